export { byLaw } from './by-law';
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  isCivilDate,
  earlierOf,
  laterOf,
  weekday,
  type CivilDate,
} from './civil-date';
export { deadlineAfter, deadlineBefore, deadlineOn, type Deadline } from './deadline';
export { isInstant, millisecondsBetween } from './elapsed';
export { hoursLater, instantAt, minutesLater, vietnamDateOf, vietnamTimeOf, type Instant } from './instant';
export { checkOwnDay, closedDay, type OwnDay, type OwnDayFinding } from './own-day';
export { realisticDeadline } from './realistic-deadline';
export { vietnamCalendar } from './vietnam-calendar';
export { isWorkingDay, withOverrides, type CalendarOverride, type WorkCalendar } from './work-calendar';
export { addWorkingDays, workingDaysBetween } from './working-days';
export { writtenDate, writtenDay } from './written-date';
