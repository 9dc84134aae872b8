import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agenda as the room goes through it: planned minutes, every departure from the order with its reason, and the times when the session stood still. */
export class AgendaRun1764300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ITEMS, PAUSES, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Several items change their places in one transaction, so places are compared at its end. */
const ITEMS = `
alter table agenda_item
  add column planned_minutes integer check (planned_minutes > 0),
  add column skipped jsonb check (length(trim(skipped ->> 'reason')) > 0),
  add column moved jsonb check (length(trim(moved ->> 'reason')) > 0),
  add column reopened jsonb check (length(trim(reopened ->> 'reason')) > 0),
  add column earlier jsonb not null default '[]',
  add constraint agenda_item_place unique (conference_id, place) deferrable initially deferred,
  add constraint agenda_item_times check (finished_at is null or finished_at >= started_at),
  add constraint agenda_item_skipped check (skipped is null or started_at is null),
  add constraint agenda_item_reopened check ((reopened is null) = (earlier = '[]'));
create unique index one_item_at_a_time on agenda_item (conference_id)
  where started_at is not null and finished_at is null;`;

const PAUSES = `
create table session_pause (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  reason text not null check (length(trim(reason)) > 0),
  paused_at timestamptz not null,
  paused_by uuid not null references person,
  until_on date,
  resumed_at timestamptz check (resumed_at >= paused_at),
  resumed_by uuid references person,
  check ((resumed_at is null) = (resumed_by is null))
);
create unique index one_pause_at_a_time on session_pause (conference_id) where resumed_at is null;
create index session_pause_conference on session_pause (conference_id, paused_at);
alter table conference add column paused_at timestamptz;`;

const GRANTS = `
grant select, insert on session_pause to conference_app;
grant update (resumed_at, resumed_by) on session_pause to conference_app;`;
