import { addDays, compareDates, earlierOf, laterOf, weekday, type CivilDate } from '../calendar';

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

/** The part of an absence that lies in the week of a Monday; null where there is none. */
export function absenceInWeek(absence: DaysAway, monday: CivilDate): AbsenceInWeek | null {
  const { startsOn, endsOn, tasks } = absence;
  const sunday = sundayOf(monday);
  if (compareDates(startsOn, sunday) > 0 || compareDates(endsOn, monday) < 0) return null;
  const within = (tasks ?? []).filter(({ dueOn }) => isInWeek(countsOn(absence, dueOn), monday));
  return {
    from: laterOf(startsOn, monday),
    to: earlierOf(endsOn, sunday),
    due: within.length,
    gaps: within.filter(({ gap }) => gap !== null).length,
  };
}

/** The days of an absence on which something counts that nobody would answer, the first one first. */
export function gapDays({ startsOn, tasks }: DaysAway): CivilDate[] {
  const days = (tasks ?? []).filter(({ gap }) => gap !== null).map(({ dueOn }) => countsOn({ startsOn }, dueOn));
  return [...new Set(days)].toSorted(compareDates);
}

/** Whether the first gap of an absence lies in the week of a Monday. A substitute is named for the whole absence: there it is mended. */
export function isFirstGapIn(absence: DaysAway, monday: CivilDate): boolean {
  const [first] = gapDays(absence);
  return first !== undefined && isInWeek(first, monday);
}

/** On which day of an absence a question counts: when it is due, or on the first day where it was due before. */
function countsOn({ startsOn }: Pick<DaysAway, 'startsOn'>, dueOn: CivilDate): CivilDate {
  return laterOf(dueOn, startsOn);
}

function isInWeek(day: CivilDate, monday: CivilDate): boolean {
  return compareDates(monday, day) <= 0 && compareDates(day, sundayOf(monday)) <= 0;
}

function sundayOf(monday: CivilDate): CivilDate {
  return addDays(monday, DAYS - 1);
}
