import { compareDates, type CivilDate } from '../calendar';

/** The years over which a set of criteria is promised, and the day of each year on which everybody is asked. */
export interface AssessmentPeriod {
  readonly from: number;
  readonly to: number;
  /** Month and day, at the end of the year: `12-15`. */
  readonly askOn: string;
}

/** One year that is asked about. */
export interface AskedYear {
  readonly year: number;
  readonly askOn: CivilDate;
}

/** The days of a year that is scored: evidence is of one of them. */
export function termOfYear(year: number): { readonly fromOn: CivilDate; readonly untilOn: CivilDate } {
  return { fromOn: `${year}-01-01`, untilOn: `${year}-12-31` };
}

/** The years about which the follow-up of a conference asks: those of the period whose day lies after the conference and not after the last day followed. */
export function askedYears(
  { from, to, askOn }: AssessmentPeriod,
  followed: { readonly heldOn: CivilDate; readonly until: CivilDate },
): AskedYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)
    .map((year) => ({ year, askOn: `${year}-${askOn}` }))
    .filter(
      (asked) => compareDates(asked.askOn, followed.heldOn) > 0 && compareDates(asked.askOn, followed.until) <= 0,
    );
}

/** The years in which self-assessments are asked for by any of some sets, in their order; where their days differ, all are asked on the last one. */
export function assessedYears(
  sets: readonly AssessmentPeriod[],
  followed: { readonly heldOn: CivilDate; readonly until: CivilDate },
): AskedYear[] {
  const asked = sets.flatMap((set) => askedYears(set, followed));
  return [...new Set(asked.map(({ year }) => year))]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      year,
      askOn: asked
        .filter((one) => one.year === year)
        .map(({ askOn }) => askOn)
        .toSorted(compareDates)
        .at(-1)!,
    }));
}
