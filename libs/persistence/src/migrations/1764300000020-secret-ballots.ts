import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The course of a secret ballot beside its ballot box: prepared with the committee's key, open, closed, counted, published, void.
 *
 * Of single ballots nothing is kept here. The box learns to be void, to tell a voter their own receipt, and how many have voted in steps that are too
 * coarse to tell who it was.
 */
export class SecretBallots1764300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COURSE);
    await runner.query('set local role ballot_box_owner');
    for (const statement of [VOID, RECEIPT, TURNOUT, GRANTS]) await runner.query(statement);
    await runner.query('reset role');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const COURSE = `
create table secret_ballot (
  id uuid primary key,
  conference_id uuid not null references conference,
  subject text not null check (subject in ('motion', 'election')),
  subject_code text not null,
  title text not null,
  rule jsonb not null,
  names jsonb not null,
  public_key text not null,
  state text not null check (state in ('prepared', 'open', 'counting', 'closed', 'published', 'void')),
  prepared_at timestamptz not null,
  prepared_by uuid not null references person,
  opened_at timestamptz,
  opened_by uuid references person,
  entitled integer check (entitled > 0),
  start_sha256 text,
  ended_at timestamptz,
  closed_at timestamptz,
  closed_by uuid references person,
  result jsonb,
  published_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  predecessor_id uuid unique references secret_ballot,
  check (
    state in ('prepared', 'void')
    or (opened_at is not null and opened_by is not null and entitled is not null and start_sha256 is not null)
  ),
  check (state not in ('counting', 'closed', 'published') or ended_at is not null),
  check (state not in ('closed', 'published') or (closed_at is not null and closed_by is not null and result is not null)),
  check ((state = 'void') = (void_reason is not null and voided_at is not null))
);
create unique index one_secret_ballot_for_a_motion on secret_ballot (conference_id, subject_code)
  where subject = 'motion' and state <> 'void';
create unique index one_secret_ballot_at_a_time on secret_ballot (conference_id) where state = 'open';
grant select, insert, update on secret_ballot to conference_app;`;

/** A void poll is closed and never counted; its envelopes go like those of a counted one. */
const VOID = `
alter table ballot_box.poll add column voided_on date, add check (voided_on is null or state <> 'open');
grant update (voided_on) on ballot_box.poll to conference_app;
create or replace function ballot_box.keep_course() returns trigger language plpgsql as $$
begin
  if not (
    (old.state, new.state) in (('open', 'closed'), ('closed', 'counted'), ('counted', 'destroyed'))
    or (old.state = 'closed' and new.state = 'destroyed' and old.voided_on is not null)
    or (old.state = 'closed' and new.state = 'closed' and old.list_sha256 is null)
    or (old.state = new.state and old.voided_on is null and new.voided_on is not null
      and to_jsonb(old) - 'voided_on' = to_jsonb(new) - 'voided_on')
  ) or (old.voided_on is not null and (new.voided_on is distinct from old.voided_on or new.state = 'counted')) then
    raise exception 'a poll that is % does not become %', old.state, new.state using errcode = '42501';
  end if;
  return new;
end $$;`;

const RECEIPT = `
create function ballot_box.receipt(poll uuid, voter uuid) returns text
language sql stable security definer set search_path = pg_catalog, ballot_box as $$
  select e.sha256 from ballot_box.envelope e where e.poll_id = poll and e.voter_id = voter
$$;`;

/** Fewer than five people are never told apart by it, nor fewer than a twentieth of a large room; that everybody has voted may be known. */
const TURNOUT = `
create function ballot_box.turnout(poll uuid, out at_least integer, out is_complete boolean)
language sql stable security definer set search_path = pg_catalog, ballot_box as $$
  select case when counted.handed_in = p.entitled then p.entitled
      else counted.handed_in / greatest(5, ceil(p.entitled / 20.0)::integer) * greatest(5, ceil(p.entitled / 20.0)::integer) end,
    counted.handed_in = p.entitled
  from ballot_box.poll p, lateral (select count(*)::integer as handed_in from ballot_box.envelope e where e.poll_id = p.id) counted
  where p.id = poll
$$;`;

const GRANTS = `
revoke execute on function ballot_box.receipt, ballot_box.turnout from public;
grant execute on function ballot_box.receipt, ballot_box.turnout to conference_app;`;
