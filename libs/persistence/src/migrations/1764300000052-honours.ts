import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Awards with their decisions, handed over in the room, and the launch of the emulation. */
export class Honours1764300000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [AWARDS, LAUNCH, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const AWARDS = `
create table award (
  id uuid primary key,
  conference_id uuid not null references conference,
  recipient text not null check (length(trim(recipient)) > 0),
  title text not null check (length(trim(title)) > 0),
  decision text not null check (length(trim(decision)) > 0),
  listed_at timestamptz not null,
  listed_by uuid not null references person,
  handed_over_at timestamptz,
  handed_over_by uuid references person,
  struck_at timestamptz,
  check ((handed_over_at is null) = (handed_over_by is null)),
  check (handed_over_at is null or struck_at is null)
);
create index award_conference on award (conference_id, listed_at);`;

const LAUNCH = `
create table emulation_launch (
  conference_id uuid primary key references conference,
  text text not null check (length(trim(text)) > 0),
  launched_by uuid not null references person,
  launched_at timestamptz not null,
  recorded_by uuid not null references person
);`;

const GRANTS = `
grant select, insert on award, emulation_launch to conference_app;
grant update (handed_over_at, handed_over_by, struck_at) on award to conference_app;`;
