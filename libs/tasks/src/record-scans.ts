import { randomUUID } from 'node:crypto';
import { instantAt, intervalsOf, type AttendanceInterval, type Instant, type Scan } from '@conference/domain';
import type { ConferenceEntity, Records, ScanEntity } from '@conference/persistence';

/**
 * Writes down who was scanned at the door, and derives anew from all their scans when they were in the room.
 *
 * The conference's row is locked: of two desks that scan one person, one derives after the other.
 */
export async function recordScans(
  records: Records,
  conference: ConferenceEntity,
  scans: readonly ScanEntity[],
): Promise<void> {
  if (scans.length === 0) return;
  await records.checkIn.addScans(scans);
  const attendeeIds = [...new Set(scans.map(({ attendeeId }) => attendeeId))];
  const known = new Map(attendeeIds.map((id): [string, ScanEntity[]] => [id, []]));
  for (const scan of await records.checkIn.scansOf(attendeeIds)) known.get(scan.attendeeId)?.push(scan);
  const intervals = [...known].map(([id, own]): [string, readonly AttendanceInterval[]] => [
    id,
    intervalsOf(own.map(toScan), doorOpensFor(conference, own)),
  ]);
  await records.checkIn.replaceIntervals(new Map(intervals));
}

/** Ends the session at the door: everybody leaves, those outside too, for who is only later known to have come in was there until then. */
export async function closeDoor(
  records: Records,
  conference: ConferenceEntity,
  { actorId, at }: { readonly actorId: string; readonly at: Date },
): Promise<void> {
  await everybodyLeaves(records, conference, 'close', { actorId, at });
}

/** Empties the room of a session that goes on another day: who comes back then checks in again. */
export async function emptyRoom(
  records: Records,
  conference: ConferenceEntity,
  { actorId, at }: { readonly actorId: string; readonly at: Date },
): Promise<void> {
  await everybodyLeaves(records, conference, 'hand', { actorId, at });
}

async function everybodyLeaves(
  records: Records,
  conference: ConferenceEntity,
  via: ScanEntity['via'],
  { actorId, at }: { readonly actorId: string; readonly at: Date },
): Promise<void> {
  const attendees = await records.floor.attendees(conference.id);
  const leaving = attendees.map(({ id: attendeeId }) =>
    scanByNoDevice({ attendeeId, direction: 'out', via, recordedBy: actorId }, at),
  );
  await recordScans(records, conference, leaving);
  const guests = await records.guests.ofConference(conference.id);
  await records.guests.addScans(
    guests.map(({ id: guestId }) => ({
      ...{ id: randomUUID(), guestId, direction: 'out' as const, via, recordedBy: actorId },
      ...{ deviceAt: at.toISOString(), receivedAt: at, device: '' },
    })),
  );
}

/** What was said to the system, and not scanned by a device: it counts from the moment at which it was said. */
export function scanByNoDevice(
  said: Pick<ScanEntity, 'attendeeId' | 'direction' | 'via' | 'recordedBy'>,
  at: Date,
): ScanEntity {
  return {
    ...said,
    id: randomUUID(),
    deviceAt: at.toISOString(),
    receivedAt: at,
    device: '',
    handle: null,
    clockDoubt: null,
    copied: false,
  };
}

/** When the session begins, as clocks are judged by it: as planned, or earlier when somebody was scanned before. */
export function doorOpensFor(
  { heldOn, startsAt }: Pick<ConferenceEntity, 'heldOn' | 'startsAt'>,
  scans: readonly Pick<ScanEntity, 'receivedAt'>[],
): Instant {
  return scans.reduce(
    (earliest, { receivedAt }) => (receivedAt.toISOString() < earliest ? receivedAt.toISOString() : earliest),
    instantAt(heldOn, startsAt),
  );
}

/** A scan as the rules read it. */
export function toScan({ id, attendeeId, direction, deviceAt, receivedAt }: ScanEntity): Scan {
  return { id, attendeeId, direction, deviceAt, receivedAt: receivedAt.toISOString() };
}
