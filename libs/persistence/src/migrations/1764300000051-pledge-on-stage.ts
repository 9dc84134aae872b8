import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each party of the pledge signed, with the file that shows it, and why it was called before its turn. */
export class PledgeOnStage1764300000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNATURES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Who signed before this signed by pressing their name: no way is recorded for it. */
const SIGNATURES = `
alter table pledge_party
  add column way text check (way in ('drawn', 'typed', 'uploaded', 'paper')),
  add column signature_sha256 text references stored_file,
  add column signature_facts jsonb,
  add column recorded_by uuid references person,
  add column called jsonb check (length(trim(called ->> 'reason')) > 0),
  add constraint pledge_party_signed check (way is null or signed_at is not null),
  add constraint pledge_party_file check (coalesce(way in ('drawn', 'uploaded', 'paper'), false) = (signature_sha256 is not null)),
  add constraint pledge_party_recorded check (coalesce(way = 'paper', false) = (recorded_by is not null))`;
