import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of the day after everybody was summoned puts the conference off: it is told apart from a plan that moves. */
export class Postponements1764300000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table plan_change
  add column is_postponement boolean not null default false,
  add constraint plan_change_postpones check (not is_postponement or change ->> 'type' = 'date')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
