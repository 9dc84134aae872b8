import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to leave on a day to come, and who then gets their tasks; gone once it is carried out or taken back, as the audit chain tells. */
export class PlannedLeaves1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table planned_leave (
  person_id uuid primary key references person,
  office_id uuid not null references office,
  leaves_on date not null,
  successor_id uuid references person check (successor_id <> person_id),
  entered_by uuid not null references person check (entered_by <> person_id),
  entered_at timestamptz not null,
  held_up_by text
);
create index planned_leave_office on planned_leave (office_id, leaves_on);`;

const GRANTS = `grant select, insert, update, delete on planned_leave to conference_app;`;
