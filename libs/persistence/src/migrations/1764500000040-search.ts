import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything that can be found, in one table.
 *
 * Triggers keep it: whoever writes a row, by whatever program, writes what can be found of it in the same transaction. They run as the
 * owner of the schema, so the applications can read the table and nothing else. Secret ballots, ballots to all staff and the reasons of
 * absences have no trigger: they cannot be found by anybody.
 */
export class Search1764500000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // what was written before may be much
    await runner.query('set local statement_timeout = 0');
    for (const statement of [FOLD, TABLE, PASSAGES, DOCUMENTS, ANSWERS, FOLLOWED, DIRECTORY, TRIGGERS, GRANTS, BEFORE])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/**
 * A text without accents, case, signs and leading zeros; the domain's \`foldedWords\` cuts texts in the same way. The extension unaccent
 * is not at hand everywhere, is not immutable, and does not take combining marks.
 */
const FOLD = `
create function search_fold(said text) returns text
language sql immutable parallel safe strict
return regexp_replace(regexp_replace(
  lower(translate(regexp_replace(normalize(said, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'), '\\m0+([0-9])', '\\1', 'g');`;

const TABLE = `
create table search_entry (
  id bigint generated always as identity primary key,
  office_id uuid not null references office,
  conference_id uuid references conference,
  document_id uuid references document,
  kind text not null
    check (kind in ('conference', 'document', 'clause', 'passage', 'opinion', 'decision', 'target', 'register', 'person')),
  subject_id uuid not null,
  block_id text,
  year integer,
  at timestamptz not null,
  person_id uuid references person,
  person_name text,
  title text not null,
  body text not null,
  code text,
  reader_ids uuid[],
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', search_fold(title)), 'A')
    || setweight(to_tsvector('simple', search_fold(coalesce(person_name, ''))), 'B')
    || setweight(to_tsvector('simple', search_fold(body)), 'D')
  ) stored
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_subject on search_entry (subject_id);
create index search_entry_document on search_entry (document_id) where document_id is not null;
create index search_entry_conference on search_entry (conference_id) where conference_id is not null;
create index search_entry_unconfirmed on search_entry (office_id, conference_id) where reader_ids is not null;
create index search_entry_person on search_entry (person_id) where person_id is not null;`;

/** The paragraphs of a text, and the rows of its tables, each with the block that it is in. */
const PASSAGES = `
create function search_passages(said jsonb) returns table (block_id text, body text)
language sql immutable as $$
  select b ->> 'id', left(b ->> 'text', 20000) from jsonb_array_elements(said -> 'blocks') b where trim(b ->> 'text') <> ''
  union all
  select b ->> 'id', left((select string_agg(c, ' · ') from jsonb_array_elements_text(r) c), 20000)
    from jsonb_array_elements(said -> 'blocks') b, jsonb_array_elements(b -> 'rows') r
$$;`;

/** A document by its title and number, and the current version of its text; what is being written is found when it is handed in. */
const DOCUMENTS = `
create function index_document(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed and kind = 'document';
  insert into search_entry (office_id, conference_id, document_id, kind, subject_id, year, at, title, body, code)
    select d.office_id, d.conference_id, d.id, 'document', d.id, c.year, coalesce(d.issued_at, now()), d.title,
      coalesce(d.symbol, ''), d.kind
    from document d join conference c on c.id = d.conference_id where d.id = changed;
  update search_entry e set title = d.title from document d
    where d.id = changed and e.document_id = changed and e.kind <> 'register' and e.title <> d.title;
end $$;

create function index_text(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed and kind in ('clause', 'passage');
  insert into search_entry (office_id, conference_id, document_id, kind, subject_id, block_id, year, at, title, body, code)
    select d.office_id, d.conference_id, d.id, case when d.kind in ('minutes', 'resolution') then 'clause' else 'passage' end,
      d.id, p.block_id, c.year, r.uploaded_at, d.title, p.body, d.kind
    from document d
    join conference c on c.id = d.conference_id
    join revision r on r.document_id = d.id and r.number = d.current_revision
    cross join search_passages(r.text) p
    where d.id = changed and p.body is not null;
end $$;

create function index_entry(changed uuid) returns void
language sql as $$
  insert into search_entry (office_id, conference_id, document_id, kind, subject_id, year, at, title, body, code)
    select e.office_id, d.conference_id, e.document_id, 'register', e.id, e.year, e.issued_on, e.symbol || ' · ' || e.subject,
      concat_ws(' · ', e.organ_name, e.signer_name, e.signer_position), e.type_code
    from register_entry e left join document d on d.id = e.document_id where e.id = changed;
$$;`;

/** Opinions on documents with their dispositions, and what was said about an approval. An answer that was taken back is not found. */
const ANSWERS = `
create function index_opinion(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, document_id, kind, subject_id, block_id, year, at, person_id, person_name, title, body, code)
    select d.office_id, o.conference_id, d.id, 'opinion', o.id, o.block_id, c.year, o.given_at, o.person_id, p.name, d.title,
      concat_ws(E'\\n', o.remark, o.disposition_reason), o.disposition
    from opinion o
    join document d on d.id = o.document_id
    join conference c on c.id = o.conference_id
    join person p on p.id = o.person_id
    where o.id = changed and o.withdrawn_at is null;
end $$;

create function index_decision(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, document_id, kind, subject_id, year, at, person_id, person_name, title, body, code)
    select t.office_id, t.conference_id, t.document_id, 'decision', t.id, c.year, t.decided_at, p.id, p.name, d.title,
      said.words, t.outcome
    from task t
    join document d on d.id = t.document_id
    join conference c on c.id = t.conference_id
    join person p on p.id = coalesce(t.decided_by_id, t.assignee_id)
    cross join lateral (select concat_ws(E'\\n', t.reason,
      (select string_agg(r ->> 'text', E'\\n') from jsonb_array_elements(t.remarks) r)) as words) said
    where t.id = changed and t.kind in ('approval', 'objection') and t.state = 'decided' and said.words <> '';
end $$;`;

/**
 * What is followed after the session: opinions from the floor, recommendations of the board, targets. What its author has not confirmed is
 * found by those alone whose words are in it, and by those who keep the record.
 */
const FOLLOWED = `
create function index_floor_opinion(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, kind, subject_id, year, at, person_id, person_name, title, body, reader_ids)
    select c.office_id, c.id, 'opinion', o.id, c.year, (o.opinion ->> 'saidAt')::timestamptz, p.id, p.name, c.title,
      concat_ws(E'\\n', o.opinion ->> 'text', o.answer ->> 'text', o.commitment ->> 'text',
        (select string_agg(nullif(s.text, ''), E'\\n' order by s.at) from concern_step s where s.opinion_id = o.id)),
      case when o.opinion ->> 'confirmedAt' is null then array_remove(array[
        (o.opinion ->> 'authorId')::uuid, (o.answer ->> 'authorId')::uuid, (o.commitment ->> 'authorId')::uuid], null) end
    from floor_opinion o
    join conference c on c.id = o.conference_id
    join person p on p.id = (o.opinion ->> 'authorId')::uuid
    where o.id = changed and o.withdrawn_at is null;
end $$;

create function index_paper(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, kind, subject_id, year, at, person_id, person_name, title, body, code)
    select b.office_id, c.id, 'opinion', b.id, c.year, b.sent_at, p.id, p.name, b.title,
      concat_ws(E'\\n', b.text,
        (select string_agg(nullif(s.text, ''), E'\\n' order by s.at) from concern_step s where s.paper_id = b.id)), b.kind
    from board_paper b
    join conference c on c.id = b.conference_id
    join person p on p.id = b.sent_by
    where b.id = changed;
end $$;

create function index_target(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, kind, subject_id, year, at, person_id, person_name, title, body)
    select t.office_id, c.id, 'target', t.id, c.year, c.created_at, p.id, p.name, t.title,
      concat_ws(E'\\n', u.name,
        (select string_agg(nullif(e.note, ''), E'\\n' order by e.reported_at desc) from progress_entry e
          where e.target_id = t.id and e.withdrawn_at is null
            and not exists (select from progress_entry later where later.replaces_id = e.id and later.withdrawn_at is null)),
        (select string_agg(a.reason, E'\\n' order by a.appraised_at desc) from target_appraisal a
          where a.target_id = t.id and a.withdrawn_at is null))
    from target t
    join conference c on c.id = t.conference_id
    join person p on p.id = t.owner_id
    left join unit u on u.id = t.unit_id
    where t.id = changed and t.removed_at is null;
end $$;`;

/** Conferences, and the people who work in the office. Whoever has another name is found by it in all they said. */
const DIRECTORY = `
create function index_conference(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry (office_id, conference_id, kind, subject_id, year, at, title, body, code)
    select c.office_id, c.id, 'conference', c.id, c.year, c.created_at, c.title, concat_ws(' · ', c.year::text, c.place), c.kind
    from conference c where c.id = changed;
end $$;

create function index_person(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry (office_id, kind, subject_id, at, title, body)
    select p.office_id, 'person', p.id, now(), p.name, concat_ws(', ', p.position, u.name)
    from person p left join unit u on u.id = p.unit_id where p.id = changed and p.active;
  update search_entry e set person_name = p.name from person p
    where p.id = changed and e.person_id = changed and e.person_name <> p.name;
end $$;

create function index_unit(changed uuid) returns void
language sql as $$
  select index_person(p.id) from person p where p.unit_id = changed;
  select index_target(t.id) from target t where t.unit_id = changed;
$$;`;

/** Each trigger names the function that writes what can be found, and the column of the row that says of what. */
const TRIGGERS = `
create function keep_findable() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute format('select public.%I($1)', tg_argv[0]) using (to_jsonb(new) ->> tg_argv[1])::uuid;
  return null;
end $$;

create trigger findable_title after insert or update of title, symbol on document
  for each row execute function keep_findable('index_document', 'id');
create trigger findable_text after update of current_revision on document
  for each row execute function keep_findable('index_text', 'id');
create trigger findable after insert on register_entry for each row execute function keep_findable('index_entry', 'id');
create trigger findable after insert or update of disposition, disposition_reason, withdrawn_at on opinion
  for each row execute function keep_findable('index_opinion', 'id');
create trigger findable after update of state, reason, remarks on task
  for each row when (new.kind in ('approval', 'objection')) execute function keep_findable('index_decision', 'id');
create trigger findable after insert or update on floor_opinion
  for each row execute function keep_findable('index_floor_opinion', 'id');
create trigger findable after insert on board_paper for each row execute function keep_findable('index_paper', 'id');
create trigger findable_opinion after insert on concern_step
  for each row when (new.opinion_id is not null) execute function keep_findable('index_floor_opinion', 'opinion_id');
create trigger findable_paper after insert on concern_step
  for each row when (new.paper_id is not null) execute function keep_findable('index_paper', 'paper_id');
create trigger findable after insert or update of title, unit_id, owner_id, removed_at on target
  for each row execute function keep_findable('index_target', 'id');
create trigger findable after insert or update of withdrawn_at on progress_entry
  for each row execute function keep_findable('index_target', 'target_id');
create trigger findable after insert or update of withdrawn_at on target_appraisal
  for each row execute function keep_findable('index_target', 'target_id');
create trigger findable after insert or update of title, year, place, kind on conference
  for each row execute function keep_findable('index_conference', 'id');
create trigger findable_new after insert on person for each row execute function keep_findable('index_person', 'id');
create trigger findable after update of name, position, unit_id, active on person
  for each row when ((old.name, old.position, old.unit_id, old.active) is distinct from (new.name, new.position, new.unit_id, new.active))
  execute function keep_findable('index_person', 'id');
create trigger findable after update of name on unit
  for each row when (old.name <> new.name) execute function keep_findable('index_unit', 'id');`;

const GRANTS = `
grant select on search_entry to conference_app;
revoke execute on function index_document, index_text, index_entry, index_opinion, index_decision, index_floor_opinion, index_paper,
  index_target, index_conference, index_person, index_unit, keep_findable from public;`;

/** What was written before. */
const BEFORE = `
select index_conference(id) from conference;
select index_person(id) from person;
select index_document(id), index_text(id) from document;
select index_entry(id) from register_entry;
select index_opinion(id) from opinion;
select index_decision(id) from task where kind in ('approval', 'objection') and state = 'decided';
select index_floor_opinion(id) from floor_opinion;
select index_paper(id) from board_paper;
select index_target(id) from target;`;
