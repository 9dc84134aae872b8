import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the person of a session last proved who they are. */
export class SecondFactor1764200000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table web_session add column stepped_up_at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
