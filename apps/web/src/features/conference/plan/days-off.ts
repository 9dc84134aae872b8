import type { PlanView } from '@conference/contracts';
import { addDays, compareDates, weekday, type Sentence } from '@conference/domain';

/** Days in a row on which the office does not work. */
export interface Off {
  readonly from: string;
  readonly to: string;
  /** Names of holidays in it; empty for a mere weekend. */
  readonly names: readonly Sentence[];
}

const SATURDAY = 6;

/** Whether the office works on a day of the plan. */
export function isOff({ daysOff, madeUp }: Pick<PlanView, 'daysOff' | 'madeUp'>, on: string): boolean {
  return daysOff.some((day) => day.on === on) || (weekday(on) >= SATURDAY && !madeUp.includes(on));
}

/** The days off strictly between two days, those in a row together. */
export function offBetween(plan: Pick<PlanView, 'daysOff' | 'madeUp'>, from: string, to: string): Off[] {
  const spans: Off[] = [];
  for (let on = addDays(from, 1); compareDates(on, to) < 0; on = addDays(on, 1)) {
    if (!isOff(plan, on)) continue;
    const name = plan.daysOff.find((day) => day.on === on)?.name;
    const last = spans.at(-1);
    const goesOn = last !== undefined && addDays(last.to, 1) === on;
    const known = goesOn ? last.names : [];
    const names = name && !known.some(({ vi }) => vi === name.vi) ? [...known, name] : known;
    if (goesOn) spans[spans.length - 1] = { from: last.from, to: on, names };
    else spans.push({ from: on, to: on, names });
  }
  return spans;
}
