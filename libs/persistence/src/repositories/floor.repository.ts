import type { Attendance, SummonedAs } from '@conference/domain';
import { In, type EntityManager } from 'typeorm';
import { byEachList } from '../by-id';
import { AttendanceIntervalEntity, AttendeeEntity, PledgePartyEntity, QuorumDeclarationEntity } from '../entities';

/** The room: who is entitled, who was there when, what was declared and signed. */
export class FloorRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Freezes the list of those entitled, each with a place and a code for the door; a second call changes nothing. */
  async summon(
    conferenceId: string,
    personIds: readonly string[],
    as: readonly SummonedAs[] = personIds.map(() => 'staff'),
  ): Promise<void> {
    await this.manager.query(
      `insert into attendee (conference_id, person_id, place, summoned_as)
       select $1, listed.person_id, listed.place, listed.summoned_as
       from unnest($2::uuid[], $3::text[]) with ordinality as listed (person_id, summoned_as, place)
       on conflict do nothing`,
      [conferenceId, personIds, as],
    );
    await this.manager.query(
      `insert into check_in_code (attendee_id) select id from attendee where conference_id = $1
       and id not in (select attendee_id from check_in_code)`,
      [conferenceId],
    );
  }

  attendees(conferenceId: string): Promise<AttendeeEntity[]> {
    return this.manager.find(AttendeeEntity, { where: { conferenceId }, order: { place: 'ASC' } });
  }

  /** The attendees of several conferences, each conference's in their order. */
  attendeesOf(conferenceIds: readonly string[]): Promise<AttendeeEntity[]> {
    return byEachList(
      conferenceIds,
      (id) => this.attendees(id),
      (several) => this.manager.find(AttendeeEntity, { where: { conferenceId: In(several) }, order: { place: 'ASC' } }),
    );
  }

  async attendances(conferenceId: string): Promise<Attendance[]> {
    const attendees = await this.attendees(conferenceId);
    const intervals = attendees.length
      ? await this.manager.find(AttendanceIntervalEntity, {
          where: { attendeeId: In(attendees.map(({ id }) => id)) },
          order: { inAt: 'ASC' },
        })
      : [];
    const known = new Map(attendees.map(({ id }): [string, Attendance['intervals'][number][]] => [id, []]));
    for (const { attendeeId, inAt, outAt } of intervals) {
      known.get(attendeeId)?.push({ inAt: inAt.toISOString(), ...(outAt ? { outAt: outAt.toISOString() } : {}) });
    }
    return attendees.map(({ id, personId }) => ({ attendeeId: personId, intervals: known.get(id) ?? [] }));
  }

  async declare(declaration: Omit<QuorumDeclarationEntity, 'id'>): Promise<void> {
    await this.manager.insert(QuorumDeclarationEntity, declaration);
  }

  declarations(conferenceId: string): Promise<QuorumDeclarationEntity[]> {
    return this.manager.find(QuorumDeclarationEntity, { where: { conferenceId }, order: { declaredAt: 'DESC' } });
  }

  async addParties(
    parties: readonly Pick<PledgePartyEntity, 'conferenceId' | 'code' | 'side' | 'place' | 'personId'>[],
  ): Promise<void> {
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

  async sign(
    party: PledgePartyEntity,
    signature: Pick<PledgePartyEntity, 'signedAt' | 'way' | 'signatureSha256' | 'signatureFacts' | 'recordedBy'>,
  ): Promise<void> {
    await this.manager.update(PledgePartyEntity, { id: party.id }, signature);
  }

  /** Keeps why a party signs before its turn. */
  async call(party: PledgePartyEntity, called: NonNullable<PledgePartyEntity['called']>): Promise<void> {
    await this.manager.update(PledgePartyEntity, { id: party.id }, { called });
  }
}
