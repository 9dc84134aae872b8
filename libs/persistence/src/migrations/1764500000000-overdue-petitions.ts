import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is to call an extraordinary conference is reminded once when the time for it has passed; the petition remembers that they were. */
export class OverduePetitions1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMN, WAITING, GRANT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const COLUMN = `
alter table petition add column reminded_at timestamptz;`;

/** What the reminder looks for every minute: handed in, not given up, nobody reminded. */
const WAITING = `
create index petition_waiting on petition (submitted_at)
where submitted_at is not null and withdrawn_at is null and reminded_at is null;`;

const GRANT = `
grant update (reminded_at) on petition to conference_app;`;
