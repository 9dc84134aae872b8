import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was adopted is changed by another resolution: the change names its entry of the register. */
export class DecisionsBehindTargets1764400000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table target_change add column decision_entry_id uuid references register_entry');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
