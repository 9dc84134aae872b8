import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How mails leave: which go first, what seals them, what the relay said, which addresses take none, and calendars that people subscribe to. */
export class MailDelivery1764200000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAILS);
    await runner.query(CALENDARS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const MAILS = `
alter table mail
  add column lane text not null default 'urgent' check (lane in ('urgent', 'ordinary', 'bulk')),
  add column seal text,
  add column relay_answer text,
  add column possibly_twice boolean not null default false,
  add column delivery text check (delivery in ('bounced', 'delayed', 'complained', 'autoReplied')),
  drop constraint mail_state_check,
  add check (state in ('new', 'sending', 'sent', 'failed', 'suppressed')),
  drop constraint mail_check,
  add check (raw is not null or state in ('sent', 'failed', 'suppressed'));
update mail set lane = 'bulk' where kind in ('issued', 'dispatch', 'invitation');
update mail set lane = 'ordinary' where kind in ('reminder', 'dateMoved', 'dueMoved', 'cancelled', 'recall', 'dispositions');
create index mail_thread on mail (task_id, person_id, created_at) where state in ('new', 'sending');
create table mail_suppression (
  address text primary key check (address = lower(address)),
  mail_id uuid not null references mail,
  reason text not null,
  since timestamptz not null,
  lifted_at timestamptz
);
create table mail_relay (
  id boolean primary key default true check (id),
  unreachable_since timestamptz,
  problem text,
  seen_at timestamptz not null
);
grant select, insert, update on mail_suppression, mail_relay to conference_app;`;

const CALENDARS = `
create table calendar_feed (
  person_id uuid primary key references person,
  secret_sha256 bytea not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
grant select, insert, update on calendar_feed to conference_app;`;
