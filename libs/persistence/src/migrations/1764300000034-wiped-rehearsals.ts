import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rehearsal is wiped: every row that hangs on it, in whatever table, follows from the foreign keys, so that a table of tomorrow is wiped too.
 *
 * What stays is the audit chain, which nobody may change: ids, codes and figures, no names and no texts. It therefore no longer asks that its
 * conferences exist. The register stays too: a rehearsal that was given numbers cannot be wiped.
 */
export class WipedRehearsals1764300000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role ballot_box_owner');
    await runner.query(BOX);
    await runner.query('reset role');
    for (const statement of [CHAIN, BELONGING, WIPE, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CHAIN = `
alter table audit_event drop constraint audit_event_conference_id_fkey;`;

/** For each table that hangs on conferences: which of its rows hang on the one with the id $1, and how far it is from it at the most. */
const BELONGING = `
create function tables_of_conference() returns table (tab regclass, condition text, depth integer)
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  conditions jsonb := jsonb_build_object('public.conference'::regclass::oid::text, 'id = $1');
  depths jsonb := jsonb_build_object('public.conference'::regclass::oid::text, 0);
  round integer;
  link record;
  found jsonb;
begin
  for round in 1..12 loop
    found := '{}';
    for link in
      select c.conrelid::oid::text as child, c.confrelid::oid::text as parent, c.confrelid::regclass as parent_table,
        (select string_agg(quote_ident(a.attname), ', ' order by k.place) from unnest(c.conkey) with ordinality k (num, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
        (select string_agg(quote_ident(a.attname), ', ' order by k.place) from unnest(c.confkey) with ordinality k (num, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as keys
      from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid and c.connamespace = 'public'::regnamespace and conditions ? c.confrelid::oid::text
      order by c.oid
    loop
      depths := depths || jsonb_build_object(link.child,
        greatest(coalesce((depths ->> link.child)::integer, 0), (depths ->> link.parent)::integer + 1));
      found := found || jsonb_build_object(link.child, concat_ws(' or ', found ->> link.child,
        format('(%s) in (select %s from %s where %s)', link.columns, link.keys, link.parent_table, conditions ->> link.parent)));
    end loop;
    exit when conditions = conditions || found;
    conditions := conditions || found;
  end loop;
  return query select key::oid::regclass, value, (depths ->> key)::integer from jsonb_each_text(conditions);
end $$;`;

const WIPE = `
create function wipe_rehearsal(ended uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  part record;
  link record;
  ids text[] := '{}';
  more text[];
  files text[] := '{}';
  touched integer;
  wiped integer := 0;
begin
  if not exists (select from public.conference c where c.id = ended and c.rehearsal and c.stage in ('closed', 'cancelled')) then
    raise exception 'only a rehearsal that has ended is wiped' using errcode = '42501';
  end if;
  create temporary table belonging on commit drop as select * from public.tables_of_conference();
  for part in select * from belonging loop
    if exists (select from pg_attribute a where a.attrelid = part.tab and a.attname = 'id' and a.atttypid = 'uuid'::regtype and not a.attisdropped) then
      execute format('select array_agg(id::text) from %s where %s', part.tab, part.condition) into more using ended;
      ids := ids || coalesce(more, '{}');
    end if;
    for link in
      select quote_ident(a.attname) as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.conrelid = part.tab and c.confrelid = 'public.stored_file'::regclass
    loop
      execute format('select array_agg(distinct %s) from %s where %s', link.name, part.tab, part.condition) into more using ended;
      files := files || coalesce(more, '{}');
    end loop;
  end loop;
  delete from public.outbox o where exists (select from unnest(ids) as known (id) where position(known.id in o.payload::text) > 0);
  get diagnostics touched = row_count;
  wiped := wiped + touched;
  delete from public.idempotency i where position(ended::text in i.response::text) > 0;
  get diagnostics touched = row_count;
  wiped := wiped + touched;
  select wiped + ballot_box.wipe(ended) into wiped;
  for part in select * from belonging order by depth desc, tab::text loop
    execute format('delete from %s where %s', part.tab, part.condition) using ended;
    get diagnostics touched = row_count;
    wiped := wiped + touched;
  end loop;
  for link in select unnest(files) as sha256 loop
    begin
      delete from public.stored_file f where f.sha256 = link.sha256;
      get diagnostics touched = row_count;
      wiped := wiped + touched;
    exception when foreign_key_violation then
      null; -- another conference has the same file
    end;
  end loop;
  drop table belonging;
  return wiped;
end $$;`;

/** The box has an owner of its own, and so a door of its own: it opens for the function that wipes, and for nobody else. */
const BOX = `
create function ballot_box.wipe(ended uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, ballot_box as $$
declare
  touched integer;
  wiped integer := 0;
  part text;
begin
  foreach part in array array['opened_ballot', 'listed_envelope', 'envelope', 'electorate_entry'] loop
    execute format('delete from ballot_box.%I where poll_id in (select id from ballot_box.poll where conference_id = $1)', part) using ended;
    get diagnostics touched = row_count;
    wiped := wiped + touched;
  end loop;
  delete from ballot_box.poll p where p.conference_id = ended;
  get diagnostics touched = row_count;
  return wiped + touched;
end $$;
revoke execute on function ballot_box.wipe from public;
grant execute on function ballot_box.wipe to conference_owner;
grant usage on schema ballot_box to conference_owner;`;

const GRANTS = `
revoke execute on function wipe_rehearsal, tables_of_conference from public;
grant execute on function wipe_rehearsal to conference_app;`;
