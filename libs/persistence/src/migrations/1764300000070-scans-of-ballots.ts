import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The scan of the ballots to all staff is a stored file like any other: no wipe of a rehearsal takes one that is in use. */
export class ScansOfBallots1764300000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_ballot add constraint staff_ballot_scan_fkey foreign key (scan_sha256) references stored_file`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
