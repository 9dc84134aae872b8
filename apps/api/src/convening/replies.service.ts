import type { ExpectedView, MyReply, RepliesView, ReplyBody } from '@conference/contracts';
import { conveningRefusalSentence, expectedAttendance, quorumBase } from '@conference/domain';
import {
  Transactions,
  type AttendeeEntity,
  type ConferenceEntity,
  type PersonEntity,
  type Records,
  type SummonsReplyEntity,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { isLeader, lockOwnConference, mustRunFloor, ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { takeReply, takesReplies } from './take-reply';

/** The replies to the summons: given by those summoned, or told to whoever leads the office. */
@Injectable()
export class RepliesService {
  constructor(private readonly transactions: Transactions) {}

  /** Who is coming; why somebody is excused is for those who run the room. */
  async view(person: PersonEntity, conferenceId: string): Promise<RepliesView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      mustRunFloor(person, conference);
      const directory = await directoryView(records, person.officeId);
      const attendees = await records.floor.attendees(conferenceId);
      const replies = await records.convening.replies(conferenceId, conference.heldOn);
      return {
        heldOn: conference.heldOn,
        expected: expectedOf(conference, attendees, replies),
        people: attendees.map(({ id, personId, summonedAs }) => {
          const reply = replies.get(id);
          return {
            personId,
            name: directory.name(personId) ?? '',
            unit: directory.unitOf(personId),
            as: summonedAs,
            kind: reply?.kind ?? 'noAnswer',
            reason: reply?.reason ?? null,
            via: reply?.via ?? null,
            recordedBy: directory.name(reply?.recordedBy ?? null),
            at: reply?.givenAt.toISOString() ?? null,
          };
        }),
        mayRecord: isLeader(person) && takesReplies(conference),
      };
    });
  }

  mine(person: PersonEntity, conferenceId: string): Promise<MyReply> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const [attendee] = await records.checkIn.attendeesOf(conferenceId, [person.id]);
      if (!attendee) return { invitation: null };
      const { heldOn, startsAt, place } = conference;
      const reply = (await records.convening.replies(conferenceId, heldOn)).get(attendee.id);
      return {
        invitation: {
          kind: reply?.kind ?? 'noAnswer',
          reason: reply?.reason ?? null,
          at: reply?.givenAt.toISOString() ?? null,
          heldOn,
          startsAt,
          place,
          mayAnswer: takesReplies(conference),
        },
      };
    });
  }

  async answer(person: PersonEntity, conferenceId: string, { kind, reason }: ReplyBody): Promise<MyReply> {
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      const attendee = await summonedPerson(records, conferenceId, person.id);
      await takeReply(records, conference, attendee, { kind, reason, via: 'page', recordedBy: null });
    });
    return this.mine(person, conferenceId);
  }

  /** Writes down what somebody told; on record it is theirs, and whose hand wrote it. */
  async record(
    recorder: PersonEntity,
    conferenceId: string,
    personId: string,
    { kind, reason }: ReplyBody,
  ): Promise<void> {
    if (!isLeader(recorder)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, recorder, conferenceId);
      const attendee = await summonedPerson(records, conferenceId, personId);
      const isOwn = personId === recorder.id;
      const how = isOwn
        ? { via: 'page' as const, recordedBy: null }
        : { via: 'told' as const, recordedBy: recorder.id };
      await takeReply(records, conference, attendee, { kind, reason, ...how });
    });
  }
}

/** Whom one may expect by what was answered; null while nobody is summoned. */
export function expectedOf(
  { kind, form }: ConferenceEntity,
  attendees: readonly AttendeeEntity[],
  replies: ReadonlyMap<string, SummonsReplyEntity>,
): ExpectedView | null {
  const given = attendees.flatMap(({ id, personId }) => {
    const reply = replies.get(id);
    return reply ? [{ personId, kind: reply.kind, reason: reply.reason }] : [];
  });
  const roll = { entitledIds: attendees.map(({ personId }) => personId), base: quorumBase(kind, form) };
  const expected = expectedAttendance(roll, given);
  return expected.ok ? expected.value : null;
}

async function summonedPerson(records: Records, conferenceId: string, personId: string): Promise<AttendeeEntity> {
  const [attendee] = await records.checkIn.attendeesOf(conferenceId, [personId]);
  return (
    attendee ?? allowed({ ok: false, refusal: { code: 'not-summoned' as const, personId } }, conveningRefusalSentence)
  );
}
