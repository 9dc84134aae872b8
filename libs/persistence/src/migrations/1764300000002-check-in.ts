import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The door: who was scanned, when and how; the code and the number by which people are known there. When somebody was in the room is derived from it. */
export class CheckIn1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PLACES, CODES, SCANS, EARLIER, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const PLACES = `
alter table attendee add column place integer check (place > 0);
update attendee set place = listed.place
  from (select id, row_number() over (partition by conference_id order by id) as place from attendee) listed
  where listed.id = attendee.id;
alter table attendee alter column place set not null, add unique (conference_id, place);`;

/** A handle is drawn by chance: the server's signature over it makes a code. */
const CODES = `
create table check_in_code (
  handle text primary key default replace(gen_random_uuid()::text, '-', ''),
  attendee_id uuid not null references attendee,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz
);
create unique index one_valid_code on check_in_code (attendee_id) where revoked_at is null;
insert into check_in_code (attendee_id) select id from attendee;`;

const SCANS = `
create table scan (
  id uuid primary key,
  attendee_id uuid not null references attendee,
  direction text not null check (direction in ('in', 'out')),
  device_at text not null,
  received_at timestamptz not null,
  device text not null,
  via text not null check (via in ('phone', 'terminal', 'hand', 'self', 'close')),
  handle text references check_in_code,
  recorded_by uuid not null references person,
  clock_doubt text check (clock_doubt in ('unreadable', 'ahead', 'longBefore')),
  copied boolean not null default false,
  check ((via = 'phone') = (handle is not null))
);
create index scan_attendee on scan (attendee_id);`;

/** Conferences that are under way were recorded by hand: their intervals become scans. */
const EARLIER = `
insert into scan (id, attendee_id, direction, device_at, received_at, device, via, recorded_by)
  select gen_random_uuid(), i.attendee_id, act.direction, to_char(act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    act.at, '', case i.via when 'self' then 'self' else 'hand' end, i.recorded_by
  from attendance_interval i, lateral (values ('in', i.in_at), ('out', i.out_at)) as act (direction, at)
  where act.at is not null;
alter table attendance_interval drop column via, drop column recorded_by;`;

const GRANTS = `
grant select, insert on scan, check_in_code to conference_app;
grant update (revoked_at) on check_in_code to conference_app;
grant delete on attendance_interval to conference_app;`;
