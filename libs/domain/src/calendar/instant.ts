import { addDays, type CivilDate } from './civil-date';

/** A moment, as an ISO text in UTC: `2026-11-25T03:00:00.000Z`. */
export type Instant = string;

/** Vietnam keeps one offset all year. */
const VIETNAM_HOURS_AHEAD = 7;

/** Tells which day it is in Vietnam at an instant. */
export function vietnamDateOf(instant: Instant): CivilDate {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):.*Z$/.exec(instant);
  if (!found) throw new RangeError(`not an instant in UTC: ${instant}`);
  const isNextDay = Number(found[2]) + VIETNAM_HOURS_AHEAD >= 24;
  return addDays(found[1]!, isNextDay ? 1 : 0);
}

/** Gives the instant at which clocks in Vietnam show `HH:mm` on a day. */
export function instantAt(date: CivilDate, time: string): Instant {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!found) throw new RangeError(`not a time of day: ${time}`);
  const hour = Number(found[1]) - VIETNAM_HOURS_AHEAD;
  const day = addDays(date, hour < 0 ? -1 : 0);
  return `${day}T${String((hour + 24) % 24).padStart(2, '0')}:${found[2]}:00.000Z`;
}

/** Gives the instant so many whole hours later. */
export function hoursLater(instant: Instant, hours: number): Instant {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d)(:.*Z)$/.exec(instant);
  if (!found) throw new RangeError(`not an instant in UTC: ${instant}`);
  const hour = Number(found[2]) + hours;
  const day = addDays(found[1]!, Math.floor(hour / 24));
  return `${day}T${String(((hour % 24) + 24) % 24).padStart(2, '0')}${found[3]}`;
}

const MINUTES_OF_A_DAY = 24 * 60;

/** Gives the instant so many whole minutes later. */
export function minutesLater(instant: Instant, minutes: number): Instant {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(:.*Z)$/.exec(instant);
  if (!found) throw new RangeError(`not an instant in UTC: ${instant}`);
  const sum = Number(found[2]) * 60 + Number(found[3]) + minutes;
  const day = Math.floor(sum / MINUTES_OF_A_DAY);
  const rest = sum - day * MINUTES_OF_A_DAY;
  const [hour, minute] = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0'));
  return `${addDays(found[1]!, day)}T${hour}:${minute}${found[4]}`;
}

/** Tells what clocks in Vietnam show at an instant: `HH:mm`. */
export function vietnamTimeOf(instant: Instant): string {
  return hoursLater(instant, VIETNAM_HOURS_AHEAD).slice(11, 16);
}
