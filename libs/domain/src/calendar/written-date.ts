import type { Sentence } from '../sentence';
import { partsOf, weekday, type CivilDate } from './civil-date';

const WEEKDAYS_VI = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes a day as figures in Vietnamese and in words in English: 02/02/2024, 2 February 2024. */
export function writtenDate(date: CivilDate): Sentence {
  const [year, month, day] = partsOf(date);
  return { vi: date.split('-').reverse().join('/'), en: `${day} ${MONTHS_EN[month - 1]} ${year}` };
}

/** Writes a day with its day of the week: thứ Sáu 02/02/2024, Friday 2 February 2024. */
export function writtenDay(date: CivilDate): Sentence {
  const { vi, en } = writtenDate(date);
  const place = weekday(date) - 1;
  return { vi: `${WEEKDAYS_VI[place]} ${vi}`, en: `${WEEKDAYS_EN[place]} ${en}` };
}

/** Writes a span of days, or the one day when the span has only one. */
export function writtenSpan(from: CivilDate, to: CivilDate): Sentence {
  const [first, last] = [writtenDate(from), writtenDate(to)];
  if (from === to) return first;
  return { vi: `${first.vi}–${last.vi}`, en: `${first.en} – ${last.en}` };
}
