import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Awards come with the plan too, in its order; a decision that nobody knows the number of stays absent. */
export class PlannedAwards1764300000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table award alter column decision drop not null');
    await runner.query('alter table award add column place integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
