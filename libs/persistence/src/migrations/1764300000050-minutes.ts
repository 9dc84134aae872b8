import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write into the minutes: every step is kept beside the one before, and none is changed. */
export class Minutes1764300000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [EDITS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const EDITS = `
create table minutes_edit (
  conference_id uuid not null references conference,
  block_id text not null,
  revision integer not null check (revision > 0),
  act text not null check (act in ('own', 'facts', 'removed')),
  heading text not null,
  paragraphs text[] not null,
  seen text[] not null,
  after text,
  edited_by uuid not null references person,
  edited_at timestamptz not null,
  primary key (conference_id, block_id, revision),
  check (act = 'facts' or cardinality(paragraphs) > 0)
);`;

const GRANTS = 'grant select, insert on minutes_edit to conference_app;';
