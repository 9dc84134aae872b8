import { addWorkingDays, compareDates, laterOf, type CivilDate, type WorkCalendar } from '../calendar';

/** Somebody is away, and nobody answers in their place. */
export interface AssumedAbsence {
  readonly personId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Some people, or a whole unit, take longer over each question than usual. */
export interface AssumedDelay {
  readonly who: readonly string[];
  readonly workingDays: number;
}

/** What is supposed about the way to a conference; nothing of it has happened. */
export interface Assumptions {
  readonly absences: readonly AssumedAbsence[];
  readonly delays: readonly AssumedDelay[];
}

/** Things go on as they usually do. */
export const NOTHING_ASSUMED: Assumptions = { absences: [], delays: [] };

/** By how many working days those who must answer a question are late with it: the slowest of them counts. */
export function assumedDelay({ delays }: Assumptions, who: readonly string[]): number {
  return Math.max(
    0,
    ...delays.filter((delay) => delay.who.some((id) => who.includes(id))).map((delay) => delay.workingDays),
  );
}

/** When a question is answered that would be on some day: whoever is away answers on the first working day after coming back. */
export function afterAbsences(
  calendar: WorkCalendar,
  { absences }: Assumptions,
  { who, on }: { readonly who: readonly string[]; readonly on: CivilDate },
): CivilDate {
  const theirs = absences.filter(({ personId }) => who.includes(personId));
  const away = theirs.filter(({ from, until }) => compareDates(from, on) <= 0 && compareDates(on, until) <= 0);
  if (away.length === 0) return on;
  const back = away.map(({ until }) => addWorkingDays(calendar, until, 1)).reduce(laterOf);
  return afterAbsences(calendar, { absences: theirs, delays: [] }, { who, on: back });
}
