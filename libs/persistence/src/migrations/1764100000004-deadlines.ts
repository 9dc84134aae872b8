import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A due date of a round's own, and each change of the plan under the command that made it: what is told to people is what was decided. */
export class Deadlines1764100000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table round add column own_due_on date;
      create table plan_change (
        conference_id uuid not null references conference,
        command_id text not null check (length(command_id) between 1 and 200),
        office_id uuid not null references office,
        actor_id uuid not null references person,
        reason_id uuid not null references note,
        decided_at timestamptz not null,
        held_on_before date not null,
        change jsonb not null,
        moved jsonb not null,
        primary key (conference_id, command_id)
      );
      grant select, insert on plan_change to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
