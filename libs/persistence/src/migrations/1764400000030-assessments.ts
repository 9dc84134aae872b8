import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Self-assessment and appraisal: one row for each subject and year, and what was given for it. What is withdrawn stays. */
export class Assessments1764400000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ASSESSMENTS, ENTRIES, SCORES, TASKS, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ASSESSMENTS = `
create table assessment (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references office,
  conference_id uuid not null references conference,
  set_code text not null,
  year integer not null,
  subject text not null check (subject in ('office', 'unit', 'person')),
  unit_id uuid references unit,
  person_id uuid references person,
  title text not null check (length(trim(title)) > 0),
  assessor_id uuid not null references person,
  asked_at timestamptz not null,
  check ((subject = 'unit') = (unit_id is not null)),
  check ((subject = 'person') = (person_id is not null))
);
create unique index assessment_once on assessment (conference_id, set_code, year, coalesce(unit_id, person_id, office_id));
create index assessment_years on assessment (office_id, set_code, year);`;

const ENTRIES = `
create table assessment_entry (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references assessment,
  part text not null check (part in ('own', 'appraisal')),
  task_id uuid references task,
  given_by uuid not null references person,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_because text,
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index assessment_entry_assessment on assessment_entry (assessment_id, given_at);
create unique index assessment_entry_standing on assessment_entry (assessment_id, part) where withdrawn_at is null;`;

const SCORES = `
create table assessment_score (
  entry_id uuid not null references assessment_entry,
  criterion text not null,
  points integer check (points >= 0),
  judgement text check (judgement in ('met', 'partly', 'notMet')),
  not_applicable_because text,
  explanation text,
  evidence_sha256 text references stored_file,
  evidence_name text,
  primary key (entry_id, criterion),
  check (num_nonnulls(points, judgement, not_applicable_because) = 1),
  check ((evidence_sha256 is null) = (evidence_name is null))
);
create index assessment_score_evidence on assessment_score (evidence_sha256) where evidence_sha256 is not null;`;

const TASKS = `
alter table task add column assessment_id uuid references assessment;`;

const GRANTS = `
grant select, insert on assessment, assessment_entry, assessment_score to conference_app;
grant update (assessor_id) on assessment to conference_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on assessment_entry to conference_app;`;
