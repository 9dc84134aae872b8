import { addDays, compareDates, type CivilDate } from './civil-date';
import { isWorkingDay, type WorkCalendar } from './work-calendar';

/**
 * Gives the nth working day after a day, or before it when the number is negative.
 *
 * With zero it is the day itself if the office works then, otherwise the next working day.
 */
export function addWorkingDays(calendar: WorkCalendar, from: CivilDate, days: number): CivilDate {
  if (days === 0) return isWorkingDay(calendar, from) ? from : addWorkingDays(calendar, from, 1);
  const step = days > 0 ? 1 : -1;
  let date = from;
  for (let left = Math.abs(days); left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = addDays(date, step);
  return date;
}

/**
 * Counts the working days after a day up to another one, that one included: how many are left.
 *
 * Negative when the other day comes first: how many have passed. Undoes {@link addWorkingDays}.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: CivilDate, to: CivilDate): number {
  const step = compareDates(from, to) <= 0 ? 1 : -1;
  let count = 0;
  for (let date = from; date !== to;) {
    date = addDays(date, step);
    if (isWorkingDay(calendar, date)) count += step;
  }
  return count;
}
