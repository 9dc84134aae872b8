import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dossier of a conference, and its hand-over to the archive.
 *
 * A dossier takes the audit chain along, of which only the conference's own entries may be read. So an entry is bound from now on by the
 * hash of its content under a nonce, and no longer by the content itself: the chain can be checked by somebody who sees the hashes of
 * others' entries only, and who cannot guess what they say. Entries of before have no nonce and stay as they were bound.
 */
export class Dossiers1764400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [NONCE, APPEND, DOSSIERS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const NONCE = `
alter table audit_event add column nonce text;`;

const APPEND = `
create or replace function append_audit(
  for_office uuid, for_conference uuid, event_at timestamptz, actor uuid, event_action text, event_payload text
) returns table (seq integer, hash text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head public.audit_head;
  next_seq integer;
  next_nonce text := replace(gen_random_uuid()::text, '-', '');
  content_hash text := encode(sha256(convert_to(next_nonce || chr(10) || event_payload, 'UTF8')), 'hex');
  next_hash text;
begin
  insert into public.audit_head values (for_office, 0, repeat('0', 64)) on conflict (office_id) do nothing;
  select * into head from public.audit_head h where h.office_id = for_office for update;
  next_seq := head.seq + 1;
  next_hash := encode(sha256(convert_to(head.hash || chr(10) || next_seq || chr(10) || content_hash, 'UTF8')), 'hex');
  insert into public.audit_event
    (office_id, seq, conference_id, at, actor_id, action, payload, previous_hash, hash, nonce)
    values (for_office, next_seq, for_conference, event_at, actor, event_action, event_payload, head.hash, next_hash, next_nonce);
  update public.audit_head h set seq = next_seq, hash = next_hash where h.office_id = for_office;
  return query select next_seq, next_hash;
end $$;`;

const DOSSIERS = `
create table dossier (
  id uuid primary key,
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  kind text not null check (kind in ('final', 'interim')),
  file_sha256 text not null references stored_file,
  size bigint not null,
  entries integer not null,
  manifest_sha256 text not null,
  through_seq integer not null,
  made_at timestamptz not null,
  requested_by uuid references person,
  check ((kind = 'interim') = (requested_by is not null))
);
create unique index one_final_dossier on dossier (conference_id) where kind = 'final';
create index dossier_conference on dossier (conference_id, made_at);
create table dossier_hand_over (
  conference_id uuid primary key references conference,
  handed_over_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);`;

/** A dossier is made and handed over; neither is ever changed. Which tables belong to a conference is what it is made of. */
const GRANTS = `
grant select, insert on dossier, dossier_hand_over to conference_app;
grant execute on function tables_of_conference to conference_app;`;
