import {
  addDays,
  addMonths,
  addWorkingDays,
  compareDates,
  laterOf,
  daysBetween,
  earlierOf,
  deadlineAfter,
  type CivilDate,
  type Deadline,
  type WorkCalendar,
} from '../calendar';

/** From which day to which, both included: a year, or a term of years. */
export interface Term {
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
}

/** How often progress is asked for. @see Luật 10/2022/QH15 Điều 52 khoản 3 */
export interface Rhythm {
  readonly everyMonths: number;
  /** How many working days there are to report. */
  readonly workingDays: number;
}

/** A piece of the time in which targets are followed; what happened in it is asked about when it is over. */
export interface Period extends Term {
  /** Counted from 1; also the number of the round that asks about it. */
  readonly number: number;
  /** The first working day after it. */
  readonly askOn: CivilDate;
  readonly due: Deadline;
  /** When the next one is asked about, nothing more is reported for it; null for the last one. */
  readonly closedOn: CivilDate | null;
}

const LEAST_DAYS = 15;

/**
 * Cuts a term into the periods that are reported on: without gap or overlap, from its first day to its last.
 *
 * Months are counted from the first day, so that a term from the 31st keeps its end of month. A rest of less than fifteen days belongs to the period before it.
 */
export function periodsOf(term: Term, rhythm: Rhythm, calendar: WorkCalendar): readonly Period[] {
  const pieces = cut(term, rhythm.everyMonths);
  const asked = pieces.map(({ untilOn }) => addWorkingDays(calendar, addDays(untilOn, 1), 0));
  return pieces.map((piece, index) => ({
    ...piece,
    number: index + 1,
    askOn: asked[index]!,
    due: deadlineAfter(calendar, asked[index]!, rhythm.workingDays),
    closedOn: asked[index + 1] ?? null,
  }));
}

/** The periods in which a target has a part, each with the days of it that fall into the target's own term. */
export function periodsWithin(periods: readonly Period[], { fromOn, untilOn }: Term): readonly Period[] {
  return periods
    .map((period) => ({
      ...period,
      fromOn: laterOf(period.fromOn, fromOn),
      untilOn: earlierOf(period.untilOn, untilOn),
    }))
    .filter((period) => compareDates(period.fromOn, period.untilOn) <= 0);
}

/** The period that a day falls into: the one that evidence of that day belongs to. */
export function periodOn<Piece extends Term>(periods: readonly Piece[], day: CivilDate): Piece | null {
  return (
    periods.find(({ fromOn, untilOn }) => compareDates(fromOn, day) <= 0 && compareDates(day, untilOn) <= 0) ?? null
  );
}

/** Where a period stands: not begun, running, asked about, or closed. */
export const PERIOD_STATES = ['ahead', 'running', 'asked', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** Tells where a period stands on a day: closed once the next one is asked about, or what it is about was appraised. */
export function periodState(
  { fromOn, askOn, closedOn }: Pick<Period, 'fromOn' | 'askOn' | 'closedOn'>,
  { todayOn, isAppraised }: { readonly todayOn: CivilDate; readonly isAppraised: boolean },
): PeriodState {
  const isReached = (day: CivilDate) => compareDates(day, todayOn) <= 0;
  if (isAppraised || (closedOn !== null && isReached(closedOn))) return 'closed';
  if (isReached(askOn)) return 'asked';
  return isReached(fromOn) ? 'running' : 'ahead';
}

function cut({ fromOn, untilOn }: Term, everyMonths: number): Term[] {
  const pieces: Term[] = [];
  for (let count = 0; ; count += 1) {
    const start = addMonths(fromOn, everyMonths * count);
    if (compareDates(start, untilOn) > 0) return pieces;
    const end = addDays(addMonths(fromOn, everyMonths * (count + 1)), -1);
    const before = pieces.at(-1);
    if (before && daysBetween(start, untilOn) + 1 < LEAST_DAYS) pieces[pieces.length - 1] = { ...before, untilOn };
    else pieces.push({ fromOn: start, untilOn: earlierOf(end, untilOn) });
  }
}
