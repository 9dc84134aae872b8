import { conveningRefusalSentence, replyToSummons } from '@conference/domain';
import type { ConferenceEntity, GuestEntity, GuestReplyEntity, Records } from '@conference/persistence';
import { takesReplies } from '../convening/take-reply';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/**
 * Takes what a guest answers for the day that counts now; the last answer counts, and a guest owes no reason.
 * @throws RefusalException with the rule's reason, or conference-cancelled where the conference was called off
 */
export async function takeGuestReply(
  records: Records,
  { conference, guest }: { readonly conference: ConferenceEntity; readonly guest: GuestEntity },
  reply: Pick<GuestReplyEntity, 'kind' | 'via' | 'recordedBy'>,
): Promise<void> {
  if (conference.stage === 'cancelled') throw doorRefusal('conference-cancelled');
  const now = new Date();
  const sessionOpenedAt = takesReplies(conference) ? null : now.toISOString();
  const given = { personId: guest.id, kind: reply.kind, reason: '-' };
  allowed(replyToSummons(given, { summonedIds: [guest.id], sessionOpenedAt }), conveningRefusalSentence);
  const { heldOn } = conference;
  await records.guests.addReply({ ...reply, guestId: guest.id, heldOn, givenAt: now });
  const person = { id: reply.recordedBy ?? guest.invitedBy };
  const { kind, via } = reply;
  await record({ records, conference, person, now }, 'guest.answered', { guestId: guest.id, kind, via, heldOn });
}
