import type { GuestFigures } from '@conference/contracts';
import { guestFigures, intervalsOf, type AttendanceInterval, type Scan } from '@conference/domain';
import type { ConferenceEntity, GuestEntity, GuestScanEntity, Records } from '@conference/persistence';
import { doorOpensFor } from '@conference/tasks';

/** Since when each guest who is in the room has been there. */
export async function guestsPresentSince(
  records: Records,
  conference: ConferenceEntity,
): Promise<ReadonlyMap<string, string>> {
  const scans = await records.guests.scans(conference.id);
  return new Map(
    [...new Set(scans.map(({ guestId }) => guestId))].flatMap((guestId): [string, string][] => {
      const own = scans.filter((scan) => scan.guestId === guestId);
      const last = intervalsOfGuest(conference, own).at(-1);
      return last && last.outAt === undefined ? [[guestId, last.inAt]] : [];
    }),
  );
}

function intervalsOfGuest(
  conference: ConferenceEntity,
  scans: readonly GuestScanEntity[],
): readonly AttendanceInterval[] {
  const known = scans.map(({ id, guestId, direction, deviceAt, receivedAt }): Scan => {
    return { id, attendeeId: guestId, direction, deviceAt, receivedAt: receivedAt.toISOString() };
  });
  return intervalsOf(known, doorOpensFor(conference, scans));
}

/** How many guests are invited and there; null where none is invited. */
export async function guestFiguresNow(records: Records, conference: ConferenceEntity): Promise<GuestFigures | null> {
  const guests = await records.guests.ofConference(conference.id);
  return guests.length === 0 ? null : figuresOf(guests, await guestsPresentSince(records, conference));
}

/** Counts them apart from those on whom anything depends. */
export function figuresOf(guests: readonly GuestEntity[], since: ReadonlyMap<string, string>): GuestFigures {
  const counted = { invited: guests.length, present: guests.filter(({ id }) => since.has(id)).length };
  return { ...counted, sentence: guestFigures(counted) };
}
