import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Petitions for an extraordinary conference, who signed them, and the conference that was opened because of one.
 *
 * A petition is the office's, and older than its conference; the conference names it. A conference that was cancelled leaves it to be answered again.
 */
export class Petitions1764300000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PETITION, SIGNATURE, CONFERENCE, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const PETITION = `
create table petition (
  id uuid primary key,
  office_id uuid not null references office,
  proposed_by text not null check (proposed_by in ('staff', 'employeeSide', 'head')),
  subject text not null check (subject <> ''),
  reason text not null check (reason <> ''),
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  verdict jsonb,
  withdrawn_at timestamptz,
  withdrawn_reason text check (withdrawn_reason <> ''),
  check (submitted_at is null or withdrawn_at is null),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((verdict is not null) = (submitted_at is not null and proposed_by = 'staff'))
);
create index petition_of_office on petition (office_id, opened_at)`;

/** Nobody's signature stands twice; one that was taken back stays on record. */
const SIGNATURE = `
create table petition_signature (
  id uuid primary key default gen_random_uuid(),
  petition_id uuid not null references petition,
  person_id uuid not null references person,
  via text not null check (via in ('page', 'paper')),
  recorded_by uuid references person,
  scan_sha256 text references stored_file,
  scan_name text,
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((via = 'paper') = (recorded_by is not null)),
  check ((via = 'paper') = (scan_sha256 is not null)),
  check ((via = 'paper') = (scan_name is not null))
);
create unique index petition_signature_once on petition_signature (petition_id, person_id) where withdrawn_at is null`;

const CONFERENCE = `
alter table conference
  add column petition_id uuid references petition,
  add constraint conference_of_petition check (petition_id is null or (kind = 'extraordinary' and not rehearsal));
create unique index conference_answers_petition on conference (petition_id) where stage <> 'cancelled'`;

const GRANTS = `
grant select, insert on petition, petition_signature to conference_app;
grant update (submitted_at, verdict, withdrawn_at, withdrawn_reason) on petition to conference_app;
grant update (withdrawn_at) on petition_signature to conference_app`;
