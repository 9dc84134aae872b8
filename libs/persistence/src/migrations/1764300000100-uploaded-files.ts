import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who uploaded a file is on record: only they may name it afterwards, so that the hash of somebody else's file opens nothing. It goes when the file goes.
 */
export class UploadedFiles1764300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [UPLOAD, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const UPLOAD = `
create table file_upload (
  sha256 text not null references stored_file on delete cascade,
  person_id uuid not null references person,
  uploaded_at timestamptz not null,
  primary key (sha256, person_id)
);`;

const GRANTS = `grant select, insert on file_upload to conference_app;`;
