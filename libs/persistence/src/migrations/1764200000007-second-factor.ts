import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys; when the person of a session last proved who they are; sessions that end with the person's service. */
export class SecondFactor1764200000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table web_session
        add column id uuid not null default gen_random_uuid() unique,
        add column stepped_up_at timestamptz,
        add column challenge_sha256 bytea,
        add column challenge_for text check (challenge_for in ('registration', 'confirmation')),
        add column challenged_at timestamptz,
        add check (num_nulls(challenge_sha256, challenge_for, challenged_at) in (0, 3));
      create index web_session_person on web_session (person_id);

      create table passkey (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null check (counter >= 0),
        transports text[] not null,
        label text not null check (length(label) between 1 and 60),
        created_at timestamptz not null,
        last_used_at timestamptz,
        removed_at timestamptz
      );
      create index passkey_person on passkey (person_id) where removed_at is null;
      grant select, insert, update on passkey to conference_app;

      -- whoever no longer serves is signed out at once, and stays so when they come back
      create function end_sessions() returns trigger language plpgsql as $$
      begin
        delete from web_session where person_id = new.id;
        return null;
      end $$;
      create trigger person_leaves after update of active on person
        for each row when (old.active and not new.active) execute function end_sessions();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
