import { compareDates, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import { fallsShort } from './judge-progress';

/** What became of a promise: kept, on its way, reported without a verdict, short of what was promised, not reported in time, or not asked about yet. */
export const TARGET_STATES = ['met', 'onTrack', 'reported', 'behind', 'late', 'promised'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** What each state is called. */
export const TARGET_STATE_NAMES: Readonly<Record<TargetState, Sentence>> = {
  met: { vi: 'Đạt', en: 'Met' },
  onTrack: { vi: 'Đúng tiến độ', en: 'On track' },
  reported: { vi: 'Đã báo cáo, chưa kết luận', en: 'Reported, not concluded' },
  behind: { vi: 'Chưa đạt', en: 'Behind' },
  late: { vi: 'Quá hạn báo cáo', en: 'Report overdue' },
  promised: { vi: 'Chưa đến hạn', en: 'Promised, not due yet' },
};

/** What is on record of a promise for one period. */
export interface PeriodRecord {
  /** Until when the report was asked for. */
  readonly dueOn: CivilDate;
  /** What the standing report says of the target; null where there is none. */
  readonly judgement: string | null;
  /** What leaders concluded, where they did. */
  readonly conclusion: 'met' | 'notMet' | null;
}

/** Tells how a promise stands in one period: a conclusion goes before the report, and what is missing is late once the due date has passed. */
export function targetStateIn({ dueOn, judgement, conclusion }: PeriodRecord, todayOn: CivilDate): TargetState {
  if (conclusion) return conclusion === 'met' ? 'met' : 'behind';
  if (judgement !== null) return reportedState(judgement);
  return compareDates(dueOn, todayOn) < 0 ? 'late' : 'promised';
}

/** Tells how a promise stands now: as in the last period of which anything can be said. */
export function targetStateNow(states: readonly TargetState[]): TargetState {
  return states.findLast((state) => state !== 'promised') ?? 'promised';
}

/** Counts the promises by their state; a state that none is in is left out. */
export function countTargetStates(
  states: readonly TargetState[],
): readonly { readonly state: TargetState; readonly count: number }[] {
  return TARGET_STATES.map((state) => ({ state, count: states.filter((one) => one === state).length })).filter(
    ({ count }) => count > 0,
  );
}

function reportedState(judgement: string): TargetState {
  if (judgement === 'met' || judgement === 'onTrack') return judgement;
  return fallsShort(judgement) ? 'behind' : 'reported';
}
