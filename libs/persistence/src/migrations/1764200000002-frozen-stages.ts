import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reported answer freezes its document; answers are taken back, annulled, or recorded from paper and voice. */
export class FrozenStages1764200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TASKS);
    await runner.query(FREEZES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TASKS = `
alter table round add column frozen_at timestamptz;
alter table document add column frozen_at timestamptz, add column return_to text;
alter table task
  add column recorded_by_id uuid references person,
  add column evidence_sha256 text references stored_file,
  add column evidence_name text check (evidence_name is nfc normalized),
  add column recorded_note text,
  add column given_on date,
  add column again_for_task_id uuid references task,
  add column withdrawn_at timestamptz,
  add column withdrawn_by_id uuid references person,
  add column withdrawn_because text,
  drop constraint task_check,
  add check ((state in ('decided', 'withdrawn')) = (outcome is not null)),
  add check ((evidence_sha256 is null) = (evidence_name is null)),
  add check ((recorded_by_id is null) = (given_on is null)),
  add check (recorded_by_id is null or recorded_by_id <> assignee_id),
  add check (channel is distinct from 'paper' or recorded_by_id is null or evidence_sha256 is not null),
  add check ((withdrawn_at is null) = (withdrawn_by_id is null)),
  add check ((withdrawn_at is null) = (withdrawn_because is null)),
  add check (state <> 'withdrawn' or withdrawn_at is not null);
alter table opinion add column withdrawn_at timestamptz;
alter table progress_entry add column withdrawn_at timestamptz;
alter table approval
  drop constraint approval_ended_because_check,
  add check (ended_because in ('changed', 'carriedOver', 'objected', 'annulled'));
grant update (withdrawn_at) on opinion, progress_entry to conference_app;`;

const FREEZES = `
create table stage_freeze (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  document_id uuid references document,
  round_id uuid not null references round,
  task_id uuid not null references task,
  answered_at timestamptz not null,
  reported_by_id uuid not null references person,
  frozen_at timestamptz not null,
  words text,
  was_issued boolean not null default false,
  lifted_at timestamptz,
  lifted_by_id uuid references person,
  how text check (how in ('stands', 'annulled')),
  reason text check (btrim(reason) <> ''),
  effect text check (effect in ('asksAgain', 'goesBack', 'onRecordOnly')),
  unique (task_id, answered_at),
  check ((lifted_at is null) = (lifted_by_id is null)),
  check ((lifted_at is null) = (how is null)),
  check ((lifted_at is null) = (reason is null)),
  check ((how is not distinct from 'annulled') = (effect is not null)),
  check (lifted_by_id <> reported_by_id)
);
create index stage_freeze_document on stage_freeze (document_id);
create index stage_freeze_conference on stage_freeze (conference_id);
grant select, insert on stage_freeze to conference_app;
grant update (lifted_at, lifted_by_id, how, reason, effect) on stage_freeze to conference_app;`;
