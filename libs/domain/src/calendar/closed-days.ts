import type { Sentence } from '../sentence';
import { addDays, compareDates, weekday, type CivilDate } from './civil-date';
import { isWorkingDay, type WorkCalendar } from './work-calendar';
import { writtenDate, writtenSpan } from './written-date';

interface ClosedSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly name: Sentence;
}

const SATURDAY = 6;

/** Says which days between two days were skipped, which weekend days are worked, and which years are not confirmed. */
export function skippedDays(calendar: WorkCalendar, from: CivilDate, to: CivilDate): Sentence {
  const days = daysInside(from, to);
  const parts = [
    closed(calendar, days),
    weekends(calendar, days),
    madeUp(calendar, days),
    unconfirmed(calendar, from, to),
  ];
  return { vi: parts.map(({ vi }) => vi).join(''), en: parts.map(({ en }) => en).join('') };
}

function daysInside(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = addDays(from, 1); compareDates(day, to) < 0; day = addDays(day, 1)) days.push(day);
  return days;
}

function closed(calendar: WorkCalendar, days: readonly CivilDate[]): Sentence {
  const spans = closedSpans(calendar, days);
  if (spans.length === 0) return NOTHING;
  const written = spans.map(({ from, to, name }) => ({ span: writtenSpan(from, to), name }));
  return {
    vi: `; cơ quan nghỉ ${written.map(({ span, name }) => `${span.vi} (${name.vi})`).join(', ')}, không tính`,
    en: `; office closed on ${written.map(({ span, name }) => `${span.en} (${name.en})`).join(', ')}, skipped`,
  };
}

/** A holiday that falls wholly on a weekend changes nothing and is not named. */
function closedSpans({ holidays }: WorkCalendar, days: readonly CivilDate[]): ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  for (const day of days) {
    const name = holidays[day];
    const last = spans.at(-1);
    if (!name) continue;
    const goesOn = last && last.name.vi === name.vi && addDays(last.to, 1) === day;
    if (goesOn) spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, name });
  }
  return spans.filter(({ from, to }) => [from, ...daysInside(from, to), to].some((day) => weekday(day) < SATURDAY));
}

function weekends(calendar: WorkCalendar, days: readonly CivilDate[]): Sentence {
  const some = days.some(
    (day) => weekday(day) >= SATURDAY && !isWorkingDay(calendar, day) && !(day in calendar.holidays),
  );
  return some ? { vi: '; thứ Bảy và Chủ nhật không tính', en: '; Saturdays and Sundays skipped' } : NOTHING;
}

function madeUp({ makeUpDays }: WorkCalendar, days: readonly CivilDate[]): Sentence {
  const worked = days.filter((day) => makeUpDays.includes(day)).map(writtenDate);
  if (worked.length === 0) return NOTHING;
  return {
    vi: `; ngày làm bù ${worked.map(({ vi }) => vi).join(', ')} có tính`,
    en: `; make-up day ${worked.map(({ en }) => en).join(', ')} counted`,
  };
}

function unconfirmed({ confirmedYears }: WorkCalendar, from: CivilDate, to: CivilDate): Sentence {
  const years = [...new Set([yearOf(from), yearOf(to)])].filter((year) => !confirmedYears.includes(year));
  if (years.length === 0) return NOTHING;
  return {
    vi: `; lịch nghỉ năm ${years.join(', ')} chưa được xác nhận`,
    en: `; days off of ${years.join(', ')} not confirmed yet`,
  };
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

const NOTHING: Sentence = { vi: '', en: '' };
