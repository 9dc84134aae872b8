import { addDays, compareDates, weekday, type CivilDate } from '../calendar';

const DAYS = 7;

/** Some weeks of an absence planner, each by its Monday, from the week of a day on. */
export function weeksFrom(day: CivilDate, count: number): CivilDate[] {
  const monday = addDays(day, 1 - weekday(day));
  return Array.from({ length: count }, (_, place) => addDays(monday, place * DAYS));
}

/** The seven days of a week. */
export function daysOfWeek(monday: CivilDate): CivilDate[] {
  return Array.from({ length: DAYS }, (_, place) => addDays(monday, place));
}

/** What falls into an absence, as far as a planner counts it. */
export interface DaysAway {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Null where it is nobody's business. */
  readonly tasks: readonly { readonly dueOn: CivilDate; readonly gap: unknown }[] | null;
}

/** The part of an absence that lies in one week. */
export interface AbsenceInWeek {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** How many questions fall due in it. */
  readonly due: number;
  /** How many of them nobody would answer. */
  readonly gaps: number;
}

/** The part of an absence that lies in the week of a Monday; null where there is none. What is late counts where the absence begins. */
export function absenceInWeek({ startsOn, endsOn, tasks }: DaysAway, monday: CivilDate): AbsenceInWeek | null {
  const sunday = addDays(monday, DAYS - 1);
  if (compareDates(startsOn, sunday) > 0 || compareDates(endsOn, monday) < 0) return null;
  const isFirst = compareDates(startsOn, monday) >= 0;
  const within = (tasks ?? []).filter(
    ({ dueOn }) => compareDates(dueOn, sunday) <= 0 && (isFirst || compareDates(dueOn, monday) >= 0),
  );
  return {
    from: isFirst ? startsOn : monday,
    to: compareDates(endsOn, sunday) <= 0 ? endsOn : sunday,
    due: within.length,
    gaps: within.filter(({ gap }) => gap !== null).length,
  };
}
