import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What confirms the targets that an office takes over from its predecessors, list by list.
 *
 * Lists of before wait for the predecessor's dossier or for a leader's word: who was responsible for their hand-over is not on record.
 */
export class TakenOverLists1764500000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LISTS, LISTS_OF_BEFORE, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const LISTS = `
create table taken_over_list (
  conference_id uuid not null references conference,
  office_code text not null,
  year integer not null,
  responsible_id uuid references person,
  paper text check (length(trim(paper)) > 0),
  source text check (source in ('dossier', 'person', 'paper')),
  manifest_sha256 text,
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  primary key (conference_id, office_code, year),
  check ((source is null) = (confirmed_by is null) and (source is null) = (confirmed_at is null)),
  check ((source is not distinct from 'dossier') = (manifest_sha256 is not null)),
  check (source is distinct from 'paper' or paper is not null)
);`;

const LISTS_OF_BEFORE = `
insert into taken_over_list (conference_id, office_code, year)
select distinct t.conference_id, p.office_code, p.year
from target_past p join target t on t.id = p.target_id join office o on o.id = t.office_id
where p.office_code <> o.code;`;

const GRANTS = `
grant select, insert on taken_over_list to conference_app;
grant update (source, manifest_sha256, confirmed_by, confirmed_at) on taken_over_list to conference_app;`;
