import { addDays, compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { CountingRefusal } from './poll-refusal';

/** For how many days a count may be contested unless the conference allows more: no law sets it; recognition takes five working days of them. */
const OBJECTION_DAYS = 7;
/**
 * The longest time for objections, so nothing of a secret ballot is kept longer. It is taken over from complaints: 90 days from the day on which somebody received
 * an administrative decision, or learnt of it. A count is no such decision and no text names a time for contesting one, so this bound is an assumption of the software.
 * The 90 days were checked against quotations of Article 9, not against the official text; that hindrances do not count toward them is left aside.
 */
const MOST_OBJECTION_DAYS = 90;

/** The last day on which the count of a secret ballot may be contested; envelopes and key are kept until then. */
export function objectionsEndOn(closedOn: CivilDate): CivilDate {
  return addDays(closedOn, OBJECTION_DAYS);
}

/**
 * Checks a last day for objections that somebody sets: after the day of the close, and no later than anybody could complain.
 *
 * @see Luật 02/2011/QH13 Điều 9
 */
export function checkObjectionsEnd(closedOn: CivilDate, until: CivilDate): Result<CivilDate, CountingRefusal> {
  if (compareDates(until, closedOn) <= 0) return refuse({ code: 'objections-end-too-early', closedOn });
  const latest = addDays(closedOn, MOST_OBJECTION_DAYS);
  if (compareDates(until, latest) > 0) return refuse({ code: 'objections-end-too-late', latest });
  return ok(until);
}
