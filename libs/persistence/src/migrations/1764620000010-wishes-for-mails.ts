import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want each kind of mail, and what is told in their next digest besides tasks. */
export class WishesForMails1764620000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column mail_wishes jsonb not null default '{}' check (jsonb_typeof(mail_wishes) = 'object');
      create table held_news (
        occasion text primary key,
        person_id uuid not null references person,
        kind text not null,
        subject text not null,
        link text,
        held_at timestamptz not null,
        told_at timestamptz
      );
      create index held_news_waiting on held_news (person_id) where told_at is null;
      grant select, insert on held_news to conference_app;
      grant update (told_at) on held_news to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
