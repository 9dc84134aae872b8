import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guests stand beside the list of those summoned, in tables that no count, vote or signature reads. */
export class Guests1764300000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [GUESTS, REPLIES, SCANS, LINKS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const GUESTS = `
create table guest (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  place integer not null check (place > 0),
  name text not null check (length(trim(name)) > 0),
  position text not null,
  organisation text not null check (length(trim(organisation)) > 0),
  email text check (email <> ''),
  language text not null default 'vi' check (language in ('vi', 'en')),
  handle text not null unique default replace(gen_random_uuid()::text, '-', ''),
  invited_at timestamptz not null,
  invited_by uuid not null references person,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  unique (conference_id, place),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);`;

const REPLIES = `
create table guest_reply (
  id uuid primary key default gen_random_uuid(),
  guest_id uuid not null references guest,
  held_on date not null,
  kind text not null check (kind in ('coming', 'excused')),
  via text not null check (via in ('mail', 'told')),
  recorded_by uuid references person,
  given_at timestamptz not null,
  check ((via = 'told') = (recorded_by is not null))
);
create index guest_reply_of_guest on guest_reply (guest_id, held_on, given_at);`;

const SCANS = `
create table guest_scan (
  id uuid primary key,
  guest_id uuid not null references guest,
  direction text not null check (direction in ('in', 'out')),
  device_at text not null,
  received_at timestamptz not null,
  device text not null,
  via text not null check (via in ('phone', 'terminal', 'hand', 'close')),
  recorded_by uuid not null references person
);
create index guest_scan_of_guest on guest_scan (guest_id, received_at);`;

const LINKS = `
create table guest_link (
  token_sha256 bytea primary key,
  guest_id uuid not null references guest,
  mail_id uuid not null references mail,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);`;

const GRANTS = `
grant select, insert on guest, guest_reply, guest_scan, guest_link to conference_app;
grant update (withdrawn_at, withdrawn_by) on guest to conference_app;`;
