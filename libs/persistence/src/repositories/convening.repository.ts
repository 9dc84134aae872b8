import { In, IsNull, type EntityManager } from 'typeorm';
import { byEachList } from '../by-id';
import {
  ConveningFormEntity,
  FailedSummonsEntity,
  StaffBallotEntity,
  SummonsReplyEntity,
  UnitElectionEntity,
} from '../entities';
import { rows } from '../rows';

/** How a conference is convened: its form, and who was elected to come. */
export class ConveningRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The form that was settled last; null while the plan's holds. */
  form(conferenceId: string): Promise<ConveningFormEntity | null> {
    return this.manager.findOne(ConveningFormEntity, { where: { conferenceId }, order: { number: 'DESC' } });
  }

  async settle(form: Omit<ConveningFormEntity, 'id'>): Promise<void> {
    await this.manager.insert(ConveningFormEntity, form);
  }

  /** The elections that count, each unit's first round first. */
  elections(formId: string): Promise<UnitElectionEntity[]> {
    return this.manager.find(UnitElectionEntity, {
      where: { formId, annulledAt: IsNull() },
      order: { round: 'ASC' },
    });
  }

  async addElection(
    election: Omit<UnitElectionEntity, 'id' | 'annulledAt' | 'annulledBy' | 'annulReason'>,
  ): Promise<void> {
    await this.manager.insert(UnitElectionEntity, election);
  }

  async addReply(reply: Omit<SummonsReplyEntity, 'id'>): Promise<void> {
    await this.manager.insert(SummonsReplyEntity, reply);
  }

  /** The last reply of each of those summoned for a day, by the attendee. */
  async replies(conferenceId: string, heldOn: string): Promise<ReadonlyMap<string, SummonsReplyEntity>> {
    const given = await rows(
      this.manager,
      SummonsReplyEntity,
      `where held_on = $2 and attendee_id in (select id from attendee where conference_id = $1) order by given_at, id`,
      [conferenceId, heldOn],
    );
    return new Map(given.map((reply) => [reply.attendeeId, reply]));
  }

  /** The days on which too few people came, the first first. */
  failedSummonses(conferenceId: string): Promise<FailedSummonsEntity[]> {
    return this.manager.find(FailedSummonsEntity, { where: { conferenceId }, order: { countedAt: 'ASC' } });
  }

  failedSummonsesOf(conferenceIds: readonly string[]): Promise<FailedSummonsEntity[]> {
    return byEachList(
      conferenceIds,
      (id) => this.failedSummonses(id),
      (several) =>
        this.manager.find(FailedSummonsEntity, { where: { conferenceId: In(several) }, order: { countedAt: 'ASC' } }),
    );
  }

  async addFailedSummons(failed: FailedSummonsEntity): Promise<void> {
    await this.manager.insert(FailedSummonsEntity, failed as object);
  }

  /** Each time that ballots went to all staff, the first one first. */
  staffBallots(conferenceId: string): Promise<StaffBallotEntity[]> {
    return this.manager.find(StaffBallotEntity, { where: { conferenceId }, order: { number: 'ASC' } });
  }

  /** The ballots that a round asks about. */
  staffBallotOf(roundId: string): Promise<StaffBallotEntity | null> {
    return this.manager.findOneBy(StaffBallotEntity, { roundId });
  }

  async addStaffBallot(ballot: Partial<StaffBallotEntity>): Promise<void> {
    await this.manager.insert(StaffBallotEntity, ballot as object);
  }

  async judgeStaffBallot(
    roundId: string,
    judged: Pick<StaffBallotEntity, 'returned' | 'yes' | 'verdict' | 'countedAt'>,
  ): Promise<void> {
    await this.manager.update(StaffBallotEntity, { roundId }, judged as object);
  }

  /** Takes back what a unit's record says: the unit is to be recorded again. Answers how many rounds there were. */
  async annulElections(
    formId: string,
    unitId: string,
    annulled: Pick<UnitElectionEntity, 'annulledAt' | 'annulledBy' | 'annulReason'>,
  ): Promise<number> {
    const { affected } = await this.manager.update(
      UnitElectionEntity,
      { formId, unitId, annulledAt: IsNull() },
      annulled,
    );
    return affected ?? 0;
  }
}
