import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers remembered for a person, by what somebody was known when they answered, and what limits repeated failures. */
export class Proofs1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remembered_device (
        id uuid primary key default gen_random_uuid(),
        secret_sha256 bytea not null unique,
        person_id uuid not null references person,
        label text,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index remembered_device_person on remembered_device (person_id);
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      alter table task
        add column proof text check (proof in ('link', 'code', 'device', 'session', 'factor')),
        add column answered_from text;
      grant select, insert, update on remembered_device to conference_app;
      grant select, insert, update, delete on rate_limit to conference_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
