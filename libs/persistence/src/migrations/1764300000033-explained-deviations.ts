import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a programme departs from the order of its rules, said before the session is opened. */
export class ExplainedDeviations1764300000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table explained_deviation (
        conference_id uuid not null references conference,
        code text not null check (code in ('agenda-item-missing', 'agenda-out-of-order')),
        kind text not null,
        reason text not null check (length(trim(reason)) > 0),
        explained_at timestamptz not null,
        explained_by uuid not null references person,
        primary key (conference_id, code, kind)
      )`);
    await runner.query('grant select, insert, update on explained_deviation to conference_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
