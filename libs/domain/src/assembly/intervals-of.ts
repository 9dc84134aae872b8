import type { Instant } from '../calendar';
import type { AttendanceInterval } from './attendance';
import { timedScan, type Scan, type TimedScan } from './scan';

/**
 * Gives the intervals in which one person was in the room, from their scans in any order and any number of copies.
 *
 * A second scan of somebody inside changes nothing, nor does one of leaving by somebody outside.
 */
export function intervalsOf(scans: readonly Scan[], sessionStartsAt: Instant): readonly AttendanceInterval[] {
  const intervals: AttendanceInterval[] = [];
  let inAt: Instant | null = null;
  for (const { direction, at } of timeline(scans, sessionStartsAt)) {
    if (direction === 'in') inAt ??= at;
    else if (inAt !== null) {
      intervals.push({ inAt, outAt: at });
      inAt = null;
    }
  }
  return mergeIntervals(inAt === null ? intervals : [...intervals, { inAt }]);
}

/** Lists the scans whose clock was not believed, each once, for somebody to look at. */
export function doubtfulScans(scans: readonly Scan[], sessionStartsAt: Instant): readonly TimedScan[] {
  return timeline(scans, sessionStartsAt).filter(({ doubt }) => doubt !== null);
}

/** Joins intervals that overlap or touch, wherever they come from: scans, a terminal, a list on paper. */
export function mergeIntervals(intervals: readonly AttendanceInterval[]): readonly AttendanceInterval[] {
  const sorted = intervals
    .filter(({ inAt, outAt }) => outAt === undefined || inAt < outAt)
    .toSorted((one, other) => compare(one.inAt, other.inAt));
  return sorted.reduce<AttendanceInterval[]>((merged, next) => {
    const last = merged.at(-1);
    if (!last || (last.outAt !== undefined && last.outAt < next.inAt)) return [...merged, next];
    return [...merged.slice(0, -1), joined(last, next)];
  }, []);
}

function joined(one: AttendanceInterval, other: AttendanceInterval): AttendanceInterval {
  if (one.outAt === undefined || other.outAt === undefined) return { inAt: one.inAt };
  return { inAt: one.inAt, outAt: one.outAt > other.outAt ? one.outAt : other.outAt };
}

/** Each scan once, by the time that counts; leaving goes before coming in at the same instant, so that nobody is lost between them. */
function timeline(scans: readonly Scan[], sessionStartsAt: Instant): readonly TimedScan[] {
  return firstReceipts(scans)
    .map((scan) => timedScan(scan, sessionStartsAt))
    .toSorted(
      (one, other) => compare(one.at, other.at) || compare(other.direction, one.direction) || compare(one.id, other.id),
    );
}

/** Of copies of one scan the first received counts: a clock is judged once, however often the device tries again. */
function firstReceipts(scans: readonly Scan[]): readonly Scan[] {
  const first = new Map<string, Scan>();
  for (const scan of scans) {
    const known = first.get(scan.id);
    if (!known || receiptOrder(scan, known) < 0) first.set(scan.id, scan);
  }
  return [...first.values()];
}

function receiptOrder(one: Scan, other: Scan): number {
  return (
    compare(one.receivedAt, other.receivedAt) ||
    compare(one.deviceAt, other.deviceAt) ||
    compare(one.direction, other.direction) ||
    compare(one.attendeeId, other.attendeeId)
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
