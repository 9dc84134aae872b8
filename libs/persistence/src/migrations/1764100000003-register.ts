import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register keeps what it knew when a number was given, how each document was sent, recalled and corrected; and counts without a gap by itself. */
export class Register1764100000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [UNITS, DOCUMENTS, ENTRIES, COUNTING, RECALLS, DISPATCH, FREEZE, MAIL, GRANTS]) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const UNITS = `
alter table unit
  add column symbol text,
  add column advisory boolean not null default false;`;

const DOCUMENTS = `
alter table document
  add column replaces_id uuid references document,
  add column correction text check (correction in ('content', 'form')),
  add check ((replaces_id is null) = (correction is null));
create index document_replaces on document (replaces_id) where replaces_id is not null;`;

/** What older entries did not keep is taken from their documents; what nobody wrote down stays absent. */
const ENTRIES = `
alter table register_counter add column last_on date;
alter table register_entry
  alter column document_id drop not null,
  add column source text not null default 'system' check (source in ('system', 'paper')),
  add column type_code text,
  add column subject text,
  add column organ_name text,
  add column signer_name text,
  add column signer_position text,
  add column signed_on date,
  add column due_on date,
  add column registered_at timestamptz,
  add column corrects_id uuid references register_entry,
  add column correction text check (correction in ('content', 'form'));
update register_entry e set
  type_code = case d.kind when 'officialLetter' then 'CV' else split_part(split_part(e.symbol, '/', 2), '-', 1) end,
  subject = d.title,
  organ_name = o.name,
  signer_name = p.name,
  signer_position = p.position,
  registered_at = coalesce(d.issued_at, e.issued_on)
from document d
  join office o on o.id = d.office_id
  left join person p on p.id = d.approver_ids[cardinality(d.approver_ids)]
where d.id = e.document_id;
update register_counter c set last_on = (
  select max(issued_on) from register_entry e where e.office_id = c.office_id and e.book = c.book and e.year = c.year);
alter table register_entry
  alter column type_code set not null,
  alter column subject set not null,
  alter column organ_name set not null,
  alter column registered_at set not null,
  add check ((source = 'system') = (document_id is not null)),
  add check ((corrects_id is null) = (correction is null));
create unique index one_replacement on register_entry (corrects_id) where correction = 'content';
create index register_entry_corrects on register_entry (corrects_id) where corrects_id is not null;
create index register_entry_page on register_entry (office_id, year, issued_on desc, number desc, id desc);`;

/**
 * A number is given to a document or not at all: the counter grows by one, an entry takes the number that the counter has just given,
 * and no transaction that leaves a number without its entry is committed.
 */
const COUNTING = `
create function count_by_one() returns trigger language plpgsql as $$
begin
  if (new.office_id, new.book, new.year) is distinct from (old.office_id, old.book, old.year)
    or new.last_number <> old.last_number + 1 then
    raise exception 'a number follows the one before it' using errcode = '23514', constraint = 'register_counts_by_one';
  end if;
  return new;
end $$;
create trigger register_counts_by_one before update on register_counter
  for each row execute function count_by_one();
create function number_has_entry() returns trigger language plpgsql as $$
begin
  if not exists (
    select from register_entry e
    where e.office_id = new.office_id and e.book = new.book and e.year = new.year and e.number = new.last_number
  ) then
    raise exception 'number % of book % was given to nothing', new.last_number, new.book
      using errcode = '23514', constraint = 'register_number_has_entry';
  end if;
  return null;
end $$;
create constraint trigger register_number_has_entry after insert or update on register_counter
  deferrable initially deferred for each row execute function number_has_entry();
create function entry_has_number() returns trigger language plpgsql as $$
begin
  if new.number is distinct from (
    select c.last_number from register_counter c
    where c.office_id = new.office_id and c.book = new.book and c.year = new.year
  ) then
    raise exception 'number % of book % was not given by its counter', new.number, new.book
      using errcode = '23514', constraint = 'register_entry_has_number';
  end if;
  return new;
end $$;
create trigger register_entry_has_number before insert on register_entry
  for each row execute function entry_has_number();
alter table register_counter enable always trigger register_counts_by_one;
alter table register_counter enable always trigger register_number_has_entry;
alter table register_entry enable always trigger register_entry_has_number;`;

const RECALLS = `
create table register_recall (
  entry_id uuid primary key references register_entry,
  recalled_at timestamptz not null,
  recalled_by uuid not null references person,
  reason text not null check (btrim(reason) <> '')
);`;

const DISPATCH = `
create table dispatch (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references register_entry,
  document_id uuid not null references document,
  place integer not null,
  name text not null,
  email text,
  person_id uuid references person,
  withheld boolean not null default false,
  attempt integer not null default 1 check (attempt >= 1),
  mail_id uuid references mail,
  problem text,
  handed_over_at timestamptz,
  handed_over_by uuid references person,
  withdrawn_at timestamptz,
  unique (entry_id, place),
  check ((handed_over_at is null) = (handed_over_by is null))
);
create index dispatch_mail on dispatch (mail_id) where mail_id is not null;`;

/** Entries and recalls are only ever added. What was recalled stays exactly as it was, down to its document; an issued one keeps its number, title and form. */
const FREEZE = `
create function keep_register() returns trigger language plpgsql as $$
begin
  raise exception 'the register is append-only' using errcode = '42501';
end $$;
create trigger register_entry_stays before update or delete on register_entry
  for each row execute function keep_register();
create trigger register_entry_is_not_emptied before truncate on register_entry
  for each statement execute function keep_register();
create trigger register_recall_stays before update or delete on register_recall
  for each row execute function keep_register();
create trigger register_recall_is_not_emptied before truncate on register_recall
  for each statement execute function keep_register();
create function is_recalled(entry uuid) returns boolean language sql stable as $$
  select exists (select from register_recall r where r.entry_id = entry)
$$;
create function is_recalled_document(document uuid) returns boolean language sql stable as $$
  select exists (select from register_entry e join register_recall r on r.entry_id = e.id where e.document_id = document)
$$;
create function freeze_dispatch() returns trigger language plpgsql as $$
begin
  if is_recalled(new.entry_id) then
    raise exception 'the record of a recalled document is frozen' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger dispatch_is_frozen before insert or update on dispatch
  for each row execute function freeze_dispatch();
create function keep_issued_document() returns trigger language plpgsql as $$
begin
  if (new.symbol, new.issued_at, new.kind, new.title, new.code, new.conference_id, new.approver_ids)
    is distinct from (old.symbol, old.issued_at, old.kind, old.title, old.code, old.conference_id, old.approver_ids)
    or (old.issued_sha256 is not null and new.issued_sha256 is distinct from old.issued_sha256) then
    raise exception 'an issued document stays as it was issued' using errcode = '42501';
  end if;
  if is_recalled_document(old.id) and (new.current_revision, new.approved_revision, new.approved_packet_hash, new.drafter_id)
    is distinct from (old.current_revision, old.approved_revision, old.approved_packet_hash, old.drafter_id) then
    raise exception 'the record of a recalled document is frozen' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger issued_document_stays before update on document
  for each row when (old.symbol is not null) execute function keep_issued_document();
create function freeze_revision() returns trigger language plpgsql as $$
begin
  if is_recalled_document(new.document_id) then
    raise exception 'the record of a recalled document is frozen' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger revision_is_frozen before insert on revision
  for each row execute function freeze_revision();
alter table register_entry enable always trigger register_entry_stays;
alter table register_entry enable always trigger register_entry_is_not_emptied;
alter table register_recall enable always trigger register_recall_stays;
alter table register_recall enable always trigger register_recall_is_not_emptied;
alter table dispatch enable always trigger dispatch_is_frozen;
alter table document enable always trigger issued_document_stays;
alter table revision enable always trigger revision_is_frozen;`;

/** A mail may go to somebody outside the office, whom the directory does not know. */
const MAIL = `alter table mail alter column person_id drop not null;`;

const GRANTS = `
grant select, insert on register_recall, dispatch to conference_app;
grant update (email, person_id, attempt, mail_id, problem, handed_over_at, handed_over_by, withdrawn_at) on dispatch to conference_app;`;
