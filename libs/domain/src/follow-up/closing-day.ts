import { addWorkingDays, compareDates, type CivilDate, type WorkCalendar } from '../calendar';
import type { Period } from './periods';

/** How many working days a report may be late at least before it is recorded as missing: long enough for the head of office to see to it. */
export const LAST_CALL_WORKING_DAYS = 5;

/** On which day what is still missing of a period is recorded as missing: when the next period is asked about, and never right after the due date. */
export function closesOn(calendar: WorkCalendar, { closedOn }: Pick<Period, 'closedOn'>, dueOn: CivilDate): CivilDate {
  const atLeast = addWorkingDays(calendar, dueOn, LAST_CALL_WORKING_DAYS);
  return closedOn && compareDates(closedOn, atLeast) > 0 ? closedOn : atLeast;
}
