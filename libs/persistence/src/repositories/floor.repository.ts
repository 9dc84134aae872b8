import type { Attendance } from '@conference/domain';
import { In, IsNull, type EntityManager } from 'typeorm';
import {
  AttendanceIntervalEntity,
  AttendeeEntity,
  ElectionCountEntity,
  OpenVoteEntity,
  PledgePartyEntity,
  QuorumDeclarationEntity,
} from '../entities';

/** The room: who is entitled, who was there when, what was declared, voted, counted and signed. */
export class FloorRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Freezes the list of those entitled; a second call changes nothing. */
  async summon(conferenceId: string, personIds: readonly string[]): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(AttendeeEntity)
      .values(personIds.map((personId) => ({ conferenceId, personId })))
      .orIgnore()
      .execute();
  }

  attendees(conferenceId: string): Promise<AttendeeEntity[]> {
    return this.manager.findBy(AttendeeEntity, { conferenceId });
  }

  async attendances(conferenceId: string): Promise<Attendance[]> {
    const attendees = await this.attendees(conferenceId);
    const intervals = attendees.length
      ? await this.manager.find(AttendanceIntervalEntity, {
          where: { attendeeId: In(attendees.map(({ id }) => id)) },
          order: { inAt: 'ASC' },
        })
      : [];
    return attendees.map(({ id, personId }) => ({
      attendeeId: personId,
      intervals: intervals
        .filter((interval) => interval.attendeeId === id)
        .map(({ inAt, outAt }) => ({ inAt: inAt.toISOString(), ...(outAt ? { outAt: outAt.toISOString() } : {}) })),
    }));
  }

  lockAttendee(conferenceId: string, personId: string): Promise<AttendeeEntity | null> {
    return this.manager.findOne(AttendeeEntity, {
      where: { conferenceId, personId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  openInterval(attendeeId: string): Promise<AttendanceIntervalEntity | null> {
    return this.manager.findOneBy(AttendanceIntervalEntity, { attendeeId, outAt: IsNull() });
  }

  async enter(
    attendeeId: string,
    interval: Pick<AttendanceIntervalEntity, 'inAt' | 'via' | 'recordedBy'>,
  ): Promise<void> {
    await this.manager.insert(AttendanceIntervalEntity, { attendeeId, ...interval });
  }

  async leave(interval: AttendanceIntervalEntity, outAt: Date): Promise<void> {
    await this.manager.update(AttendanceIntervalEntity, { id: interval.id }, { outAt });
  }

  async declare(declaration: Omit<QuorumDeclarationEntity, 'id'>): Promise<void> {
    await this.manager.insert(QuorumDeclarationEntity, declaration);
  }

  declarations(conferenceId: string): Promise<QuorumDeclarationEntity[]> {
    return this.manager.find(QuorumDeclarationEntity, { where: { conferenceId }, order: { declaredAt: 'DESC' } });
  }

  votes(conferenceId: string): Promise<OpenVoteEntity[]> {
    return this.manager.find(OpenVoteEntity, { where: { conferenceId }, order: { openedAt: 'ASC' } });
  }

  lockVote(id: string, conferenceId: string): Promise<OpenVoteEntity | null> {
    return this.manager.findOne(OpenVoteEntity, { where: { id, conferenceId }, lock: { mode: 'pessimistic_write' } });
  }

  saveVote(vote: Omit<OpenVoteEntity, 'id'> | OpenVoteEntity): Promise<OpenVoteEntity> {
    return this.manager.save(this.manager.create(OpenVoteEntity, vote));
  }

  counts(conferenceId: string): Promise<ElectionCountEntity[]> {
    return this.manager.find(ElectionCountEntity, { where: { conferenceId }, order: { countedAt: 'ASC' } });
  }

  async addCount(count: Omit<ElectionCountEntity, 'id'>): Promise<void> {
    await this.manager.insert(ElectionCountEntity, count);
  }

  async addParties(parties: readonly Omit<PledgePartyEntity, 'id'>[]): Promise<void> {
    if (parties.length > 0) await this.manager.insert(PledgePartyEntity, [...parties]);
  }

  parties(conferenceId: string): Promise<PledgePartyEntity[]> {
    return this.manager.find(PledgePartyEntity, { where: { conferenceId }, order: { place: 'ASC' } });
  }

  lockParties(conferenceId: string): Promise<PledgePartyEntity[]> {
    return this.manager.find(PledgePartyEntity, {
      where: { conferenceId },
      order: { place: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async sign(party: PledgePartyEntity, signedAt: Date): Promise<void> {
    await this.manager.update(PledgePartyEntity, { id: party.id }, { signedAt });
  }
}
