import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Summonses at which too few people came, and the ballots that go to all staff when a meeting does not come about. */
export class SummonsBranches1764300000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [FAILED, BALLOT, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** One summons is one day: it cannot fail twice. */
const FAILED = `
create table failed_summons (
  conference_id uuid not null references conference,
  held_on date not null,
  entitled integer not null check (entitled > 0),
  present integer not null check (present >= 0 and present <= entitled),
  verdict jsonb not null,
  counted_at timestamptz not null,
  counted_by uuid not null references person,
  primary key (conference_id, held_on)
)`;

const BALLOT = `
create table staff_ballot (
  conference_id uuid primary key references conference,
  question text not null check (question <> ''),
  force_majeure text check (force_majeure <> ''),
  agreed_by text not null check (agreed_by <> ''),
  agreement_reference text not null check (agreement_reference <> ''),
  agreed_on date not null,
  staff integer not null check (staff > 0),
  sent_at timestamptz not null,
  sent_by uuid not null references person,
  returned integer check (returned between 0 and staff),
  yes integer check (yes between 0 and returned),
  scan_sha256 text,
  scan_name text,
  verdict jsonb,
  counted_at timestamptz,
  counted_by uuid references person,
  check (num_nulls(returned, yes, scan_sha256, scan_name, verdict, counted_at, counted_by) in (0, 7))
)`;

const GRANTS = `
grant select, insert on failed_summons to conference_app;
grant select, insert, update on staff_ballot to conference_app;`;
