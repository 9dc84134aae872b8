import type { ConferenceEntity, Records, ScanEntity } from '@conference/persistence';
import { recordScans } from '@conference/tasks';
import { note } from '../floor/floor-record';
import { verdictOn } from './quorum';

/** Who records at the door, and when. */
export interface AtDoor {
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Records who came in and left, tells every open page, and notes when the quorum is reached by it or lost.
 *
 * The caller holds the lock of the conference's row.
 */
export async function recordAtDoor(
  records: Records,
  conference: ConferenceEntity,
  scans: readonly ScanEntity[],
  { actorId, now }: AtDoor,
): Promise<void> {
  if (scans.length === 0) return;
  const before = await records.checkIn.figures(conference.id);
  await recordScans(records, conference, scans);
  const after = await records.checkIn.figures(conference.id);
  await records.conferences.touch(conference.id);

  const noted = (action: string, facts: Record<string, unknown>) =>
    note({ records, conference, person: { id: actorId }, now }, action, facts);
  const people = await records.checkIn.attendees(scans.map(({ attendeeId }) => attendeeId));
  const personOf = new Map(people.map(({ id, personId }) => [id, personId]));
  for (const { id, attendeeId, direction, via, clockDoubt, copied } of scans) {
    await noted(direction === 'in' ? 'attendance.entered' : 'attendance.left', {
      personId: personOf.get(attendeeId),
      scanId: id,
      via,
      clockDoubt,
      copied,
      present: after.present,
    });
  }
  const [held, holds] = [verdictOn(conference, before)?.holds, verdictOn(conference, after)?.holds];
  if (held !== holds) await noted(holds ? 'quorum.reached' : 'quorum.lost', { ...after });
}
