import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders of authorisation, absences with whoever stands in, for whom an answer was given, and which gaps were told. */
export class Absences1764200000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table authorisation (
        id uuid primary key default gen_random_uuid(),
        office_id uuid not null references office,
        symbol text not null check (length(symbol) between 1 and 80),
        signed_on date not null,
        grantor_id uuid not null references person,
        deputy_id uuid not null references person,
        scope jsonb not null,
        starts_on date not null,
        ends_on date not null,
        entered_by uuid not null references person,
        entered_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid references person,
        check (grantor_id <> deputy_id),
        check (starts_on <= ends_on),
        check ((ended_at is null) = (ended_by is null))
      );
      create index authorisation_office on authorisation (office_id, ends_on);
      create table absence (
        id uuid primary key default gen_random_uuid(),
        office_id uuid not null references office,
        person_id uuid not null references person,
        starts_on date not null,
        ends_on date not null,
        substitute_id uuid references person,
        authorisation_id uuid references authorisation,
        entered_by uuid not null references person,
        entered_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid references person,
        check (starts_on <= ends_on),
        check ((substitute_id is null) = (authorisation_id is null)),
        check ((ended_at is null) = (ended_by is null))
      );
      create index absence_office on absence (office_id, ends_on);
      create table told_gap (
        absence_id uuid not null references absence,
        key text not null,
        due_on date not null,
        told_at timestamptz not null,
        primary key (absence_id, key, due_on)
      );
      alter table task
        add column on_behalf_of_id uuid references person,
        add column authorisation_id uuid references authorisation,
        add check ((on_behalf_of_id is null) = (authorisation_id is null));
      grant select, insert on authorisation, absence, told_gap to conference_app;
      grant update (ended_at, ended_by) on authorisation to conference_app;
      grant update (substitute_id, authorisation_id, ended_at, ended_by) on absence to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
