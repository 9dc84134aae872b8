import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An open vote with its whole course: prepared, open, counting, closed, published, void; counted by hands, by rows, or by name on phones.
 *
 * Who is present is frozen by value when a vote opens, and a named vote is there once for each person of that roll, and never changed.
 */
export class OpenVotes1764300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COURSE, EARLIER_VOTES, RULES, ROLL, COUNTS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const COURSE = `
alter table open_vote
  drop constraint open_vote_state_check,
  drop constraint open_vote_conference_id_motion_code_key,
  alter column opened_at drop not null,
  alter column opened_by drop not null,
  alter column present drop not null,
  add column way text not null default 'hands' check (way in ('hands', 'rows', 'phones')),
  add column rows text[] not null default '{}',
  add column prepared_at timestamptz,
  add column prepared_by uuid references person,
  add column ended_at timestamptz,
  add column closed_by uuid references person,
  add column answers jsonb not null default '[]',
  add column published_at timestamptz,
  add column voided_at timestamptz,
  add column void_reason text,
  add column predecessor_id uuid unique references open_vote`;

/** Votes of before were shown to everybody as soon as they were counted. */
const EARLIER_VOTES = `
update open_vote set
  prepared_at = opened_at,
  prepared_by = opened_by,
  ended_at = closed_at,
  closed_by = case when closed_at is not null then opened_by end,
  published_at = closed_at,
  state = case state when 'closed' then 'published' else state end`;

const RULES = `
alter table open_vote
  alter column way drop default,
  alter column prepared_at set not null,
  alter column prepared_by set not null,
  add constraint open_vote_state check (state in ('prepared', 'open', 'counting', 'closed', 'published', 'void')),
  add constraint open_vote_rows check ((way = 'rows') = (cardinality(rows) > 0)),
  add constraint open_vote_opened check (
    state in ('prepared', 'void') or (opened_at is not null and opened_by is not null and present is not null)
  ),
  add constraint open_vote_closed check (
    state not in ('closed', 'published')
    or (closed_at is not null and verdict is not null and yes is not null and no is not null and abstain is not null)
  ),
  add constraint open_vote_void check ((state = 'void') = (void_reason is not null and voided_at is not null));
create unique index one_vote_for_a_motion on open_vote (conference_id, motion_code) where state <> 'void';
create unique index one_vote_at_a_time on open_vote (conference_id) where state in ('open', 'counting');`;

const ROLL = `
create table vote_roll (
  vote_id uuid not null references open_vote,
  person_id uuid not null references person,
  primary key (vote_id, person_id)
);
insert into vote_roll (vote_id, person_id)
  select distinct vote.id, attendee.person_id
  from open_vote vote
    join attendee on attendee.conference_id = vote.conference_id
    join attendance_interval stay on stay.attendee_id = attendee.id
  where stay.in_at <= vote.opened_at and (stay.out_at is null or stay.out_at > vote.opened_at);`;

const COUNTS = `
create table vote_row_count (
  vote_id uuid not null references open_vote,
  row text not null,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstain integer not null check (abstain >= 0),
  teller_id uuid not null references person,
  counted_at timestamptz not null,
  primary key (vote_id, row)
);
create table named_vote (
  vote_id uuid not null references open_vote,
  person_id uuid not null references person,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  recorded_by uuid references person,
  cast_at timestamptz not null,
  primary key (vote_id, person_id),
  foreign key (vote_id, person_id) references vote_roll,
  check (recorded_by <> person_id)
);`;

const GRANTS = `
grant select, insert on vote_roll, named_vote to conference_app;
grant select, insert, update on vote_row_count to conference_app;`;
