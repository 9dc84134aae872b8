import type { GuestsView, InviteGuestBody } from '@conference/contracts';
import { conveningRefusalSentence, guestNumber, inviteGuest } from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type GuestEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { isLeader, lockOwnConference, mustRunFloor, ownConference } from '../conferences/access';
import { takesReplies } from '../convening/take-reply';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { figuresOf, guestsPresentSince } from './guest-presence';
import { takeGuestReply } from './take-guest-reply';

/** Which guest of which conference. */
export interface GuestPath {
  readonly conferenceId: string;
  readonly guestId: string;
}

/** Who is invited from outside: by name and organisation, without a vote, and apart from every count. */
@Injectable()
export class GuestsService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<GuestsView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      mustRunFloor(person, conference);
      const guests = await records.guests.ofConference(conferenceId);
      const replies = await records.guests.replies(conferenceId, conference.heldOn);
      const since = await guestsPresentSince(records, conference);
      return {
        guests: guests.map(({ id, name, position, organisation, email, place }) => ({
          ...{ id, name, position, organisation, email },
          number: guestNumber(place),
          reply: replies.get(id)?.kind ?? 'noAnswer',
          since: since.get(id) ?? null,
        })),
        figures: figuresOf(guests, since),
        mayInvite: isLeader(person) && isInviting(conference),
        mayRecord: isLeader(person) && takesReplies(conference),
      };
    });
  }

  /** Puts somebody on the list; once the invitations are out, theirs goes out too. */
  async invite(person: PersonEntity, conferenceId: string, { language, ...body }: InviteGuestBody): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      const invited = await records.guests.ofConference(conferenceId);
      const guest = allowed(inviteGuest(body, { stage: conference.stage, invited }), conveningRefusalSentence);
      const given = { invitedAt: now, invitedBy: person.id };
      const { id: guestId } = await records.guests.add({ ...guest, ...given, language, conferenceId });
      const isSummoned = (await records.floor.attendees(conferenceId)).length > 0;
      if (isSummoned && guest.email) {
        await records.outbox.add({ topic: 'mail', payload: { kind: 'invitations', conferenceId } });
      }
      await record({ records, conference, person, now }, 'guest.invited', { guestId });
    });
  }

  /** Writes down what a guest said by other means. */
  async reply(person: PersonEntity, { conferenceId, guestId }: GuestPath, kind: 'coming' | 'excused'): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference) => {
      const guest = await guestOf(records, { conferenceId, guestId });
      await takeGuestReply(records, { conference, guest }, { kind, via: 'told', recordedBy: person.id });
    });
  }

  /** Takes an invitation back: its link, code and number let nobody in from then on, and whoever got it by mail is told so. */
  async withdraw(person: PersonEntity, { conferenceId, guestId }: GuestPath): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      if (!isInviting(conference)) throw doorRefusal('answers-closed');
      const { email } = await guestOf(records, { conferenceId, guestId });
      await records.guests.withdraw(guestId, now, person.id);
      if (email) await records.outbox.add({ topic: 'mail', payload: { kind: 'guestWithdrawn', guestId } });
      await record({ records, conference, person, now }, 'guest.withdrawn', { guestId });
    });
  }

  private asLeader(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<void>,
  ): Promise<void> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) =>
      act(records, await lockOwnConference(records, person, conferenceId), new Date()),
    );
  }
}

async function guestOf(records: Records, { conferenceId, guestId }: GuestPath): Promise<GuestEntity> {
  const guest = await records.guests.byId(guestId);
  if (guest?.conferenceId !== conferenceId || guest.withdrawnAt) throw doorRefusal('not-found');
  return guest;
}

/** Whether anybody may still be invited. */
function isInviting({ stage }: ConferenceEntity): boolean {
  const somebody = { name: '-', position: '', organisation: '-', email: null };
  return inviteGuest(somebody, { stage, invited: [] }).ok;
}
