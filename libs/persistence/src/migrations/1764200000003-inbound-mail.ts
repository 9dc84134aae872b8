import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that comes in: stored as it came before anything reads it; what it became; what came back for mails that went out. */
export class InboundMail1764200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RETURN_ADDRESS, INBOUND, COMMENTS, INCIDENTS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const RETURN_ADDRESS = `alter table mail add column return_sha256 bytea unique;`;

const INBOUND = `
create table inbound_mail (
  id uuid primary key,
  office_id uuid not null references office,
  mail_id uuid not null references mail,
  task_id uuid references task,
  person_id uuid references person,
  address_kind text not null check (address_kind in ('reply', 'return')),
  address_sha256 bytea not null,
  transport text not null check (transport in ('smtp', 'imap')),
  remote_address text,
  helo text,
  envelope_from text not null,
  raw bytea,
  raw_sha256 text not null,
  copy_sha256 bytea not null unique,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'processed', 'failed')),
  result text,
  problem text,
  message_id text,
  sender text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  processed_at timestamptz,
  check (raw is not null or state = 'processed'),
  check ((state = 'received') = (processed_at is null))
);
create index inbound_mail_waiting on inbound_mail (next_attempt_at) where state = 'received';
create index inbound_mail_office on inbound_mail (office_id, received_at desc);`;

const COMMENTS = `
create table task_comment (
  id uuid primary key,
  task_id uuid not null references task,
  document_id uuid references document,
  conference_id uuid not null references conference,
  person_id uuid references person,
  text text not null check (text is nfc normalized and length(text) between 1 and 5000),
  because text,
  inbound_mail_id uuid not null unique references inbound_mail,
  at timestamptz not null
);
create index task_comment_task on task_comment (task_id, at);
create index task_comment_document on task_comment (document_id, at);`;

const INCIDENTS = `
create table mail_incident (
  id uuid primary key,
  mail_id uuid not null references mail,
  task_id uuid references task,
  person_id uuid references person,
  kind text not null check (kind in ('bounced', 'delayed', 'complained', 'autoReplied')),
  address text not null,
  status text,
  until date,
  inbound_mail_id uuid not null unique references inbound_mail,
  at timestamptz not null
);
create index mail_incident_person on mail_incident (person_id, at);`;

const GRANTS = `
grant select, insert on inbound_mail to conference_app;
grant update (raw, state, result, problem, message_id, sender, attempts, next_attempt_at, processed_at) on inbound_mail to conference_app;
grant select, insert on task_comment, mail_incident to conference_app;`;
