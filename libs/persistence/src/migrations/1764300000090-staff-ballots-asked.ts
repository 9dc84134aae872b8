import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots to all staff become a question that the staff answer: with the text that is put to them, its round, and the day on which it closes.
 *
 * They may go out again, numbered, when the first ones did not adopt. Those that were counted by hand before stay as they are.
 */
export class StaffBallotsAsked1764300000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BALLOT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const BALLOT = `
alter table staff_ballot
  add column number integer not null default 1 check (number > 0),
  add column round_id uuid unique,
  add column text text check (text <> ''),
  add column closes_on date,
  drop constraint staff_ballot_pkey,
  drop constraint staff_ballot_check2,
  add primary key (conference_id, number),
  add constraint staff_ballot_counted check (num_nulls(returned, yes, verdict, counted_at) in (0, 4)),
  add constraint staff_ballot_asked check (num_nulls(round_id, text, closes_on) in (0, 3))`;
