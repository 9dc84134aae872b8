const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST_ABSENCE_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

const VI_DAY = String.raw`(?:(?:thứ\s+\S+|chủ nhật),?\s+)?(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?`;
const EN_WEEKDAY = String.raw`(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?`;
const EN_DAY = String.raw`${EN_WEEKDAY}(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([a-z]{3,9})\.?,?(?:\s+(\d{4}))?`;
const EN_DAY_AMERICAN = String.raw`${EN_WEEKDAY}([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b,?(?:\s+(\d{4}))?`;
const ISO_DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;

const LAST = String.raw`(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?`;
const BACK = String.raw`(?:trở lại|quay lại|đi làm lại|làm việc lại|có mặt)\s+(?:làm việc\s+)?(?:cơ quan\s+)?(?:vào\s+|từ\s+)?`;
const EN_LAST = String.raw`(?:until|till|through|thru|up to|to)\s+(?:and including\s+)?`;
const EN_BACK = String.raw`(?:back|return|returning|back in the office)\s+(?:in the office\s+|to the office\s+|to work\s+)?on\s+`;

type Reader = (found: RegExpExecArray) => readonly [day: string, month: string, year: string | undefined];
const dayFirst: Reader = ([, day = '', month = '', year]) => [day, month, year];
const monthFirst: Reader = ([, month = '', day = '', year]) => [day, month, year];
const yearFirst: Reader = ([, year, month = '', day = '']) => [day, month, year];

/** Each way of naming a day, whether it is the first day back, and how to read it. */
const PATTERNS: readonly (readonly [pattern: RegExp, isBack: boolean, read: Reader])[] = [
  [new RegExp(LAST + ISO_DAY, 'iu'), false, yearFirst],
  [new RegExp(LAST + VI_DAY, 'iu'), false, dayFirst],
  [new RegExp(EN_LAST + ISO_DAY, 'iu'), false, yearFirst],
  [new RegExp(EN_LAST + EN_DAY, 'iu'), false, dayFirst],
  [new RegExp(EN_LAST + EN_DAY_AMERICAN, 'iu'), false, monthFirst],
  [new RegExp(BACK + VI_DAY, 'iu'), true, dayFirst],
  [new RegExp(EN_BACK + EN_DAY, 'iu'), true, dayFirst],
  [new RegExp(EN_BACK + EN_DAY_AMERICAN, 'iu'), true, monthFirst],
];

/**
 * The last day of an absence, as a civil date, where an automatic reply names it: “đến hết ngày 14/3”, “until 14 March”,
 * “trở lại làm việc ngày 15/3”. A day without a year is the next one to come. Anything unclear is null.
 */
export function absentUntil(text: string, receivedOn: string): string | null {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').slice(0, 5_000);
  for (const [pattern, isBack, read] of PATTERNS) {
    const found = pattern.exec(said);
    const day = found ? civilDate(...read(found), receivedOn) : null;
    if (day === null) continue;
    const last = isBack ? shifted(day, -1) : day;
    const length = (Date.parse(last) - Date.parse(receivedOn)) / DAY_MS;
    return length >= 0 && length <= LONGEST_ABSENCE_DAYS ? last : null;
  }
  return null;
}

function civilDate(day: string, month: string, year: string | undefined, receivedOn: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const at = (inYear: number) => valid(inYear, number, Number(day));
  if (year) return at(Number(year));
  const thisYear = Number(receivedOn.slice(0, 4));
  const soon = at(thisYear);
  return soon !== null && soon >= receivedOn ? soon : at(thisYear + 1);
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThatDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return isThatDay ? date.toISOString().slice(0, 10) : null;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
