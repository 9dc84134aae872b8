import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema: directory, conferences, documents, rounds and tasks, the floor, targets, outgoing messages, register and audit chain. */
export class Foundation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DIRECTORY, CONFERENCES, DOCUMENTS, TASKS, FLOOR, TARGETS, OUTGOING, AUDIT, GRANTS]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const DIRECTORY = `
create table office (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (name is nfc normalized),
  symbol text not null,
  superior_body text,
  place text not null,
  employee_side jsonb not null
);
create table unit (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  code text not null,
  name text not null,
  unique (office_id, code)
);
create table person (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  unit_id uuid references unit,
  code text not null,
  name text not null check (name is nfc normalized),
  position text not null,
  email text not null,
  language text not null check (language in ('vi', 'en')),
  roles text[] not null,
  active boolean not null default true,
  unique (office_id, code)
);
create unique index person_email on person (office_id, lower(email));
create table calendar_override (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  day date not null,
  working boolean not null,
  name text not null,
  unique (office_id, day)
);
create table web_session (
  secret_sha256 bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  seen_at timestamptz not null
);`;

const CONFERENCES = `
create table conference (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  year integer not null,
  ordinal integer not null,
  kind text not null,
  regime text not null,
  title text not null,
  held_on date not null,
  starts_at text not null,
  place text not null,
  form text not null check (form in ('plenary', 'delegates')),
  stage text not null,
  plan jsonb not null,
  rehearsal boolean not null,
  workflow_id text not null unique,
  rev integer not null default 0,
  created_by uuid not null references person,
  created_at timestamptz not null,
  unique (office_id, year, ordinal)
);
create unique index one_annual_conference on conference (office_id, year)
  where kind = 'annual' and not rehearsal and stage <> 'cancelled';
create index conference_page on conference (office_id, created_at desc, id desc);
create table stage_entry (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  stage text not null,
  entered_at timestamptz not null,
  left_at timestamptz
);
create unique index one_open_stage on stage_entry (conference_id) where left_at is null;
create index stage_entry_conference on stage_entry (conference_id, entered_at);
create table note (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  text text not null,
  written_by uuid not null references person,
  written_at timestamptz not null
);
create table agenda_item (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  code text not null,
  place integer not null,
  kind text not null,
  title text not null,
  presenter_code text,
  started_at timestamptz,
  finished_at timestamptz,
  note text,
  unique (conference_id, code)
);`;

const DOCUMENTS = `
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  media_type text not null,
  size integer not null,
  stored_at timestamptz not null,
  check (sha256 = encode(sha256(content), 'hex'))
);
create table document (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  code text not null,
  kind text not null,
  title text not null,
  unit_id uuid references unit,
  drafter_id uuid not null references person,
  consult_ids uuid[] not null,
  approver_ids uuid[] not null,
  to_issue boolean not null,
  phase text not null,
  current_revision integer not null default 0,
  approved_revision integer,
  approved_packet_hash text,
  symbol text,
  issued_at timestamptz,
  issued_sha256 text references stored_file,
  place integer not null default 0,
  unique (conference_id, code)
);
create table revision (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document,
  number integer not null,
  file_sha256 text not null references stored_file,
  file_name text not null,
  media_type text not null,
  size integer not null,
  note text,
  uploaded_by uuid references person,
  uploaded_at timestamptz not null,
  unique (document_id, number)
);
create table register_counter (
  office_id uuid not null references office,
  book text not null,
  year integer not null,
  last_number integer not null check (last_number >= 1),
  primary key (office_id, book, year)
);
create table register_entry (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  book text not null,
  year integer not null,
  number integer not null check (number >= 1),
  symbol text not null,
  document_id uuid not null unique references document,
  issued_on date not null,
  issued_by uuid not null references person,
  unique (office_id, book, year, number)
);`;

const TASKS = `
create table round (
  id uuid primary key,
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  document_id uuid references document,
  workflow_id text not null,
  kind text not null,
  number integer not null,
  rule jsonb not null,
  silence text not null,
  state text not null check (state in ('open', 'closed')),
  outcome text,
  revision integer,
  packet_hash text,
  packet_manifest text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  due_explanation jsonb not null,
  closed_at timestamptz,
  steps jsonb not null,
  steps_taken integer not null default 0,
  rev integer not null default 1,
  check ((state = 'closed') = (outcome is not null))
);
create index round_conference on round (conference_id, opened_at);
create index round_document on round (document_id);
create table target (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  code text not null,
  place integer not null,
  title text not null,
  indicator jsonb not null,
  previous jsonb not null,
  lineage text not null,
  unit_id uuid references unit,
  owner_id uuid not null references person,
  evidence_required boolean not null,
  unique (conference_id, code)
);
create table task (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  round_id uuid not null references round,
  document_id uuid references document,
  target_id uuid references target,
  kind text not null,
  assignee_id uuid not null references person,
  author_id uuid references person,
  turn integer not null default 0,
  packet_hash text,
  state text not null,
  outcome text,
  reason text,
  decided_at timestamptz,
  decided_by_id uuid references person,
  channel text,
  handed_from_task_id uuid references task,
  opened_at timestamptz not null,
  check ((state = 'decided') = (outcome is not null))
);
create index task_round on task (round_id);
create index task_conference on task (conference_id);
create index task_open_of_person on task (assignee_id) where state = 'open';
create table opinion (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  document_id uuid not null references document,
  task_id uuid not null unique references task,
  person_id uuid not null references person,
  revision integer not null,
  stance text not null,
  remark text not null,
  disposition text,
  disposition_reason text,
  disposed_by uuid references person,
  disposed_at timestamptz,
  given_at timestamptz not null
);
create index opinion_document on opinion (document_id);`;

const FLOOR = `
create table attendee (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  person_id uuid not null references person,
  unique (conference_id, person_id)
);
create table attendance_interval (
  id uuid primary key default gen_random_uuid(),
  attendee_id uuid not null references attendee,
  in_at timestamptz not null,
  out_at timestamptz,
  via text not null,
  recorded_by uuid not null references person,
  check (out_at is null or out_at >= in_at)
);
create unique index one_open_interval on attendance_interval (attendee_id) where out_at is null;
create table quorum_declaration (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  declared_at timestamptz not null,
  declared_by uuid not null references person,
  entitled integer not null,
  present integer not null,
  verdict jsonb not null
);
create index quorum_declaration_conference on quorum_declaration (conference_id, declared_at);
create table open_vote (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  motion_code text not null,
  title text not null,
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  opened_by uuid not null references person,
  present integer not null,
  yes integer,
  no integer,
  abstain integer,
  closed_at timestamptz,
  verdict jsonb,
  unique (conference_id, motion_code)
);
create table election_count (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  election_code text not null,
  present integer not null,
  ballots jsonb not null,
  votes jsonb not null,
  result jsonb not null,
  counted_at timestamptz not null,
  counted_by uuid not null references person,
  unique (conference_id, election_code)
);
create table pledge_party (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  code text not null,
  side text not null,
  place integer not null,
  person_id uuid not null references person,
  signed_at timestamptz,
  unique (conference_id, code)
);`;

const TARGETS = `
create table progress_entry (
  id uuid primary key default gen_random_uuid(),
  target_id uuid not null references target,
  task_id uuid unique references task,
  period integer not null,
  value numeric,
  judgement text not null,
  note text not null,
  evidence_sha256 text references stored_file,
  evidence_name text,
  reported_by uuid not null references person,
  reported_at timestamptz not null
);
create index progress_entry_target on progress_entry (target_id, reported_at);`;

const OUTGOING = `
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  done_at timestamptz,
  problem text
);
create index outbox_waiting on outbox (topic, next_attempt_at) where done_at is null;
create function ring_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', new.topic);
  return null;
end $$;
create trigger outbox_rings after insert on outbox for each row execute function ring_outbox();
create table mail (
  id uuid primary key default gen_random_uuid(),
  occasion text not null unique,
  kind text not null,
  office_id uuid references office,
  conference_id uuid references conference,
  task_id uuid references task,
  person_id uuid not null references person,
  language text not null,
  message_id text not null unique,
  subject text not null,
  text text not null,
  envelope_from text not null,
  envelope_to text not null,
  raw bytea,
  raw_sha256 text not null,
  state text not null check (state in ('new', 'sending', 'sent', 'failed')),
  lease uuid,
  lease_until timestamptz,
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  problem text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check (raw is not null or state in ('sent', 'failed'))
);
create index mail_waiting on mail (next_attempt_at) where state in ('new', 'sending');
create index mail_conference on mail (conference_id);
create function ring_mail() returns trigger language plpgsql as $$
begin
  perform pg_notify('mail', '');
  return null;
end $$;
create trigger mail_rings after insert on mail for each row execute function ring_mail();
create table mail_link (
  id uuid primary key default gen_random_uuid(),
  token_sha256 bytea not null unique,
  task_id uuid not null references task,
  person_id uuid not null references person,
  mail_id uuid not null references mail,
  packet_hash text,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index mail_link_task on mail_link (task_id);
create table idempotency (
  person_id uuid not null references person,
  key text not null check (length(key) between 1 and 200),
  request_sha256 text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create function ring_conference() returns trigger language plpgsql as $$
begin
  perform pg_notify('conference', new.office_id || ' ' || new.id);
  return null;
end $$;
create trigger conference_rings after insert or update on conference for each row execute function ring_conference();`;

const AUDIT = `
create table audit_head (
  office_id uuid primary key references office,
  seq integer not null,
  hash text not null
);
create table audit_event (
  office_id uuid not null references office,
  seq integer not null,
  conference_id uuid references conference,
  at timestamptz not null,
  actor_id uuid references person,
  action text not null,
  payload text not null,
  previous_hash text not null,
  hash text not null,
  primary key (office_id, seq)
);
create index audit_event_conference on audit_event (conference_id, seq);
create function append_audit(
  for_office uuid, for_conference uuid, event_at timestamptz, actor uuid, event_action text, event_payload text
) returns table (seq integer, hash text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head public.audit_head;
  next_seq integer;
  next_hash text;
begin
  insert into public.audit_head values (for_office, 0, repeat('0', 64)) on conflict (office_id) do nothing;
  select * into head from public.audit_head h where h.office_id = for_office for update;
  next_seq := head.seq + 1;
  next_hash := encode(sha256(convert_to(head.hash || chr(10) || next_seq || chr(10) || event_payload, 'UTF8')), 'hex');
  insert into public.audit_event
    values (for_office, next_seq, for_conference, event_at, actor, event_action, event_payload, head.hash, next_hash);
  update public.audit_head h set seq = next_seq, hash = next_hash where h.office_id = for_office;
  return query select next_seq, next_hash;
end $$;
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit chain is append-only' using errcode = '42501';
end $$;
create trigger audit_event_is_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_is_not_emptied before truncate on audit_event
  for each statement execute function refuse_change();
alter table audit_event enable always trigger audit_event_is_append_only;
alter table audit_event enable always trigger audit_event_is_not_emptied;`;

/** The applications read and write rows; they define nothing, and never touch the register or the audit chain but by appending. */
const GRANTS = `
grant usage on schema public to conference_app;
grant select, insert, update on all tables in schema public to conference_app;
grant delete on web_session, idempotency, calendar_override to conference_app;
grant usage on all sequences in schema public to conference_app;
revoke insert, update on audit_event, audit_head from conference_app;
revoke update on register_entry, revision, stored_file, opinion, note from conference_app;
grant update (disposition, disposition_reason, disposed_by, disposed_at) on opinion to conference_app;
revoke execute on function append_audit from public;
grant execute on function append_audit to conference_app;`;
