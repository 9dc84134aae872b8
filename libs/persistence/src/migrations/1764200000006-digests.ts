import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that no mail names, how people want their mails, which mails wait for a digest, and who was nudged by whom. */
export class Digests1764200000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add column restricted boolean not null default false;
      alter table person
        add column language_chosen boolean not null default false,
        add column digest_at text check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        add column digest_off boolean not null default false;
      create table held_mail (
        task_id uuid not null references task,
        step integer not null check (step >= 0),
        person_id uuid not null references person,
        held_at timestamptz not null,
        primary key (task_id, step)
      );
      create index held_mail_person on held_mail (person_id);
      create table nudge (
        id uuid primary key default gen_random_uuid(),
        task_id uuid not null references task,
        nudged_by uuid not null references person,
        nudged_at timestamptz not null
      );
      create index nudge_task on nudge (task_id, nudged_at);
      grant select, insert, delete on held_mail to conference_app;
      grant select, insert on nudge to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
