import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files move out of the database: a row names what the file store keeps, and documents get attachments. Contents that are here already stay. */
export class Files1764100000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CONTENT, ATTACHMENTS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CONTENT = `alter table stored_file alter column content drop not null;`;

const ATTACHMENTS = `
create table document_attachment (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document,
  sha256 text not null references stored_file,
  name text not null check (name is nfc normalized and length(name) between 1 and 200),
  media_type text not null,
  size integer not null,
  note text,
  added_by uuid not null references person,
  added_at timestamptz not null,
  removed_by uuid references person,
  removed_at timestamptz,
  check ((removed_at is null) = (removed_by is null))
);
create unique index one_current_attachment on document_attachment (document_id, sha256) where removed_at is null;
create index document_attachment_document on document_attachment (document_id, added_at);
create function keep_removed_attachment() returns trigger language plpgsql as $$
begin
  raise exception 'a removed attachment stays removed' using errcode = '42501';
end $$;
create trigger document_attachment_stays_removed before update on document_attachment
  for each row when (old.removed_at is not null) execute function keep_removed_attachment();`;

const GRANTS = `
grant select, insert on document_attachment to conference_app;
grant update (removed_by, removed_at) on document_attachment to conference_app;`;
