import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ballot box: a schema with an owner of its own, whose sealed envelopes the applications hand in and cannot read while the poll is open.
 *
 * Nothing in it is dated more finely than by the day. Envelopes are rewritten when a poll closes and when some are destroyed, so that neither order nor
 * dead rows stay on the pages.
 */
export class Ballots1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWNER);
    await runner.query('set local role ballot_box_owner');
    for (const statement of [TABLES, GUARDS, DOORS, GRANTS]) await runner.query(statement);
    await runner.query('reset role');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** The role is made by whoever makes the others: an owner of schemas may not make roles. */
const OWNER = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'ballot_box_owner') then
    raise exception 'the role ballot_box_owner is missing' using hint =
      'as superuser: create role ballot_box_owner nologin; grant ballot_box_owner to conference_owner';
  end if;
end $$;
create schema ballot_box authorization ballot_box_owner;
grant references on conference to ballot_box_owner;`;

const TABLES = `
create table ballot_box.poll (
  id uuid primary key,
  office_id uuid not null,
  conference_id uuid not null references public.conference,
  code text not null,
  title text not null,
  rule jsonb not null,
  public_key text not null,
  entitled integer not null check (entitled > 0),
  roll_sha256 text not null,
  start_sha256 text not null,
  state text not null default 'open' check (state in ('open', 'closed', 'counted', 'destroyed')),
  opened_on date not null,
  closed_on date,
  objections_end_on date,
  envelopes integer,
  list_sha256 text,
  unique (conference_id, code),
  check ((state = 'open') = (closed_on is null)),
  check ((closed_on is null) = (objections_end_on is null)),
  check ((envelopes is null) = (list_sha256 is null)),
  check (state in ('open', 'closed') or list_sha256 is not null)
);
create table ballot_box.electorate_entry (
  poll_id uuid not null references ballot_box.poll,
  voter_id uuid not null,
  name text not null,
  submitted boolean not null default false,
  primary key (poll_id, voter_id)
);
create table ballot_box.envelope (
  poll_id uuid not null,
  voter_id uuid not null,
  sealed bytea not null check (length(sealed) = 250),
  sha256 text generated always as (encode(sha256(sealed), 'hex')) stored,
  primary key (poll_id, voter_id),
  unique (poll_id, sha256),
  foreign key (poll_id, voter_id) references ballot_box.electorate_entry
);
create table ballot_box.listed_envelope (
  poll_id uuid not null references ballot_box.poll,
  place integer not null check (place > 0),
  sha256 text not null,
  link_sha256 text not null,
  primary key (poll_id, place)
);
create table ballot_box.opened_ballot (
  poll_id uuid not null references ballot_box.poll,
  place integer not null check (place > 0),
  chosen text[] not null,
  is_blank boolean not null,
  invalid text,
  primary key (poll_id, place)
);`;

const GUARDS = `
create function ballot_box.keep_course() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('open', 'closed'), ('closed', 'counted'), ('counted', 'destroyed'))
    and not (old.state = 'closed' and new.state = 'closed' and old.list_sha256 is null) then
    raise exception 'a poll that is % does not become %', old.state, new.state using errcode = '42501';
  end if;
  return new;
end $$;
create trigger poll_keeps_its_course before update on ballot_box.poll
  for each row execute function ballot_box.keep_course();
alter table ballot_box.poll enable always trigger poll_keeps_its_course;`;

const DOORS = `
-- Takes a voter's envelope while the poll is open, and tells what a voter may know of it: how the poll stands, whether the voter is on the roll, and the
-- hash of their envelope. The poll stays open until the commit; one that is closing is waited for, and then nobody is late.
create function ballot_box.hand_in(poll uuid, voter uuid, envelope bytea, out state text, out on_roll boolean, out receipt text)
language plpgsql security definer set search_path = pg_catalog, ballot_box as $$
begin
  select p.state into state from ballot_box.poll p where p.id = poll for key share;
  on_roll := exists (select from ballot_box.electorate_entry v where v.poll_id = poll and v.voter_id = voter);
  if state = 'open' and on_roll then
    insert into ballot_box.envelope (poll_id, voter_id, sealed) values (poll, voter, envelope) on conflict do nothing;
  end if;
  select e.sha256 into receipt from ballot_box.envelope e where e.poll_id = poll and e.voter_id = voter;
end $$;

-- The envelopes of a poll that takes no more.
create function ballot_box.envelopes(poll uuid) returns table (voter_id uuid, sealed bytea, sha256 text)
language plpgsql stable security definer set search_path = pg_catalog, ballot_box as $$
begin
  if exists (select from ballot_box.poll p where p.id = poll and p.state = 'open') then
    raise exception 'the envelopes of an open poll are not given out' using errcode = '42501';
  end if;
  return query select e.voter_id, e.sealed, e.sha256 from ballot_box.envelope e where e.poll_id = poll order by e.sha256;
end $$;

-- Writes every envelope anew in the order of their hashes, all by one transaction, so that no order of coming and no dead row is left; leaves out those of
-- destroyed polls. Then notes who handed in an envelope, for all at once.
create function ballot_box.settle(poll uuid) returns void
language plpgsql security definer set search_path = pg_catalog, ballot_box as $$
declare
  kept ballot_box.envelope[];
begin
  if exists (select from ballot_box.poll p where p.id = poll and p.state = 'open') then
    raise exception 'an open poll is not settled' using errcode = '42501';
  end if;
  lock table ballot_box.envelope in access exclusive mode;
  select array_agg(e order by e.sha256) into kept
    from ballot_box.envelope e join ballot_box.poll p on p.id = e.poll_id where p.state <> 'destroyed';
  truncate ballot_box.envelope;
  insert into ballot_box.envelope (poll_id, voter_id, sealed) select k.poll_id, k.voter_id, k.sealed from unnest(kept) k;
  update ballot_box.electorate_entry v set submitted = true from ballot_box.poll p, ballot_box.envelope e
    where p.id = poll and p.state = 'closed' and v.poll_id = poll and (e.poll_id, e.voter_id) = (poll, v.voter_id);
end $$;`;

/** Nobody but the owner touches envelopes: one door takes them in, one gives them out when the poll has closed. */
const GRANTS = `
grant usage on schema ballot_box to conference_app;
grant select, insert on ballot_box.poll, ballot_box.electorate_entry, ballot_box.listed_envelope, ballot_box.opened_ballot
  to conference_app;
grant update (state, closed_on, objections_end_on, envelopes, list_sha256) on ballot_box.poll to conference_app;
revoke execute on all functions in schema ballot_box from public;
grant execute on function ballot_box.hand_in, ballot_box.envelopes, ballot_box.settle to conference_app;`;
