import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which form a conference is convened, who agreed to it, and the units' elections of their delegates.
 *
 * A form that is settled again is another row: the last one counts, and what was settled before stays. Delegates need an agreement that can be looked up.
 */
export class ConveningForm1764300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SUMMONED_AS, FORM, ELECTION, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SUMMONED_AS = `
alter table attendee add column summoned_as text not null default 'staff'
  check (summoned_as in ('staff', 'electedDelegate', 'exOfficioDelegate'))`;

const FORM = `
create table convening_form (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  number integer not null check (number > 0),
  form text not null check (form in ('plenary', 'delegates')),
  staff integer not null check (staff > 0),
  dispersed_reason text check (dispersed_reason <> ''),
  agreed_by text check (agreed_by <> ''),
  agreement_reference text check (agreement_reference <> ''),
  agreed_on date,
  quotas jsonb not null default '[]',
  ex_officio_ids uuid[] not null default '{}',
  settled_at timestamptz not null,
  settled_by uuid not null references person,
  unique (conference_id, number),
  check (num_nulls(agreed_by, agreement_reference, agreed_on) in (0, 3)),
  check (form = 'plenary' or (agreed_on is not null and jsonb_array_length(quotas) > 0))
)`;

const ELECTION = `
create table unit_election (
  id uuid primary key default gen_random_uuid(),
  form_id uuid not null references convening_form,
  unit_id uuid not null references unit,
  round integer not null check (round > 0),
  held_on date not null,
  present integer not null check (present >= 0),
  candidates jsonb not null,
  elected uuid[] not null,
  tied uuid[] not null,
  seats_open integer not null check (seats_open >= 0),
  sentence jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  annulled_at timestamptz,
  annulled_by uuid references person,
  annul_reason text check (annul_reason <> ''),
  check (num_nulls(annulled_at, annulled_by, annul_reason) in (0, 3))
);
create unique index one_round_of_a_unit on unit_election (form_id, unit_id, round) where annulled_at is null;`;

const GRANTS = `
grant select, insert on convening_form to conference_app;
grant select, insert, update on unit_election to conference_app;`;
