import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several people may be nudged by one command; sent again, it nudges nobody twice. */
export class NudgesOfASelection1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table nudge add column once_key text check (length(once_key) between 1 and 200);
      create unique index nudge_once on nudge (task_id, once_key) where once_key is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
