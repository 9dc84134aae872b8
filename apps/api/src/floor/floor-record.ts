import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';

/** What an entry of the record says beside what was done: who did it, when, and in which conference. */
export interface Recorded {
  readonly records: Records;
  readonly conference: Pick<ConferenceEntity, 'id' | 'officeId'>;
  readonly person: Pick<PersonEntity, 'id'>;
  readonly now: Date;
}

/** Facts of an entry: ids and figures, never what somebody wrote. */
type Facts = Readonly<Record<string, unknown>>;

/** Puts an act of the room on record, and lets every open page know of it. Last in a transaction. */
export async function record(act: Recorded, action: string, facts: Facts = {}): Promise<void> {
  await act.records.conferences.touch(act.conference.id);
  await note(act, action, facts);
}

/** Puts something on record that no page shows, or one of several acts of which the pages are told at once. */
export async function note(
  { records, conference: { id: conferenceId, officeId }, person: { id: actorId }, now: at }: Recorded,
  action: string,
  facts: Facts = {},
): Promise<void> {
  await records.audit.append({ officeId, conferenceId, at, actorId, action, facts });
}

/** Keeps a reason where the chain refers to it by its id; null where none was needed. */
export async function keepReason(
  { records, conference: { id: conferenceId, officeId }, person: { id: writtenBy }, now: writtenAt }: Recorded,
  reason: string | null | false,
): Promise<string | null> {
  const text = reason && reason.trim();
  return text ? records.conferences.addNote({ officeId, conferenceId, text, writtenBy, writtenAt }) : null;
}
