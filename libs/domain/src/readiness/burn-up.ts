import { compareDates, earlierOf, laterOf, workingDaysBetween, writtenDay, type CivilDate } from '../calendar';
import { isBeforehand, type DueDate } from '../deadline';
import type { Sentence } from '../sentence';
import { forecasts } from './forecast';
import type { Prospect } from './prospect';
import { isBeingPrepared } from './readiness';

/** What the plan, the record or the forecast says of a step. */
export const STEP_DAYS = ['planned', 'done', 'expected'] as const;
export type StepDay = (typeof STEP_DAYS)[number];

/** One day of the preparation: how many steps should be done by then, are, or are expected to be; and which ones made the difference. */
export interface BurnUpDay {
  readonly on: CivilDate;
  /** Working days since the first one. */
  readonly workingDay: number;
  readonly planned: number;
  /** Null of days to come. */
  readonly done: number | null;
  /** Null of days that are over, and once nothing is foreseen any more. */
  readonly expected: number | null;
  /** What falls on this day. */
  readonly steps: readonly { readonly due: DueDate; readonly what: StepDay }[];
}

/** The steps of a preparation as they get done, against the plan and against the forecast. */
export interface BurnUp {
  readonly total: number;
  readonly days: readonly BurnUpDay[];
}

interface Dated {
  readonly due: DueDate;
  readonly what: StepDay;
  readonly on: CivilDate;
}

/**
 * Counts what is asked before the conference: by when the plan has it done, when it was, and when it will be at the office's pace.
 * There is one entry for each day on which a count changes, for today, and for the day of the conference.
 */
export function burnUp(prospect: Prospect): BurnUp {
  const { calendar, facts, dues, today } = prospect;
  const steps = dues.filter((due) => isBeforehand(facts, due));
  const dated = [...steps.flatMap((due) => recorded(prospect, due)), ...foreseen(prospect, steps)];
  const opened = facts.rounds.filter(({ id }) => steps.some(({ roundId }) => roundId === id));
  const days = [...dated.map(({ on }) => on), ...opened.map(({ openedOn }) => openedOn), facts.heldOn];
  if (steps.length === 0) return { total: 0, days: [] };
  const from = days.reduce(earlierOf);
  const until = days.reduce(laterOf);
  const shown = compareDates(from, today) <= 0 && compareDates(today, until) <= 0 ? [...days, today] : days;
  const isOpen = isBeingPrepared(facts, today);
  const count = (what: StepDay, on: CivilDate) =>
    dated.filter((step) => step.what === what && compareDates(step.on, on) <= 0).length;
  return {
    total: steps.length,
    days: [...new Set(shown)].toSorted(compareDates).map((on) => {
      const isOver = compareDates(on, today) <= 0;
      return {
        on,
        workingDay: workingDaysBetween(calendar, from, on),
        planned: count('planned', on),
        done: isOver ? count('done', on) : null,
        expected: isOpen && compareDates(on, today) >= 0 ? count('done', today) + count('expected', on) : null,
        steps: dated.filter((step) => step.on === on).map(({ due, what }) => ({ due, what })),
      };
    }),
  };
}

/** When the plan has a step done, and when it was. */
function recorded({ facts, today }: Prospect, due: DueDate): Dated[] {
  const planned: Dated = { due, what: 'planned', on: due.dueOn };
  if (due.state !== 'done') return [planned];
  const closedOn = facts.rounds.find(({ id }) => id === due.roundId)?.closedOn;
  return [planned, { due, what: 'done', on: closedOn ?? earlierOf(due.dueOn, today) }];
}

/** When what is left will be done; a step that the forecast does not follow is taken to keep its day. */
function foreseen(prospect: Prospect, steps: readonly DueDate[]): Dated[] {
  const { facts, today } = prospect;
  if (!isBeingPrepared(facts, today)) return [];
  const ready = new Map(forecasts(prospect).flatMap(({ steps: own }) => own.map(({ key, readyOn }) => [key, readyOn])));
  return steps
    .filter(({ state }) => state !== 'done')
    .map((due) => ({ due, what: 'expected', on: laterOf(today, ready.get(due.key) ?? due.dueOn) }));
}

/** Explains the counts of one day. */
export function burnUpSentence({ on, planned, done, expected }: BurnUpDay, total: number): Sentence {
  const day = writtenDay(on);
  const parts = [
    { vi: `theo kế hoạch xong ${planned}/${total} bước`, en: `planned: ${planned} of ${total} steps done` },
    ...(done === null ? [] : [{ vi: `đã xong ${done}`, en: `done: ${done}` }]),
    ...(done !== null || expected === null ? [] : [{ vi: `dự kiến xong ${expected}`, en: `expected: ${expected}` }]),
    ...(done === null || done === planned ? [] : [difference(done - planned)]),
  ];
  const joined = (language: keyof Sentence) => parts.map((part) => part[language]).join(', ');
  return { vi: `Đến hết ${day.vi}: ${joined('vi')}.`, en: `By the end of ${day.en}: ${joined('en')}.` };
}

function difference(steps: number): Sentence {
  return steps > 0
    ? { vi: `sớm hơn ${steps} bước`, en: `${steps} ahead` }
    : { vi: `chậm hơn ${-steps} bước`, en: `${-steps} behind` };
}
