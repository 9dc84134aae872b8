import type { Sentence } from '../sentence';
import { compareDates, type CivilDate } from './civil-date';
import { skippedDays } from './closed-days';
import { instantAt, type Instant } from './instant';
import { isWorkingDay, type WorkCalendar } from './work-calendar';
import { addWorkingDays } from './working-days';
import { writtenDay } from './written-date';

/** By when something is due, and why on that day. */
export interface Deadline {
  readonly dueOn: CivilDate;
  /** The end of the working day in Vietnam. */
  readonly dueAt: Instant;
  readonly explanation: Sentence;
}

const END_OF_WORKING_DAY = '17:00';

/** Derives a due date backwards: so many working days before the day that everything is planned from. */
export function deadlineBefore(calendar: WorkCalendar, anchorOn: CivilDate, workingDays: number): Deadline {
  const isKept = workingDays === 0 && isWorkingDay(calendar, anchorOn);
  const dueOn = isKept ? anchorOn : addWorkingDays(calendar, anchorOn, -Math.max(workingDays, 1));
  const anchor = writtenDay(anchorOn);
  return dueWith(calendar, anchorOn, dueOn, {
    vi: workingDays === 0 ? `chậm nhất ${anchor.vi}` : `${workingDays} ngày làm việc trước ${anchor.vi}`,
    en: workingDays === 0 ? `no later than ${anchor.en}` : `${counted(workingDays)} before ${anchor.en}`,
  });
}

/** Derives a due date forwards: so many working days after the day on which something happened. */
export function deadlineAfter(calendar: WorkCalendar, anchorOn: CivilDate, workingDays: number): Deadline {
  const anchor = writtenDay(anchorOn);
  return dueWith(calendar, anchorOn, addWorkingDays(calendar, anchorOn, workingDays), {
    vi: workingDays === 0 ? `trong ${anchor.vi}` : `${workingDays} ngày làm việc sau ${anchor.vi}`,
    en: workingDays === 0 ? `on ${anchor.en}` : `${counted(workingDays)} after ${anchor.en}`,
  });
}

/** Sets a due date by itself: at the end of the given working day, for the given reason. */
export function deadlineOn(dueOn: CivilDate, reason: Sentence): Deadline {
  const due = writtenDay(dueOn);
  return {
    dueOn,
    dueAt: instantAt(dueOn, END_OF_WORKING_DAY),
    explanation: {
      vi: `${reason.vi} → ${END_OF_WORKING_DAY} ${due.vi}`,
      en: `${reason.en} → ${END_OF_WORKING_DAY} on ${due.en}`,
    },
  };
}

function dueWith(calendar: WorkCalendar, anchorOn: CivilDate, dueOn: CivilDate, rule: Sentence): Deadline {
  const [from, to] = compareDates(anchorOn, dueOn) <= 0 ? [anchorOn, dueOn] : [dueOn, anchorOn];
  const skipped = skippedDays(calendar, from, to);
  const due = writtenDay(dueOn);
  return {
    dueOn,
    dueAt: instantAt(dueOn, END_OF_WORKING_DAY),
    explanation: {
      vi: `${rule.vi}${skipped.vi} → ${END_OF_WORKING_DAY} ${due.vi}`,
      en: `${rule.en}${skipped.en} → ${END_OF_WORKING_DAY} on ${due.en}`,
    },
  };
}

function counted(workingDays: number): string {
  return `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
}
