import type { MotionChoice, VoteFigures } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { NamedVoteEntity, OpenVoteEntity, VoteRollEntity, VoteRowCountEntity } from '../entities';
import { first, rows } from '../rows';

/** What decides whether a person may vote, apart from the vote itself. */
export interface VoterStanding {
  readonly isEntitled: boolean;
  readonly isPresent: boolean;
  readonly isOnRoll: boolean;
}

/** The open votes: their course, the roll of each, what tellers counted, and what people voted by name. */
export class VotesRepository {
  constructor(private readonly manager: EntityManager) {}

  ofConference(conferenceId: string): Promise<OpenVoteEntity[]> {
    return rows(this.manager, OpenVoteEntity, 'where conference_id = $1 order by prepared_at, id', [conferenceId]);
  }

  /** Waits for everybody who is voting; nobody votes until this transaction is over. */
  lock(id: string, conferenceId: string): Promise<OpenVoteEntity | null> {
    const condition = 'where id = $1 and conference_id = $2 for update';
    return first(rows(this.manager, OpenVoteEntity, condition, [id, conferenceId]));
  }

  /** Holds a vote of an office as it is while a person votes: others may vote at the same moment, nobody may end it. */
  hold(id: string, conferenceId: string, officeId: string): Promise<OpenVoteEntity | null> {
    const condition = `where id = $1 and conference_id = $2
      and exists (select from conference where id = $2 and office_id = $3) for key share`;
    return first(rows(this.manager, OpenVoteEntity, condition, [id, conferenceId, officeId]));
  }

  async add(vote: OpenVoteEntity): Promise<void> {
    await this.manager.insert(OpenVoteEntity, vote);
  }

  async change(id: string, changes: Partial<Omit<OpenVoteEntity, 'id'>>): Promise<void> {
    await this.manager.update(OpenVoteEntity, { id }, changes);
  }

  /** Writes down who was present when a vote opened. */
  async freezeRoll(voteId: string, personIds: readonly string[]): Promise<void> {
    await this.manager.query('insert into vote_roll (vote_id, person_id) select $1, unnest($2::uuid[])', [
      voteId,
      personIds,
    ]);
  }

  async roll(voteId: string): Promise<string[]> {
    return (await rows(this.manager, VoteRollEntity, 'where vote_id = $1 order by person_id', [voteId])).map(
      ({ personId }) => personId,
    );
  }

  rowCounts(voteId: string): Promise<VoteRowCountEntity[]> {
    return rows(this.manager, VoteRowCountEntity, 'where vote_id = $1', [voteId]);
  }

  /** Keeps what a teller counted in a row; counted again, the later count stands. */
  async countRow(count: VoteRowCountEntity): Promise<void> {
    await this.manager.upsert(VoteRowCountEntity, count, ['voteId', 'row']);
  }

  namedVotes(voteId: string): Promise<NamedVoteEntity[]> {
    return rows(this.manager, NamedVoteEntity, 'where vote_id = $1 order by person_id', [voteId]);
  }

  namedVote(voteId: string, personId: string): Promise<NamedVoteEntity | null> {
    return first(rows(this.manager, NamedVoteEntity, 'where vote_id = $1 and person_id = $2', [voteId, personId]));
  }

  /** How many have voted by name so far, and how. */
  async tally(voteId: string): Promise<VoteFigures> {
    const counted: { choice: MotionChoice; count: number }[] = await this.manager.query(
      'select choice, count(*)::integer as count from named_vote where vote_id = $1 group by choice',
      [voteId],
    );
    const of = (choice: MotionChoice) => counted.find((some) => some.choice === choice)?.count ?? 0;
    return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
  }

  /** How everybody who is summoned stands to a conference, and to a vote if there is one: for a full room in one question. */
  async standings(conferenceId: string, voteId: string | null): Promise<ReadonlyMap<string, VoterStanding>> {
    const found: (VoterStanding & { personId: string })[] = await this.manager.query(
      `select a.person_id as "personId", true as "isEntitled", r.person_id is not null as "isOnRoll",
         exists (select from attendance_interval where attendee_id = a.id and out_at is null) as "isPresent"
       from attendee a left join vote_roll r on r.vote_id = $2 and r.person_id = a.person_id
       where a.conference_id = $1`,
      [conferenceId, voteId],
    );
    return new Map(found.map(({ personId, ...standing }) => [personId, standing]));
  }

  /** How a person stands to a conference, and to a vote if there is one. */
  async standing(conferenceId: string, voteId: string | null, personId: string): Promise<VoterStanding> {
    const [standing]: VoterStanding[] = await this.manager.query(
      `select count(a.id) > 0 as "isEntitled", count(i.id) > 0 as "isPresent",
         exists (select from vote_roll where vote_id = $2 and person_id = $3) as "isOnRoll"
       from attendee a left join attendance_interval i on i.attendee_id = a.id and i.out_at is null
       where a.conference_id = $1 and a.person_id = $3`,
      [conferenceId, voteId, personId],
    );
    return standing!;
  }

  /** Takes a person's vote, unless there is one: it waits for another one that is just being taken. */
  async cast(vote: NamedVoteEntity): Promise<boolean> {
    const taken: unknown[] = await this.manager.query(
      `insert into named_vote (vote_id, person_id, choice, recorded_by, cast_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning person_id`,
      [vote.voteId, vote.personId, vote.choice, vote.recordedBy, vote.castAt],
    );
    return taken.length > 0;
  }
}
