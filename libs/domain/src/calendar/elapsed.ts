import { daysBetween, isCivilDate } from './civil-date';
import type { Instant } from './instant';

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const MILLISECONDS_OF_A_DAY = 24 * 60 * 60_000;

/** Tells whether a text is an instant that exists, in the one form in which instants are written and compared. */
export function isInstant(text: string): boolean {
  const found = INSTANT.exec(text);
  return found !== null && isCivilDate(found[1]!);
}

/** Counts the milliseconds from one instant to another; negative when the second comes first. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  return daysBetween(start.date, end.date) * MILLISECONDS_OF_A_DAY + end.milliseconds - start.milliseconds;
}

function partsOf(instant: Instant): { readonly date: string; readonly milliseconds: number } {
  const found = INSTANT.exec(instant);
  if (!found) throw new RangeError(`not an instant in UTC: ${instant}`);
  const [hour, minute, second, rest] = found.slice(2).map(Number) as [number, number, number, number];
  return { date: found[1]!, milliseconds: ((hour * 60 + minute) * 60 + second) * 1000 + rest };
}
