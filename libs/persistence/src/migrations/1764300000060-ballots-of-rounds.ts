import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The electronic ballot box of an election belongs to the round that it is held in: one box that counts for each round, and published with it alone.
 *
 * Who takes a paper ballot in the same round is written down when the box opens, and is not on its roll.
 */
export class BallotsOfRounds1764300000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROUND, PUBLICATION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Boxes of before stand for no round: their figures stay their own. */
const ROUND = `
alter table secret_ballot
  add column round_id uuid references election_round,
  add column on_paper uuid[] not null default '{}',
  add constraint secret_ballot_of_round check (round_id is null or subject = 'election'),
  add constraint secret_ballot_on_paper check (round_id is not null or on_paper = '{}');
create unique index one_secret_ballot_for_a_round on secret_ballot (round_id) where state <> 'void';`;

const PUBLICATION = `
create function publish_box_with_round() returns trigger language plpgsql as $$
begin
  if not exists (select from election_round where id = new.round_id and published_at is not null) then
    raise exception 'the ballot box of a round is published with the round' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger secret_ballot_published_with_round before insert or update on secret_ballot
  for each row when (new.round_id is not null and new.state = 'published') execute function publish_box_with_round();`;
