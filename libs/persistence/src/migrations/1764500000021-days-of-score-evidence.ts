import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day that the evidence behind a score is of; what was scored before has none. */
export class DaysOfScoreEvidence1764500000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table assessment_score
  add column evidence_on date check (evidence_on is null or evidence_sha256 is not null);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
