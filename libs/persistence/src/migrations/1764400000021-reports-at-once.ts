import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mailed link by which somebody reports on all targets of the same mail at once; it is about no single task. */
export class ReportsAtOnce1764400000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const LINKS = `
alter table mail_link
  drop constraint mail_link_purpose_check,
  drop constraint mail_link_check,
  add constraint mail_link_purpose_check
    check (purpose in ('view', 'decide', 'notMine', 'unsubscribe', 'attend', 'reports')),
  add constraint mail_link_check check (task_id is not null or purpose in ('unsubscribe', 'attend', 'reports'));`;
