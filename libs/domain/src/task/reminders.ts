import { addWorkingDays, instantAt, type CivilDate, type Instant, type WorkCalendar } from '../calendar';

/** On which working days before the due date a reminder goes out, unless the office wants fewer: the last ones matter most. */
const REMINDED_DAYS_BEFORE = [5, 3, 1];
const REMINDED_AT = '08:00';

/**
 * Plans the reminders of a round: on working days, in the morning, those already past left out, and never more than the office allows.
 */
export function reminderInstants(
  calendar: WorkCalendar,
  { dueOn, now, most }: { readonly dueOn: CivilDate; readonly now: Instant; readonly most: number },
): Instant[] {
  const ahead = REMINDED_DAYS_BEFORE.map((days) => instantAt(addWorkingDays(calendar, dueOn, -days), REMINDED_AT));
  const planned = ahead.filter((at) => at > now);
  return planned.slice(Math.max(0, planned.length - most));
}
