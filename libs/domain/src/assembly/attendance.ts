import type { Instant } from '../calendar';

/** When one person was in the room: as many intervals as times of coming in; the last one may still be open. */
export interface Attendance {
  readonly attendeeId: string;
  readonly intervals: readonly AttendanceInterval[];
}

/** From coming in to leaving; the moment of leaving is outside. */
export interface AttendanceInterval {
  readonly inAt: Instant;
  readonly outAt?: Instant | undefined;
}

/** Tells whether a person was in the room at an instant. */
export function isPresentAt({ intervals }: Attendance, instant: Instant): boolean {
  return intervals.some(({ inAt, outAt }) => inAt <= instant && (outAt === undefined || instant < outAt));
}

/** Counts who was in the room at an instant: every vote has its own base, because people come and go. */
export function presentAt(attendances: readonly Attendance[], instant: Instant): number {
  return attendances.filter((attendance) => isPresentAt(attendance, instant)).length;
}

/** Sorts what is known about people by the person. */
export function byAttendee<T extends { readonly attendeeId: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) {
    const known = grouped.get(item.attendeeId);
    if (known) known.push(item);
    else grouped.set(item.attendeeId, [item]);
  }
  return grouped;
}
