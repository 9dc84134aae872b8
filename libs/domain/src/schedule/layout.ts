import { addDays, compareDates, daysBetween, type CivilDate } from '../calendar';

/** The days that a picture of a schedule shows, one column each. */
export interface DayScale {
  readonly fromOn: CivilDate;
  readonly days: number;
}

/** Where something lies on a scale, in whole days from its first one. */
export interface DaySpan {
  readonly start: number;
  readonly days: number;
}

/** What a schedule is about. */
export interface ScaleFacts {
  readonly heldOn: CivilDate;
  readonly todayOn: CivilDate;
  /** Every day on which something begins, ends or is expected. */
  readonly days: readonly CivilDate[];
}

/** Days shown beyond the first and the last date, so that nothing sticks to the edge. */
const MARGIN_DAYS = 3;
/** Today is worth its place only near the plan. */
const TODAY_NEAR_DAYS = 45;
/** What is due long after the conference is in the lists, not in the picture. */
const AFTER_CONFERENCE_DAYS = 14;

/** The days of a picture: from the first date, or today where it is near, to a fortnight after the conference at most. */
export function dayScale({ heldOn, todayOn, days }: ScaleFacts): DayScale {
  const lastOn = addDays(heldOn, AFTER_CONFERENCE_DAYS);
  const shown = [...days.filter((on) => compareDates(on, lastOn) <= 0), heldOn].toSorted(compareDates);
  const [first, last] = [shown[0]!, shown.at(-1)!];
  const isNear = daysBetween(todayOn, first) <= TODAY_NEAR_DAYS && daysBetween(last, todayOn) <= MARGIN_DAYS;
  const from = isNear && compareDates(todayOn, first) < 0 ? todayOn : first;
  const fromOn = addDays(from, -MARGIN_DAYS);
  return { fromOn, days: daysBetween(fromOn, last) + MARGIN_DAYS + 1 };
}

/** The day of a column. */
export function dayAt({ fromOn }: DayScale, column: number): CivilDate {
  return addDays(fromOn, column);
}

/** The days from one to another, both included, as far as the scale shows them; null where it shows none. */
export function spanOf(scale: DayScale, fromOn: CivilDate, untilOn: CivilDate): DaySpan | null {
  const [first, last] = [daysBetween(scale.fromOn, fromOn), daysBetween(scale.fromOn, untilOn)];
  const [start, end] = [Math.max(first, 0), Math.min(last, scale.days - 1)];
  return first > last || start > end ? null : { start, days: end - start + 1 };
}

/** Puts spans that share a day into lanes below one another: for each the number of its lane, the fewest lanes possible. */
export function lanesOf(spans: readonly DaySpan[]): number[] {
  const ends: number[] = [];
  const lanes = spans.map(() => 0);
  const byStart = spans.map((_, place) => place).toSorted((one, other) => spans[one]!.start - spans[other]!.start);
  for (const place of byStart) {
    const { start, days } = spans[place]!;
    const free = ends.findIndex((end) => end <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + days;
    lanes[place] = lane;
  }
  return lanes;
}
