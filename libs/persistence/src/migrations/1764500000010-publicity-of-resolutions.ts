import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An issued resolution is made known too: shown here like the answers to opinions, and recorded wherever else it was shown. */
export class PublicityOfResolutions1764500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MATTER, PLACES, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const MATTER = `
alter table publicity
  add column matter text not null default 'answers' check (matter in ('answers', 'issued')),
  drop constraint publicity_document_id_showing_key,
  add unique (document_id, matter, showing);`;

const PLACES = `
create table publicity_place (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  publicity_id uuid not null references publicity,
  way text not null check (way in ('noticeBoard', 'website', 'meeting', 'units')),
  place text not null,
  from_on date not null,
  until_on date,
  link text,
  proof_sha256 text,
  proof_name text,
  file_sha256 text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_because text,
  check (until_on is null or until_on >= from_on),
  check ((proof_sha256 is null) = (proof_name is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index on publicity_place (publicity_id);
create index on publicity_place (conference_id);`;

const GRANTS = `
grant select, insert on publicity_place to conference_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on publicity_place to conference_app;`;
