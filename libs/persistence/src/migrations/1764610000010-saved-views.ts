import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of pages that people keep under a name, for themselves or for the office, and with which of them a page begins. */
export class SavedViews1764610000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid primary key default gen_random_uuid(),
        office_id uuid not null references office,
        owner_id uuid not null references person,
        page text not null,
        name text not null check (length(name) between 1 and 60),
        address jsonb not null,
        is_shared boolean not null,
        saved_at timestamptz not null,
        unique (owner_id, page, name)
      );
      create index saved_view_shared on saved_view (office_id, page) where is_shared;
      create table default_view (
        person_id uuid not null references person,
        page text not null,
        view text not null,
        primary key (person_id, page)
      );
      grant select, insert, update, delete on saved_view, default_view to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
