import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of somebody's remarks is read by who made them. */
export class RemarksOfAPerson1764620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index opinion_person on opinion (person_id, given_at desc)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
