import {
  mayActUnder,
  agendaRefusalSentence,
  presentAt,
  type AgendaItemKind,
  type AgendaProgress,
} from '@conference/domain';
import type { AgendaItemEntity, ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/**
 * A conference whose session is open, and goes on: for every act of the room.
 * @throws RefusalException not-in-session, session-paused
 */
export function inSession(conference: ConferenceEntity): ConferenceEntity {
  if (openedSession(conference).pausedAt) throw doorRefusal('session-paused');
  return conference;
}

/**
 * A conference whose session is open, even if it stands still: for what is done in a break too, such as counting.
 * @throws RefusalException not-in-session
 */
export function openedSession(conference: ConferenceEntity): ConferenceEntity {
  if (conference.stage !== 'session') throw doorRefusal('not-in-session');
  return conference;
}

/** Keeps a reason where the chain refers to it by its id; null where none was needed. */
export async function keepReason(
  records: Records,
  { id: conferenceId, officeId }: Pick<ConferenceEntity, 'id' | 'officeId'>,
  { id: writtenBy }: Pick<PersonEntity, 'id'>,
  writtenAt: Date,
  reason: string | null | false,
): Promise<string | null> {
  const text = reason && reason.trim();
  return text ? records.conferences.addNote({ officeId, conferenceId, text, writtenBy, writtenAt }) : null;
}

/**
 * Lets an act happen only while an item of its kind is before the room.
 * @throws RefusalException wrong-item
 */
export async function underItem(
  records: Records,
  conferenceId: string,
  kinds: readonly AgendaItemKind[],
): Promise<void> {
  const agenda = await records.conferences.agenda(conferenceId);
  allowed(mayActUnder(agenda.map(progressOf), kinds), agendaRefusalSentence);
}

/** An agenda item as the rules of the agenda know it. */
export function progressOf({ code, kind, title, startedAt, finishedAt }: AgendaItemEntity): AgendaProgress {
  return { code, kind, title, isStarted: startedAt !== null, isFinished: finishedAt !== null };
}

/** How many are in the room. */
export async function presentNow(records: Records, conferenceId: string, now: Date): Promise<number> {
  return presentAt(await records.floor.attendances(conferenceId), now.toISOString());
}

/** Puts an act of the room on record, and lets every open page know of it. Last in a transaction. */
export async function record(
  records: Records,
  conference: Pick<ConferenceEntity, 'id' | 'officeId'>,
  actor: Pick<PersonEntity, 'id'>,
  at: Date,
  action: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await records.conferences.touch(conference.id);
  await note(records, conference, actor, at, action, facts);
}

/** Puts something on record that no page shows, or one of several acts of which the pages are told at once. */
export async function note(
  records: Records,
  { id: conferenceId, officeId }: Pick<ConferenceEntity, 'id' | 'officeId'>,
  { id: actorId }: Pick<PersonEntity, 'id'>,
  at: Date,
  action: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await records.audit.append({ officeId, conferenceId, at, actorId, action, facts });
}
