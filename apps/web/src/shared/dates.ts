const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function inVietnam(instant: string | Date): Record<string, string> {
  return Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** The civil date in Vietnam of an instant: `2026-11-25`. */
export function civilDateOf(instant: string | Date): string {
  const { year, month, day } = inVietnam(instant);
  return `${year}-${month}-${day}`;
}

/** The Vietnamese way to write a civil date: `25/11/2026`. */
export function writeDate(civilDate: string): string {
  const [year, month, day] = civilDate.split('-');
  return `${day}/${month}/${year}`;
}

/** A civil date without the year, where the year is known: `25/11`. */
export function writeDayAndMonth(civilDate: string): string {
  const [, month, day] = civilDate.split('-');
  return `${day}/${month}`;
}

/** The same of an instant. */
export function writeShortDate(instant: string): string {
  return writeDayAndMonth(civilDateOf(instant));
}

/** The time of day in Vietnam: `10:05`. */
export function writeTime(instant: string | Date): string {
  const { hour, minute } = inVietnam(instant);
  return `${hour}:${minute}`;
}

/** Date and time in Vietnam: `25/11/2026 10:05`. */
export function writeInstant(instant: string): string {
  return `${writeDate(civilDateOf(instant))} ${writeTime(instant)}`;
}

/** Day of the week and date, for headings: `Thứ Tư, 25/11/2026`. */
export function writeWeekday(civilDate: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'vi-VN', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${civilDate}T00:00:00Z`))}, ${writeDate(civilDate)}`;
}
