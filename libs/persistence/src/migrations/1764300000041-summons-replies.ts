import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What those summoned answer, and the mailed link by which they do.
 *
 * Replies are never changed: the last one for the day on which the conference is held counts, so that a new day is asked about anew.
 */
export class SummonsReplies1764300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REPLIES, LINKS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const REPLIES = `
create table summons_reply (
  id uuid primary key default gen_random_uuid(),
  attendee_id uuid not null references attendee,
  held_on date not null,
  kind text not null check (kind in ('coming', 'excused')),
  reason text check (reason <> ''),
  via text not null check (via in ('mail', 'page', 'told')),
  recorded_by uuid references person,
  given_at timestamptz not null,
  check ((kind = 'excused') = (reason is not null)),
  check ((via = 'told') = (recorded_by is not null))
);
create index summons_reply_of_attendee on summons_reply (attendee_id, held_on, given_at);`;

/** A link that answers an invitation is about a conference and no task. */
const LINKS = `
alter table mail_link
  drop constraint mail_link_purpose_check,
  drop constraint mail_link_check,
  add constraint mail_link_purpose_check check (purpose in ('view', 'decide', 'notMine', 'unsubscribe', 'attend')),
  add constraint mail_link_check check (task_id is not null or purpose in ('unsubscribe', 'attend'));`;

const GRANTS = `grant select, insert on summons_reply to conference_app;`;
