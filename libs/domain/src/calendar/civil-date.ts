/** A day of the civil calendar, `YYYY-MM-DD`: conferences, deadlines and holidays are days, not instants. */
export type CivilDate = string;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_TO_EPOCH = 719_468;

/** Tells whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(text) && text === dateOfDay(dayOf(text));
}

/** Moves a day forward, or backward with a negative number. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayOf(date) + days);
}

/** Moves a day by whole months; a day that the month does not have becomes the month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Tells the day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: CivilDate): number {
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Counts the days from one day to another; negative when the second comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/** Orders two days: negative when the first is earlier, zero when they are the same. */
export function compareDates(one: CivilDate, other: CivilDate): number {
  return daysBetween(other, one);
}

/** The earlier of two days. */
export function earlierOf(one: CivilDate, other: CivilDate): CivilDate {
  return compareDates(one, other) <= 0 ? one : other;
}

/** The later of two days. */
export function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return compareDates(one, other) >= 0 ? one : other;
}

/** Splits a day into year, month and day of the month. */
export function partsOf(date: CivilDate): readonly [year: number, month: number, day: number] {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!found) throw new RangeError(`not a civil date: ${date}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

/** Numbers the day from 1 January 1970; eras of 400 years with March first keep the leap day last. */
function dayOf(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_TO_EPOCH;
}

function dateOfDay(count: number): CivilDate {
  const shifted = count + DAYS_FROM_ERA_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
  return daysBetween(written(year, month, 1), next);
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
