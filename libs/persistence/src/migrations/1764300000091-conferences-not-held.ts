import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A conference that a small office decided not to hold ends like a cancelled one, and is told apart from it. */
export class ConferencesNotHeld1764300000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table conference
  add column is_not_held boolean not null default false,
  add constraint conference_not_held check (not is_not_held or stage = 'cancelled')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
