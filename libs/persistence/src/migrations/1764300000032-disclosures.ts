import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law wants made public at the conference, as it was presented to the room. */
export class Disclosures1764300000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table presented_document (
        conference_id uuid not null references conference,
        document_id uuid not null references document,
        item_code text not null,
        presented_at timestamptz not null,
        presented_by uuid not null references person,
        primary key (conference_id, document_id),
        foreign key (conference_id, item_code) references agenda_item (conference_id, code)
      )`);
    await runner.query('grant select, insert on presented_document to conference_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
