import { conveningRefusalSentence, replyToSummons, type ConveningRefusal, type Result } from '@conference/domain';
import type { AttendeeEntity, ConferenceEntity, Records, SummonsReplyEntity } from '@conference/persistence';
import { note } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** What somebody answers, and how it reached us. */
export type GivenReply = Pick<SummonsReplyEntity, 'kind' | 'reason' | 'via' | 'recordedBy'>;

/**
 * Takes a reply to the summons for the day that counts now; said again it is kept again, and the last one counts.
 * @throws RefusalException with the rule's reason, or conference-cancelled where the conference was called off
 */
export async function takeReply(
  records: Records,
  conference: ConferenceEntity,
  attendee: AttendeeEntity,
  reply: GivenReply,
): Promise<void> {
  const now = new Date();
  const { kind, reason } = allowed(judgeReply(conference, attendee, reply), conveningRefusalSentence);
  const taken = { ...reply, kind: kind as GivenReply['kind'], reason };
  await records.convening.addReply({ ...taken, attendeeId: attendee.id, heldOn: conference.heldOn, givenAt: now });
  await records.conferences.touch(conference.id);
  const person = { id: reply.recordedBy ?? attendee.personId };
  await note({ records, conference, person, now }, 'summons.answered', {
    personId: attendee.personId,
    kind,
    via: reply.via,
    heldOn: conference.heldOn,
  });
}

/** Whether a reply is still taken. */
export function takesReplies({ stage }: ConferenceEntity): boolean {
  return stage === 'convening';
}

function judgeReply(
  conference: ConferenceEntity,
  { personId }: AttendeeEntity,
  { kind, reason }: GivenReply,
): Result<{ kind: string; reason: string | null }, ConveningRefusal> {
  if (conference.stage === 'cancelled') throw doorRefusal('conference-cancelled');
  const sessionOpenedAt = takesReplies(conference) ? null : new Date().toISOString();
  return replyToSummons({ personId, kind, reason }, { summonedIds: [personId], sessionOpenedAt });
}
