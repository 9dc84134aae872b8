import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What came by mail about a question, and the names of attached files, are found too, by those who may read what they belong to. Of ballots
 * nothing is found, as before.
 */
export class SearchOfCommentsAndAttachments1764610000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local statement_timeout = 0');
    for (const statement of [KINDS, COMMENTS, ATTACHMENTS, TRIGGERS, BEFORE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const KINDS = `
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add check (kind in (
  'conference', 'document', 'clause', 'passage', 'attachment', 'opinion', 'comment', 'decision', 'target', 'register', 'person'));`;

/** A comment keeps the task that it is about in its code: there it is read. */
const COMMENTS = `
create function index_comment(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, document_id, kind, subject_id, year, at, person_id, person_name, title, body, code)
    select c.office_id, c.id, m.document_id, 'comment', m.id, c.year, m.at, p.id, p.name, coalesce(d.title, c.title), m.text,
      m.task_id::text
    from task_comment m
    join task t on t.id = m.task_id and t.kind <> 'staffBallot'
    join conference c on c.id = m.conference_id
    left join document d on d.id = m.document_id
    left join person p on p.id = m.person_id
    where m.id = changed;
end $$;`;

/** A file is found by its name and by what was noted about it, until it is taken away. */
const ATTACHMENTS = `
create function index_attachment(changed uuid) returns void
language plpgsql as $$
begin
  delete from search_entry where subject_id = changed;
  insert into search_entry
    (office_id, conference_id, document_id, kind, subject_id, year, at, person_id, person_name, title, body)
    select d.office_id, c.id, d.id, 'attachment', a.id, c.year, a.added_at, p.id, p.name, d.title, concat_ws(E'\\n', a.name, a.note)
    from document_attachment a
    join document d on d.id = a.document_id
    join conference c on c.id = d.conference_id
    join person p on p.id = a.added_by
    where a.id = changed and a.removed_at is null;
end $$;`;

const TRIGGERS = `
create trigger findable after insert on task_comment for each row execute function keep_findable('index_comment', 'id');
create trigger findable after insert or update of removed_at on document_attachment
  for each row execute function keep_findable('index_attachment', 'id');
revoke execute on function index_comment, index_attachment from public;`;

/** What was written before. */
const BEFORE = `
select index_comment(id) from task_comment;
select index_attachment(id) from document_attachment;`;
