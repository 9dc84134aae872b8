import { workingDaysBetween, type CivilDate, type WorkCalendar } from '../calendar';
import { DUE_KIND_OF, type DueKind } from '../deadline/due-date';
import type { TaskKind } from '../task';

/** A round that was closed: how long people took over its question. */
export interface PastRound {
  readonly kind: TaskKind;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate;
}

/** How many working days each kind of question took in this office, the shortest first. */
export type PastDurations = ReadonlyMap<DueKind, readonly number[]>;

/** How long a question may be expected to take. */
export interface Pace {
  readonly workingDays: number;
  /** How many rounds of this office show it; 0 where the plan's own time is taken. */
  readonly seenIn: number;
}

/** Fewer rounds than these say nothing about an office. */
export const LEAST_SEEN = 3;

/** How long the rounds of an office took, in its own working days. */
export function pastDurations(calendar: WorkCalendar, rounds: readonly PastRound[]): PastDurations {
  const durations = new Map<DueKind, number[]>();
  for (const { kind, openedOn, closedOn } of rounds) {
    const due = DUE_KIND_OF[kind];
    durations.set(due, [...(durations.get(due) ?? []), workingDaysBetween(calendar, openedOn, closedOn)]);
  }
  for (const taken of durations.values()) taken.sort((one, other) => one - other);
  return durations;
}

/** What an office usually takes: the median, of two in the middle the longer; the planned time where too little is on record. */
export function usualPace(past: PastDurations, kind: DueKind, plannedWorkingDays: number): Pace {
  const taken = past.get(kind) ?? [];
  if (taken.length < LEAST_SEEN) return { workingDays: plannedWorkingDays, seenIn: 0 };
  return { workingDays: shareOf(taken, 0.5), seenIn: taken.length };
}

/** Of durations, the shortest first, the one below which that share of them lies; with one half the median, of two in the middle the longer. */
export function shareOf(taken: readonly number[], share: number): number {
  return taken[Math.min(Math.floor(taken.length * share), taken.length - 1)]!;
}
