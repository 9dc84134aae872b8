import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an office usually takes is read from the rounds that it closed in the last years. */
export class ClosedRounds1764500000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index round_closed on round (office_id, closed_at) where closed_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
