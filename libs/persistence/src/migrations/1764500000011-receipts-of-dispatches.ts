import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which day a paper copy went to a recipient, and on which day, by what, the recipient confirmed to have the document. */
export class ReceiptsOfDispatches1764500000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECEIPTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const RECEIPTS = `
alter table dispatch
  add column handed_over_on date,
  add column received_on date,
  add column receipt text,
  add column receipt_recorded_by uuid references person,
  add check ((received_on is null) = (receipt_recorded_by is null));
grant update (handed_over_on, received_on, receipt, receipt_recorded_by) on dispatch to conference_app;`;
