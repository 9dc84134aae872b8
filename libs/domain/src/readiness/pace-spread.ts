import { workingDaysBetween, type WorkCalendar } from '../calendar';
import { DUE_KIND_OF, DUE_KINDS, type DueKind } from '../deadline/due-date';
import type { Sentence } from '../sentence';
import { LEAST_SEEN, shareOf, type PastRound } from './pace';

/** How long one round took. */
export interface TakenTime {
  readonly workingDays: number;
  /** It was closed in the year that is looked at. */
  readonly isThisYear: boolean;
}

/** How long a kind of question took in an office: what is usual, and how far it varies. */
export interface PaceSpread {
  readonly kind: DueKind;
  /** The shortest first. */
  readonly taken: readonly TakenTime[];
  readonly median: number;
  /** Half of all times lie between these. */
  readonly low: number;
  readonly high: number;
  /** Whether enough is on record for the forecast to go by it. */
  readonly isForecast: boolean;
}

/** The spread of each kind of question that the office has closed a round of, in their order; the same figures that the forecast goes by. */
export function paceSpreads(calendar: WorkCalendar, rounds: readonly PastRound[], year: number): PaceSpread[] {
  const times = rounds.map(({ kind, openedOn, closedOn }) => ({
    kind: DUE_KIND_OF[kind],
    workingDays: workingDaysBetween(calendar, openedOn, closedOn),
    isThisYear: closedOn.startsWith(`${year}-`),
  }));
  return DUE_KINDS.flatMap((kind) => {
    const taken = times
      .filter((time) => time.kind === kind)
      .map(({ workingDays, isThisYear }) => ({ workingDays, isThisYear }))
      .toSorted((one, other) => one.workingDays - other.workingDays);
    if (taken.length === 0) return [];
    const days = taken.map(({ workingDays }) => workingDays);
    const at = (share: number) => shareOf(days, share);
    return [{ kind, taken, median: at(0.5), low: at(0.25), high: at(0.75), isForecast: taken.length >= LEAST_SEEN }];
  });
}

/** Explains the figures of one kind. */
export function paceSpreadSentence({ taken, median, low, high, isForecast }: PaceSpread): Sentence {
  const [shortest, longest] = [taken[0]!.workingDays, taken.at(-1)!.workingDays];
  const thisYear = taken.filter((time) => time.isThisYear).map(({ workingDays }) => workingDays);
  const own = thisYear.length === 0 ? NONE_THIS_YEAR : ofThisYear(thisYear);
  const usual: Sentence = {
    vi: `Thường mất ${median} ngày làm việc; một nửa số lần từ ${low} đến ${high}, ít nhất ${shortest}, nhiều nhất ${longest}, qua ${taken.length} lần`,
    en: `Usually ${median} working days; half of all times ${low} to ${high}, at least ${shortest}, at most ${longest}, in ${taken.length} rounds`,
  };
  const use = isForecast ? USED : NOT_USED;
  return { vi: `${usual.vi}; ${own.vi}. ${use.vi}`, en: `${usual.en}; ${own.en}. ${use.en}` };
}

const NONE_THIS_YEAR: Sentence = { vi: 'năm nay chưa có lần nào', en: 'none of them this year' };
const USED: Sentence = { vi: 'Dự báo dùng con số này.', en: 'The forecast goes by this figure.' };
const NOT_USED: Sentence = {
  vi: `Chưa đủ ${LEAST_SEEN} lần nên dự báo vẫn theo thời gian của kế hoạch.`,
  en: `Fewer than ${LEAST_SEEN} rounds, so the forecast still goes by the plan’s time.`,
};

function ofThisYear(days: readonly number[]): Sentence {
  return { vi: `năm nay: ${days.join(', ')} ngày`, en: `this year: ${days.join(', ')} days` };
}
