import type { Sentence } from '../sentence';
import { isCivilDate, type CivilDate } from './civil-date';
import { isWorkingDay, type WorkCalendar } from './work-calendar';
import { writtenDay } from './written-date';

/** A day on which an office wants to depart from the national calendar, as a form has it. */
export interface OwnDay {
  readonly on: CivilDate;
  readonly working: boolean;
  readonly name: string;
}

/** What is wrong with a day of an office's own. */
export interface OwnDayFinding {
  readonly field: 'on' | 'working' | 'name';
  readonly code: 'day-invalid' | 'day-taken' | 'as-it-is' | 'missing' | 'too-long';
  readonly sentence: Sentence;
}

const LONGEST_NAME = 120;

/** Checks a day before it is laid over the national calendar: it has to depart from it, once, and to say why. */
export function checkOwnDay(day: OwnDay, national: WorkCalendar, own: readonly OwnDay[]): OwnDayFinding[] {
  const found = [findDay(day, national, own), findName(day)];
  return found.filter((finding) => finding !== null);
}

/** The day that is off afterwards: one that is closed, or one whose work is taken back. Null where no day becomes one. */
export function closedDay(
  added: Pick<OwnDay, 'on' | 'working'> | null,
  removed: Pick<OwnDay, 'on' | 'working'> | null,
): CivilDate | null {
  if (added && !added.working) return added.on;
  return removed?.working ? removed.on : null;
}

function findDay({ on, working }: OwnDay, national: WorkCalendar, own: readonly OwnDay[]): OwnDayFinding | null {
  if (!isCivilDate(on)) {
    const sentence = { vi: 'Đây không phải một ngày có thật.', en: 'This is no day that exists.' };
    return { field: 'on', code: 'day-invalid', sentence };
  }
  const { vi, en } = writtenDay(on);
  const before = own.find((one) => one.on === on);
  if (before) {
    const sentence = {
      vi: `Cơ quan đã ghi ${vi}: ${before.name}. Hãy bỏ ngày đó trước.`,
      en: `The office has entered ${en}: ${before.name}. Take that one out first.`,
    };
    return { field: 'on', code: 'day-taken', sentence };
  }
  if (isWorkingDay(national, on) !== working) return null;
  const sentence = working
    ? { vi: `${vi} vốn đã là ngày làm việc.`, en: `${en} is a working day as it is.` }
    : { vi: `${vi} vốn đã là ngày nghỉ.`, en: `${en} is a day off as it is.` };
  return { field: 'working', code: 'as-it-is', sentence };
}

function findName({ name }: OwnDay): OwnDayFinding | null {
  if (!name.trim()) {
    const sentence = {
      vi: 'Hãy ghi lý do: nó được nêu ở mọi hạn bị dời.',
      en: 'Say why: every date that moves says it.',
    };
    return { field: 'name', code: 'missing', sentence };
  }
  if (name.trim().length <= LONGEST_NAME) return null;
  const sentence = { vi: `Dài quá ${LONGEST_NAME} ký tự.`, en: `Longer than ${LONGEST_NAME} characters.` };
  return { field: 'name', code: 'too-long', sentence };
}
