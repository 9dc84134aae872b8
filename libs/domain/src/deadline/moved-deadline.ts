import {
  addWorkingDays,
  compareDates,
  realisticDeadline,
  type CivilDate,
  type Deadline,
  type WorkCalendar,
} from '../calendar';

/**
 * Gives an open round its new due date after a change of the plan; null when the old one stands.
 *
 * Nobody loses time that the plan promises: a date that comes forward leaves the least time from today, and never becomes later than it was.
 * So a change and its opposite restore the date, unless the time for that has passed meanwhile.
 */
export function movedDeadline(
  calendar: WorkCalendar,
  { current, planned, todayOn, least }: { current: CivilDate; planned: Deadline; todayOn: CivilDate; least: number },
): Deadline | null {
  const direction = compareDates(planned.dueOn, current);
  if (direction === 0) return null;
  const leastOn = addWorkingDays(calendar, todayOn, least);
  if (direction < 0 && compareDates(current, leastOn) <= 0) return null;
  return realisticDeadline(calendar, planned, todayOn, least);
}
