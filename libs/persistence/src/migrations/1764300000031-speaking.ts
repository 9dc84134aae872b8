import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for the floor and spoke, and what was said from the floor or a phone, with its answer and what was promised. */
export class Speaking1764300000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LISTS, SPEECHES, OPINIONS, CONFIRMED, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Null where the presidium has said nothing: then the kind of the item decides. */
const LISTS = `
alter table agenda_item
  add column speakers_open boolean,
  add column speech_seconds integer check (speech_seconds > 0);`;

const SPEECHES = `
create table speech (
  id uuid primary key,
  conference_id uuid not null references conference,
  item_code text not null,
  person_id uuid not null references person,
  category text not null check (category in ('pointOfOrder', 'question', 'opinion', 'proposal', 'answer')),
  state text not null check (state in ('waiting', 'speaking', 'done', 'withdrawn')),
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  started_at timestamptz,
  ended_at timestamptz check (ended_at >= coalesce(started_at, asked_at)),
  pauses jsonb not null default '[]',
  limit_seconds integer check (limit_seconds > 0),
  out_of_turn text check (length(trim(out_of_turn)) > 0),
  check ((state in ('speaking', 'done')) = (started_at is not null)),
  check ((state in ('done', 'withdrawn')) = (ended_at is not null)),
  foreign key (conference_id, item_code) references agenda_item (conference_id, code)
);
create unique index one_wish_of_a_kind on speech (conference_id, item_code, person_id, category) where state = 'waiting';
create unique index one_speaker_at_a_time on speech (conference_id) where state = 'speaking' and category <> 'pointOfOrder';
create index speech_conference on speech (conference_id, asked_at);`;

const OPINIONS = `
create table floor_opinion (
  id uuid primary key,
  conference_id uuid not null references conference,
  item_code text,
  via text not null check (via in ('floor', 'phone')),
  recorded_by uuid not null references person,
  opinion jsonb not null,
  answer jsonb,
  commitment jsonb,
  withdrawn_at timestamptz,
  check (commitment is null or answer is not null),
  check (commitment is null or answer ->> 'forwardedTo' is null),
  check (answer is null or withdrawn_at is null),
  foreign key (conference_id, item_code) references agenda_item (conference_id, code)
);
create index floor_opinion_conference on floor_opinion (conference_id);`;

/** What its author has confirmed stays as it is, whoever writes. */
const CONFIRMED = `
create function keep_confirmed_words() returns trigger language plpgsql as $$
begin
  if (old.opinion ->> 'confirmedAt' is not null and new.opinion is distinct from old.opinion)
    or (old.answer ->> 'confirmedAt' is not null and new.answer is distinct from old.answer)
    or (old.commitment ->> 'confirmedAt' is not null and new.commitment is distinct from old.commitment) then
    raise exception 'confirmed words stay as they are' using errcode = '23514', constraint = 'confirmed_words_stay';
  end if;
  return new;
end $$;
create trigger confirmed_words_stay before update on floor_opinion
  for each row execute function keep_confirmed_words();`;

const GRANTS = `
grant select, insert, update on speech, floor_opinion to conference_app;`;
