import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An adjourned session goes on at an hour and a place, and both may change before it does. */
export class SessionAdjournments1764300000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ADJOURNMENTS, KNOWN, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ADJOURNMENTS = `
create table session_adjournment (
  id uuid primary key default gen_random_uuid(),
  pause_id uuid not null references session_pause,
  number integer not null check (number > 0),
  reason text not null check (length(trim(reason)) > 0),
  held_on date not null,
  starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text,
  decided_at timestamptz not null,
  decided_by uuid not null references person,
  unique (pause_id, number)
);`;

/** Adjournments of before knew a day alone. */
const KNOWN = `
insert into session_adjournment (pause_id, number, reason, held_on, decided_at, decided_by)
  select id, 1, reason, until_on, paused_at, paused_by from session_pause where until_on is not null;
alter table session_pause drop column until_on;`;

const GRANTS = `
grant select, insert on session_adjournment to conference_app;`;
