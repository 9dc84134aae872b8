import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office has settled about deciding by mail; what each mailed link is good for, its code and its reply address. */
export class MailedDecisions1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office add column mail_policy jsonb not null default '{}';
      alter table mail_link
        add column purpose text not null default 'decide' check (purpose in ('view', 'decide', 'notMine', 'unsubscribe')),
        add column revoked_at timestamptz,
        add column code_hmac bytea,
        add column wrong_codes integer not null default 0,
        add column code_used_at timestamptz,
        add column reply_sha256 bytea unique,
        alter column task_id drop not null,
        add check (task_id is not null or purpose = 'unsubscribe');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
