import type { DueDateView, ScheduleBarView, ScheduleView } from '@conference/contracts';
import {
  addDays,
  changeByMoving,
  compareDates,
  dayScale,
  earlierOf,
  fixedDueSentence,
  lanesOf,
  laterOf,
  spanOf,
  type DayScale,
  type DaySpan,
  type PlanChange,
  type Sentence,
  type WorkCalendar,
} from '@conference/domain';
import { rowsByDocument } from '../plan/time-span';

/** One due date with its bar. */
export interface Step {
  readonly due: DueDateView;
  readonly bar: ScheduleBarView;
}

/** A step where it lies in the picture. */
export interface PlacedStep extends Step {
  readonly span: DaySpan;
  readonly lane: number;
}

/** One line of the picture: a document, or what concerns the whole conference. */
export interface ScheduleRow {
  readonly id: string;
  /** Null for the conference itself. */
  readonly title: string | null;
  readonly steps: readonly Step[];
}

/** The steps of the whole schedule by document; the conference comes first. */
export function rowsOf(schedule: ScheduleView): ScheduleRow[] {
  const bars = new Map(schedule.bars.map((bar) => [bar.key, bar]));
  return rowsByDocument(schedule).map(({ id, title, dues }) => ({
    id,
    title,
    steps: dues.flatMap((due) => {
      const bar = bars.get(due.key);
      return bar ? [{ due, bar }] : [];
    }),
  }));
}

/** The days that the picture shows. */
export function scaleOf({ heldOn, todayOn, dues, bars }: ScheduleView): DayScale {
  const expected = bars.flatMap(({ fromOn, closedOn, expectedOn }) => [
    fromOn,
    ...[closedOn, expectedOn].filter(isDay),
  ]);
  return dayScale({ heldOn, todayOn, days: [...dues.map(({ dueOn }) => dueOn), ...expected] });
}

/** Where the steps of a line lie; what is beyond the picture is only in the table. */
export function placed(scale: DayScale, steps: readonly Step[], todayOn: string): PlacedStep[] {
  const shown = steps.flatMap((step) => {
    const span = spanOf(scale, beginOf(step), step.due.dueOn);
    return span ? [{ ...step, span }] : [];
  });
  const taken = shown.map(({ span, ...step }) => {
    const actual = actualSpan(scale, step, todayOn);
    if (!actual) return span;
    const start = Math.min(span.start, actual.start);
    return { start, days: Math.max(span.start + span.days, actual.start + actual.days) - start };
  });
  const lanes = lanesOf(taken);
  return shown.map((step, place) => ({ ...step, lane: lanes[place]! }));
}

/** The days on which a step was really worked on, up to today while it is open. */
export function actualSpan(scale: DayScale, { bar }: Step, todayOn: string): DaySpan | null {
  return bar.openedOn === null ? null : spanOf(scale, bar.openedOn, bar.closedOn ?? laterOf(todayOn, bar.openedOn));
}

/** The days that are still expected to pass until a step is done. */
export function expectedSpan(scale: DayScale, step: Step, todayOn: string): DaySpan | null {
  const { expectedOn } = step.bar;
  return expectedOn === null ? null : spanOf(scale, laterOf(todayOn, beginOf(step)), expectedOn);
}

/** What has not been opened begins on the day after the step before it is due. */
function beginOf({ due, bar }: Step): string {
  const isNext = bar.openedOn === null && compareDates(bar.fromOn, due.dueOn) < 0;
  return isNext ? addDays(bar.fromOn, 1) : bar.fromOn;
}

/**
 * The days that a step would have if due dates went elsewhere; null of one that stays where it is. What is not open yet begins on the day
 * after the step before it, wherever that goes.
 */
export function ghostSpan(
  scale: DayScale,
  step: Step,
  { row, goesTo }: { readonly row: readonly Step[]; readonly goesTo: ReadonlyMap<string, string> },
): DaySpan | null {
  const { due, bar } = step;
  const before =
    bar.openedOn === null
      ? row.find((other) => other.due.key !== due.key && other.due.dueOn === bar.fromOn && goesTo.has(other.due.key))
      : undefined;
  if (!before && !goesTo.has(due.key)) return null;
  const until = goesTo.get(due.key) ?? due.dueOn;
  const from = before ? addDays(goesTo.get(before.due.key)!, 1) : beginOf(step);
  return spanOf(scale, earlierOf(from, until), until);
}

/** The days off of the office, as far as the schedule reaches. */
export function calendarOf({ daysOff, madeUp }: ScheduleView): WorkCalendar {
  return {
    holidays: Object.fromEntries(daysOff.map(({ on, name }) => [on, name])),
    makeUpDays: madeUp,
    confirmedYears: [],
  };
}

/** What moving a step to a day would ask for, or why this reader cannot move it. */
export function moveOf(schedule: ScheduleView, due: DueDateView, on: string): PlanChange | Sentence {
  const moved = changeByMoving(calendarOf(schedule), schedule.heldOn, due, on);
  if (!moved.ok) return fixedDueSentence(moved.refusal);
  const { may } = schedule;
  const allowed = { date: may.moveDate, deadline: may.changeDeadline, round: may.moveDueDate }[moved.value.type];
  return allowed ? moved.value : fixedDueSentence({ code: 'not-allowed' });
}

/** Whether a move is a change, rather than the reason why there is none. */
export function isChange(move: PlanChange | Sentence): move is PlanChange {
  return 'type' in move;
}

function isDay(on: string | null): on is string {
  return on !== null;
}
