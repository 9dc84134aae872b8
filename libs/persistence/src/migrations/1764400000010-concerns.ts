import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the year after owes an answer: what happens to an opinion from the floor, and what the people's inspection board sends; and what
 * is taken off the list of late items, with its reason. Nothing of it is ever changed.
 */
export class Concerns1764400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [POSTS, PAPERS, STEPS, TASKS, LATE, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Whom the board elected to lead it; the last choice holds. */
const POSTS = `
create table board_choice (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  chair_id uuid not null references person,
  deputy_ids uuid[] not null,
  chosen_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create index board_choice_office on board_choice (office_id, recorded_at);`;

const PAPERS = `
create table board_paper (
  id uuid primary key,
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  kind text not null check (kind in ('notice', 'recommendation')),
  number integer not null check (number > 0),
  title text not null check (length(trim(title)) > 0),
  text text not null check (length(trim(text)) > 0),
  unit_id uuid references unit,
  inspects_on date,
  sent_by uuid not null references person,
  sent_at timestamptz not null,
  unique (conference_id, kind, number),
  check ((kind = 'notice') = (inspects_on is not null))
);
create index board_paper_office on board_paper (office_id, sent_at);`;

const STEPS = `
create table concern_step (
  id uuid primary key default gen_random_uuid(),
  conference_id uuid not null references conference,
  opinion_id uuid references floor_opinion,
  paper_id uuid references board_paper,
  step text not null check (step in ('responded', 'fulfilled', 'accepted', 'contested')),
  by_id uuid not null references person,
  at timestamptz not null,
  text text not null,
  evidence_sha256 text references stored_file,
  evidence_name text,
  evidence_on date,
  task_id uuid references task,
  check (num_nonnulls(opinion_id, paper_id) = 1),
  check ((evidence_sha256 is null) = (evidence_name is null)),
  check (step = 'accepted' or length(trim(text)) > 0)
);
create index concern_step_opinion on concern_step (opinion_id, at) where opinion_id is not null;
create index concern_step_paper on concern_step (paper_id, at) where paper_id is not null;
create index concern_step_evidence on concern_step (evidence_sha256) where evidence_sha256 is not null;`;

const TASKS = `
alter table task add column opinion_id uuid references floor_opinion, add column paper_id uuid references board_paper;
create index task_opinion on task (opinion_id) where opinion_id is not null;
create index task_paper on task (paper_id) where paper_id is not null;`;

const LATE = `
create table late_item_removal (
  conference_id uuid not null references conference,
  kind text not null check (kind in ('target', 'opinion', 'recommendation')),
  item_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  removed_by uuid not null references person,
  removed_at timestamptz not null,
  primary key (conference_id, kind, item_id)
);`;

const GRANTS = `
grant select, insert on board_choice, board_paper, concern_step, late_item_removal to conference_app;`;
