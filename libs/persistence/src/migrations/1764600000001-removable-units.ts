import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit that nobody belongs to and nothing names may be taken out of the directory. */
export class RemovableUnits1764600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant delete on unit to conference_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
