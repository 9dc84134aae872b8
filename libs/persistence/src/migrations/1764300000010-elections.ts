import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An election with its whole course: rules, nominations, the list, rounds of ballots, the counting committee's record, and recognition.
 *
 * What the conference decided, who was present when ballots were given out, and every count that was entered are never changed; neither is a round whose
 * result is published. Counts of before elections had rounds become elections of one published round.
 */
export class Elections1764300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ELECTION, ROUNDS, RECORDS, WHAT_STAYS, EARLIER_COUNTS, GRANTS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ELECTION = `
create table election (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  code text not null,
  office text not null check (office in ('inspectionBoard', 'unionCommittee', 'unionChair')),
  seats integer not null check (seats >= 1),
  is_larger_by_decision boolean not null,
  state text not null check (state in (
    'prepared', 'nominating', 'listClosed', 'balloting', 'counting', 'tied', 'short', 'decided', 'recognised'
  )),
  recognition jsonb,
  unique (conference_id, code),
  check ((state = 'recognised') = (recognition is not null))
);
create table election_decision (
  election_id uuid not null references election,
  place integer not null check (place >= 1),
  id uuid not null unique default gen_random_uuid(),
  what text not null check (what in (
    'rules', 'list', 'runOff', 'voteAgain', 'leaveVacant', 'settledByAge', 'settledByLot'
  )),
  after_round integer not null check (after_round >= 0),
  verdict jsonb,
  rules jsonb,
  elected uuid[] not null default '{}',
  candidates uuid[] not null default '{}',
  witness_ids uuid[] not null default '{}',
  decided_at timestamptz not null,
  recorded_by uuid not null references person,
  primary key (election_id, place),
  check ((what = 'rules') = (rules is not null)),
  check ((what in ('settledByAge', 'settledByLot')) = (verdict is null))
);
create table election_nomination (
  id uuid primary key default gen_random_uuid(),
  election_id uuid not null references election,
  person_id uuid not null references person,
  place integer not null,
  roles text[] not null,
  belongs boolean not null,
  proposed_by text not null,
  nominated_by uuid not null references person,
  nominated_at timestamptz not null,
  consent_recorded_by uuid references person,
  withdrawn_because text check (withdrawn_because <> ''),
  unique (election_id, place)
);
create unique index nominated_once on election_nomination (election_id, person_id) where withdrawn_because is null;`;

const ROUNDS = `
create table election_round (
  id uuid primary key default gen_random_uuid(),
  election_id uuid not null references election,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('first', 'runOff', 'again', 'repeat')),
  way text not null check (way in ('paper', 'electronic', 'both', 'hands')),
  seats integer not null check (seats >= 1),
  candidates uuid[] not null check (cardinality(candidates) >= 1),
  threshold text not null check (threshold in ('moreThanHalf', 'mostVotes')),
  lists integer not null,
  present integer not null check (present >= 1),
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  closed_at timestamptz,
  electronic jsonb,
  hands jsonb,
  outcome jsonb,
  published_at timestamptz,
  published_by uuid references person,
  void_because text check (void_because <> ''),
  voided_at timestamptz,
  unique (election_id, number),
  check ((outcome is null) = (published_at is null)),
  check (outcome is null or closed_at is not null),
  check (outcome is null or void_because is null),
  check ((void_because is null) = (voided_at is null)),
  check (electronic is null or way in ('electronic', 'both')),
  check (hands is null or way = 'hands')
);
create unique index one_round_at_a_time on election_round (election_id) where outcome is null and void_because is null;
create table election_roll (
  round_id uuid not null references election_round,
  person_id uuid not null references person,
  primary key (round_id, person_id)
);`;

const RECORDS = `
create table count_record (
  round_id uuid primary key references election_round,
  phase text not null check (phase in ('inventory', 'figures', 'photo', 'confirmed', 'locked')),
  head_id uuid not null references person,
  member_ids uuid[] not null check (cardinality(member_ids) >= 1),
  witness_ids uuid[] not null,
  inventory jsonb,
  answers jsonb not null default '[]',
  photo_sha256 text references stored_file,
  photo_name text,
  signed_by uuid[] not null default '{}',
  check (not head_id = any (member_ids) and not member_ids && witness_ids and not head_id = any (witness_ids)),
  check (phase = 'inventory' or inventory is not null),
  check ((photo_sha256 is null) = (photo_name is null)),
  check (phase not in ('confirmed', 'locked') or (signed_by @> member_ids and head_id = any (signed_by))),
  check (phase not in ('confirmed', 'locked') or inventory -> 'paper' = 'null' or photo_sha256 is not null)
);
create table entered_count (
  round_id uuid not null references election_round,
  place integer not null check (place >= 1),
  figures jsonb not null,
  faults jsonb not null default '[]',
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  primary key (round_id, place)
);`;

const WHAT_STAYS = `
create function keep_ended_round() returns trigger language plpgsql as $$
begin
  raise exception 'a round that is published or void stays as it is' using errcode = '42501';
end $$;
create trigger election_round_stays before update on election_round
  for each row when (old.outcome is not null or old.void_because is not null) execute function keep_ended_round();
create function keep_count_of_ended_round() returns trigger language plpgsql as $$
begin
  if exists (select from election_round
    where id = old.round_id and (outcome is not null or void_because is not null)) then
    raise exception 'the count of a round that is published or void stays as it is' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger count_record_stays before update on count_record
  for each row execute function keep_count_of_ended_round();`;

/** A count of before: one round, published when it was counted, with people by id instead of by their code in the plan. */
const EARLIER_COUNTS = `
create temporary table earlier on commit drop as
  select counted.*, conference.office_id, planned.value as planned, gen_random_uuid() as new_election, gen_random_uuid() as new_round
  from election_count counted
    join conference on conference.id = counted.conference_id
    join lateral jsonb_array_elements(conference.plan -> 'elections') planned on planned.value ->> 'code' = counted.election_code;
create temporary table earlier_candidate on commit drop as
  select earlier.new_round, listed.place, person.id as person_id, listed.code,
    coalesce((earlier.votes ->> listed.code)::integer, 0) as votes,
    earlier.result -> 'elected' ? listed.code as is_elected, earlier.result -> 'runOff' ? listed.code as is_tied
  from earlier
    join lateral jsonb_array_elements_text(earlier.planned -> 'candidates') with ordinality listed (code, place) on true
    join person on person.office_id = earlier.office_id and person.code = listed.code;
insert into election (id, conference_id, code, office, seats, is_larger_by_decision, state)
  select new_election, conference_id, election_code, planned ->> 'body', (planned ->> 'seats')::integer, false, 'decided' from earlier;
insert into election_round (id, election_id, number, kind, way, seats, candidates, threshold, lists, present, opened_at, opened_by, closed_at, outcome,
    published_at, published_by)
  select new_round, new_election, 1, 'first', 'paper', (planned ->> 'seats')::integer,
    (select array_agg(person_id order by place) from earlier_candidate c where c.new_round = earlier.new_round),
    'moreThanHalf', 1, greatest(present, 1), counted_at, counted_by, counted_at,
    jsonb_build_object(
      'elected', (select coalesce(jsonb_agg(person_id order by votes desc, place), '[]') from earlier_candidate c
        where c.new_round = earlier.new_round and is_elected),
      'notElected', (select coalesce(jsonb_agg(person_id order by votes desc, place), '[]') from earlier_candidate c
        where c.new_round = earlier.new_round and not is_elected and not is_tied),
      'vacant', case when jsonb_array_length(result -> 'runOff') > 0 then 0
        else (planned ->> 'seats')::integer - jsonb_array_length(result -> 'elected') end,
      'needed', present / 2 + 1,
      'sentence', result -> 'sentence'
    ) || case when jsonb_array_length(result -> 'runOff') > 0 then jsonb_build_object('runOff', jsonb_build_object(
      'seats', (planned ->> 'seats')::integer - jsonb_array_length(result -> 'elected'),
      'candidates', (select jsonb_agg(person_id order by place) from earlier_candidate c
        where c.new_round = earlier.new_round and is_tied))) else '{}' end,
    counted_at, counted_by
  from earlier;
insert into entered_count (round_id, place, figures, entered_by, entered_at)
  select new_round, 1, jsonb_build_object('electronic', null, 'totals', counts.votes, 'paper', jsonb_build_object(
      'collected', ballots -> 'collected',
      'notReturned', (ballots ->> 'issued')::integer - (ballots ->> 'collected')::integer,
      'valid', ballots -> 'valid', 'blank', 0, 'invalid', ballots -> 'invalid', 'votes', counts.votes
    )), counted_by, counted_at
  from earlier join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('id', person_id, 'votes', c.votes) order by place), '[]') as votes
    from earlier_candidate c where c.new_round = earlier.new_round
  ) counts on true;`;

const GRANTS = `
grant select, insert on election, election_nomination, election_round, count_record to conference_app;
grant select, insert on election_decision, election_roll, entered_count to conference_app;
grant update (state, seats, is_larger_by_decision, recognition) on election to conference_app;
grant update (consent_recorded_by, withdrawn_because) on election_nomination to conference_app;
grant update (closed_at, electronic, hands, outcome, published_at, published_by, void_because, voided_at)
  on election_round to conference_app;
grant update (phase, inventory, answers, photo_sha256, photo_name, signed_by) on count_record to conference_app;`;
