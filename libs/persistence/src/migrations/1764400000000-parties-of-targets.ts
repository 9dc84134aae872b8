import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets with their parties, terms and pasts: who promises what, until when, and what it was before, in this office or in those that it took over. */
export class PartiesOfTargets1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TARGET, PARTIES, PAST, CHANGES, REPORTS, APPRAISALS, GRANTS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TARGET = `
alter table target
  add column promisor text not null default 'units'
    check (promisor in ('head', 'employeeSide', 'units', 'people', 'allUnits', 'everybody')),
  add column measure text check (measure in ('share', 'count', 'amount', 'none')),
  add column direction text check (direction in ('higher', 'lower')),
  add column baseline numeric,
  add column from_on date,
  add column until_on date,
  add column clause_document_id uuid references document,
  add column clause_block_id text,
  add column removed_at timestamptz,
  add check ((clause_document_id is null) = (clause_block_id is null)),
  add check (from_on <= until_on);
update target set
  measure = case
    when indicator ->> 'comparator' = 'none' then 'none'
    when indicator ->> 'unit' like '\\%%' then 'share'
    else 'amount' end,
  direction = case
    when indicator ->> 'comparator' in ('>=', '>') then 'higher'
    when indicator ->> 'comparator' in ('<=', '<') then 'lower' end;
update target t set
  from_on = least(c.held_on, (c.plan #>> '{followUp,until}')::date),
  until_on = greatest(c.held_on, (c.plan #>> '{followUp,until}')::date)
  from conference c where c.id = t.conference_id;
alter table target
  alter column promisor drop default,
  alter column measure set not null,
  alter column from_on set not null,
  alter column until_on set not null;`;

/** A party that is handed over ends, and the next one names it: what was reported before stays where it was. */
const PARTIES = `
create table target_party (
  id uuid primary key default gen_random_uuid(),
  target_id uuid not null references target,
  place integer not null,
  kind text not null check (kind in ('head', 'employeeSide', 'unit', 'person', 'everybody')),
  unit_id uuid references unit,
  person_id uuid references person,
  owner_id uuid not null references person,
  replaces_id uuid unique references target_party,
  since_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (length(trim(end_reason)) > 0),
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'person') = (person_id is not null)),
  check ((ended_at is null) = (end_reason is null))
);
create index target_party_target on target_party (target_id, place);
insert into target_party (target_id, place, kind, unit_id, person_id, owner_id, since_at)
  select t.id, 0, case when t.unit_id is null then 'person' else 'unit' end, t.unit_id,
    case when t.unit_id is null then t.owner_id end, t.owner_id, c.created_at
  from target t join conference c on c.id = t.conference_id;
alter table task add column party_id uuid references target_party;
update task set party_id = p.id from target_party p where p.target_id = task.target_id;`;

const PAST = `
create table target_past (
  target_id uuid not null references target,
  place integer not null,
  office_code text not null,
  year integer not null,
  code text not null,
  figure jsonb not null,
  previous_id uuid references target,
  primary key (target_id, place),
  check (previous_id is distinct from target_id)
);
create index target_past_previous on target_past (previous_id);
create table office_succession (
  successor_id uuid not null references office,
  predecessor_code text not null,
  predecessor_name text not null,
  predecessor_id uuid references office,
  since_on date not null,
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  recorded_at timestamptz not null,
  primary key (successor_id, predecessor_code),
  check (predecessor_id is distinct from successor_id)
);`;

const CHANGES = `
create table target_change (
  id uuid primary key default gen_random_uuid(),
  target_id uuid not null references target,
  kind text not null check (kind in ('added', 'changed', 'removed', 'handedOver')),
  is_amendment boolean not null,
  reason text check (length(trim(reason)) > 0),
  before jsonb,
  after jsonb,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  check (not is_amendment or reason is not null)
);
create index target_change_target on target_change (target_id, changed_at);`;

const REPORTS = `
alter table progress_entry
  add column party_id uuid references target_party,
  add column evidence_on date,
  add column replaces_id uuid references progress_entry;
update progress_entry e set party_id = p.id from target_party p where p.target_id = e.target_id;
alter table progress_entry alter column party_id set not null;
create unique index one_correction on progress_entry (replaces_id) where withdrawn_at is null;`;

const APPRAISALS = `
create table target_appraisal (
  id uuid primary key default gen_random_uuid(),
  target_id uuid not null references target,
  period integer not null,
  conclusion text not null check (conclusion in ('met', 'notMet')),
  reason text not null check (length(trim(reason)) > 0),
  appraised_by uuid not null references person,
  appraised_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(trim(withdrawal_reason)) > 0),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create unique index one_appraisal on target_appraisal (target_id, period) where withdrawn_at is null;`;

const GRANTS = `
revoke update on progress_entry from conference_app;
grant update (withdrawn_at) on progress_entry to conference_app;
grant select, insert on target_party, target_past, target_change, target_appraisal to conference_app;
grant select, insert, update on office_succession to conference_app;
grant update (ended_at, end_reason) on target_party to conference_app;
grant update (withdrawn_by, withdrawn_at, withdrawal_reason) on target_appraisal to conference_app;`;
