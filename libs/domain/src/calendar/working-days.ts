import { addDays, compareDates, daysBetween, weekday, type CivilDate } from './civil-date';
import { isWorkingDay, type WorkCalendar } from './work-calendar';

const DAYS_WORKED_A_WEEK = 5;
const A_MONDAY: CivilDate = '1900-01-01';

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
  if (compareDates(from, to) > 0) return -workingDaysBetween(calendar, addDays(to, -1), addDays(from, -1));
  const isBetween = (day: CivilDate) => day > from && day <= to;
  const made = new Set(calendar.makeUpDays.filter(isBetween));
  const free = Object.keys(calendar.holidays).filter((day) => isBetween(day) && !made.has(day) && isWeekday(day));
  const worked = [...made].filter((day) => !isWeekday(day));
  return weekdaysUntil(to) - weekdaysUntil(from) - free.length + worked.length;
}

function isWeekday(date: CivilDate): boolean {
  return weekday(date) <= DAYS_WORKED_A_WEEK;
}

/** How many days from Monday to Friday there are up to a day, that one included, counted from a Monday long ago. */
function weekdaysUntil(date: CivilDate): number {
  const days = daysBetween(A_MONDAY, date) + 1;
  return Math.floor(days / 7) * DAYS_WORKED_A_WEEK + Math.min(days - Math.floor(days / 7) * 7, DAYS_WORKED_A_WEEK);
}
