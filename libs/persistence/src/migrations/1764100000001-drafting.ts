import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents as text: saves of a draft, the text of a revision, remarks on paragraphs, late answers, approvals that can fall, publicity. */
export class Drafting1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DOCUMENTS, SAVES, APPROVALS, OPINIONS, TASKS, PUBLICITY, GRANTS]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const DOCUMENTS = `
alter table document
  add column content_check_id uuid references person,
  add column form_check_id uuid references person,
  add column approval_rule jsonb not null default '{"type": "inOrder"}',
  add column form jsonb not null default '{}',
  add column contestable boolean not null default false,
  add column disposition_override jsonb;
alter table revision
  add column text jsonb,
  add column text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'),
  add column draft_version integer,
  add column is_text_whole boolean not null default false,
  add column author_ids uuid[] not null default '{}',
  add column change_class text check (change_class in ('substantive', 'editorial')),
  add check ((text is null) = (text_sha256 is null));
update revision set author_ids = array[uploaded_by] where uploaded_by is not null;`;

const SAVES = `
create table draft_save (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document,
  version integer not null check (version >= 1),
  text jsonb not null,
  based_on integer not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  unique (document_id, version)
);`;

const APPROVALS = `
create table approval (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document,
  revision integer not null,
  packet_hash text not null,
  how text not null check (how in ('given', 'carriedOver')),
  round_id uuid references round,
  changed_by uuid references person,
  change_reason text,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('changed', 'carriedOver', 'objected')),
  check ((ended_at is null) = (ended_because is null)),
  check ((how = 'carriedOver') = (changed_by is not null))
);
create unique index one_standing_approval on approval (document_id) where ended_at is null;
create index approval_document on approval (document_id, given_at);
insert into approval (document_id, revision, packet_hash, how, given_at)
  select id, approved_revision, approved_packet_hash, 'given', coalesce(issued_at, now())
  from document where approved_packet_hash is not null;`;

const OPINIONS = `
alter table opinion drop constraint opinion_task_id_key;
alter table opinion
  alter column task_id drop not null,
  alter column stance drop not null,
  add column recorded_by uuid references person,
  add check ((task_id is null) = (recorded_by is not null)),
  add column block_id text,
  add column quote text,
  add column place integer not null default 0,
  add column is_late boolean not null default false;
create index opinion_task on opinion (task_id);`;

const TASKS = `
alter table task
  add column author_ids uuid[] not null default '{}',
  add column capacity text check (capacity in ('contentCheck', 'formCheck', 'approver', 'signatory')),
  add column remarks jsonb not null default '[]',
  add column late_outcome text,
  add column late_reason text,
  add column late_at timestamptz,
  add check ((late_outcome is null) = (late_at is null)),
  add check (late_outcome is null or state = 'expired');
update task set author_ids = array[author_id] where author_id is not null;
alter table task drop column author_id;`;

const PUBLICITY = `
create table publicity (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  document_id uuid not null references document,
  showing integer not null default 1,
  packet_hash text not null,
  due_on date not null,
  publicised_at timestamptz,
  publicised_by uuid references person,
  shown_until timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_because text,
  proven_at timestamptz,
  unique (document_id, showing),
  check ((publicised_at is null) = (shown_until is null))
);`;

/** What was written, approved and shown stays as it was; only what comes after it is added. */
const GRANTS = `
grant select, insert on draft_save, approval, publicity to conference_app;
grant update (ended_at, ended_because) on approval to conference_app;
grant update (publicised_at, publicised_by, shown_until, withdrawn_at, withdrawn_by, withdrawn_because, proven_at)
  on publicity to conference_app;`;
