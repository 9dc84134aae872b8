import type { EntityManager } from 'typeorm';
import { SecretBallotEntity } from '../entities';
import { first, rows } from '../rows';
import type { VoterStanding } from './votes.repository';

/** How a voter stands to a secret ballot; the receipt is that of the envelope which is there for them. */
export interface BallotStanding extends VoterStanding {
  readonly receipt: string | null;
}

/** The courses of the secret ballots. What is in their boxes is another repository's affair. */
export class SecretBallotsRepository {
  constructor(private readonly manager: EntityManager) {}

  ofConference(conferenceId: string): Promise<SecretBallotEntity[]> {
    const condition = 'where conference_id = $1 order by prepared_at, id';
    return rows(this.manager, SecretBallotEntity, condition, [conferenceId]);
  }

  of(id: string, conferenceId: string, officeId: string): Promise<SecretBallotEntity | null> {
    const condition = `where id = $1 and conference_id = $2
      and exists (select from conference where id = $2 and office_id = $3)`;
    return first(rows(this.manager, SecretBallotEntity, condition, [id, conferenceId, officeId]));
  }

  lock(id: string, conferenceId: string): Promise<SecretBallotEntity | null> {
    const condition = 'where id = $1 and conference_id = $2 for update';
    return first(rows(this.manager, SecretBallotEntity, condition, [id, conferenceId]));
  }

  /** The ballot box that counts for a round of an election, locked. */
  ofRound(roundId: string): Promise<SecretBallotEntity | null> {
    const condition = `where round_id = $1 and state <> 'void' for update`;
    return first(rows(this.manager, SecretBallotEntity, condition, [roundId]));
  }

  async add(ballot: SecretBallotEntity): Promise<void> {
    await this.manager.insert(SecretBallotEntity, ballot);
  }

  async change(id: string, changes: Partial<Omit<SecretBallotEntity, 'id'>>): Promise<void> {
    await this.manager.update(SecretBallotEntity, { id }, changes);
  }

  /** How a person stands to a conference and to one of its secret ballots. */
  async standing(conferenceId: string, ballotId: string, personId: string): Promise<BallotStanding> {
    const [standing]: BallotStanding[] = await this.manager.query(
      `select count(a.id) > 0 as "isEntitled", count(i.id) > 0 as "isPresent",
         exists (select from ballot_box.electorate_entry where poll_id = $2 and voter_id = $3) as "isOnRoll",
         ballot_box.receipt($2, $3) as receipt
       from attendee a left join attendance_interval i on i.attendee_id = a.id and i.out_at is null
       where a.conference_id = $1 and a.person_id = $3`,
      [conferenceId, ballotId, personId],
    );
    return standing!;
  }

  /** How everybody who is summoned stands to a secret ballot, by person: who has voted is not asked. */
  async standings(conferenceId: string, ballotId: string): Promise<ReadonlyMap<string, VoterStanding>> {
    const found: (VoterStanding & { personId: string })[] = await this.manager.query(
      `select a.person_id as "personId", true as "isEntitled", e.voter_id is not null as "isOnRoll",
         exists (select from attendance_interval where attendee_id = a.id and out_at is null) as "isPresent"
       from attendee a
       left join ballot_box.electorate_entry e on e.poll_id = $2 and e.voter_id = a.person_id
       where a.conference_id = $1`,
      [conferenceId, ballotId],
    );
    return new Map(found.map(({ personId, ...standing }) => [personId, standing]));
  }

  /** How many have voted at least, in steps too coarse to tell who; and whether everybody has. */
  async turnout(ballotId: string): Promise<{ atLeast: number; isComplete: boolean }> {
    const [turnout]: { atLeast: number; isComplete: boolean }[] = await this.manager.query(
      'select at_least as "atLeast", is_complete as "isComplete" from ballot_box.turnout($1)',
      [ballotId],
    );
    return turnout ?? { atLeast: 0, isComplete: false };
  }
}
