import type { Sentence } from '../sentence';
import { weekday, type CivilDate } from './civil-date';

/** On which days an office works: weekends and holidays are free, make-up days are worked although they fall on a weekend. */
export interface WorkCalendar {
  readonly holidays: Readonly<Record<CivilDate, Sentence>>;
  readonly makeUpDays: readonly CivilDate[];
  /** Years whose days off are known from the government's notice; other years follow the general rule of the law. */
  readonly confirmedYears: readonly number[];
}

/** What one office does otherwise than the rest of the country on one day. */
export interface CalendarOverride {
  readonly on: CivilDate;
  readonly working: boolean;
  readonly name: Sentence;
}

const FRIDAY = 5;

/** Tells whether an office works on a day. */
export function isWorkingDay(calendar: WorkCalendar, date: CivilDate): boolean {
  if (calendar.makeUpDays.includes(date)) return true;
  return weekday(date) <= FRIDAY && !(date in calendar.holidays);
}

/** Lays an office's own days over a calendar; the last word on a day wins. */
export function withOverrides(calendar: WorkCalendar, overrides: readonly CalendarOverride[]): WorkCalendar {
  const holidays: Record<CivilDate, Sentence> = { ...calendar.holidays };
  const makeUpDays = new Set(calendar.makeUpDays);
  for (const { on, working, name } of overrides) {
    if (working) {
      delete holidays[on];
      makeUpDays.add(on);
    } else {
      holidays[on] = name;
      makeUpDays.delete(on);
    }
  }
  return { ...calendar, holidays, makeUpDays: [...makeUpDays].sort() };
}
