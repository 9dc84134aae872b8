import type { Language, Sentence } from '../sentence';
import type { Direction } from './direction';
import { formatIndicator, withUnit } from './format-indicator';
import type { BoundIndicator, Indicator, RangeIndicator } from './indicator';
import { formatNumber } from './written-number';

/**
 * Where a reported value stands to its target; on track is what whoever reports says without a value. Above a range may be good or bad: whoever
 * appraises says which.
 */
export const PROGRESS_STATES = ['met', 'onTrack', 'notMet', 'aboveRange', 'belowRange', 'notMeasurable'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** Whether a report stays below what was promised; what nobody can tell, or whoever appraises decides, does not. */
export function fallsShort(state: string): boolean {
  return state === 'notMet' || state === 'belowRange';
}

/** The state of a target with the sentence that explains it. */
export interface ProgressJudgement {
  readonly state: ProgressState;
  readonly sentence: Sentence;
}

/** What comes of comparing two figures. */
type ComparedState = Exclude<ProgressState, 'notMeasurable' | 'onTrack'>;

const WORDS: Record<ComparedState, Sentence> = {
  met: { vi: 'đạt', en: 'met' },
  notMet: { vi: 'chưa đạt', en: 'not met' },
  aboveRange: { vi: 'cao hơn mức đã đặt, cần người thẩm định kết luận', en: 'above the figure; the appraiser decides' },
  belowRange: { vi: 'thấp hơn khoảng đã đặt', en: 'below the range' },
};

/**
 * Compares a reported value with the figure of its target; without a figure or a value there is nothing to compare.
 *
 * Where it is said which way is better, going beyond a bare figure or a range that way meets it.
 */
export function judgeProgress(
  indicator: Indicator,
  value: number | null,
  direction: Direction | null = null,
): ProgressJudgement {
  if (indicator.comparator === 'none') {
    return notMeasurable(
      'Chỉ tiêu không có mức bằng số nên không so sánh được.',
      'The target has no figure to compare with.',
    );
  }
  if (value === null) {
    return notMeasurable('Chưa có kết quả bằng số nên không so sánh được.', 'No figure was reported to compare.');
  }
  const state = isBeyond(indicator, value, direction)
    ? 'met'
    : indicator.comparator === 'range'
      ? inRange(indicator, value)
      : atBound(indicator, value);
  return { state, sentence: { vi: told('vi', indicator, value, state), en: told('en', indicator, value, state) } };
}

function notMeasurable(vi: string, en: string): ProgressJudgement {
  return { state: 'notMeasurable', sentence: { vi, en } };
}

/** Better than a figure that could be passed by in either direction. */
function isBeyond(indicator: BoundIndicator | RangeIndicator, value: number, direction: Direction | null): boolean {
  if (indicator.comparator !== 'range' && indicator.comparator !== '==') return false;
  const [low, high] =
    indicator.comparator === 'range' ? [indicator.min, indicator.max] : [indicator.value, indicator.value];
  return direction === 'higher' ? value > high : direction === 'lower' && value < low;
}

function inRange({ min, max }: RangeIndicator, value: number) {
  return value < min ? 'belowRange' : value > max ? 'aboveRange' : 'met';
}

function atBound({ comparator, value: figure }: BoundIndicator, value: number) {
  switch (comparator) {
    case '==':
      return value > figure ? 'aboveRange' : value === figure ? 'met' : 'notMet';
    case '>=':
      return value >= figure ? 'met' : 'notMet';
    case '>':
      return value > figure ? 'met' : 'notMet';
    case '<=':
      return value <= figure ? 'met' : 'notMet';
    case '<':
      return value < figure ? 'met' : 'notMet';
  }
}

function told(
  language: Language,
  indicator: BoundIndicator | RangeIndicator,
  value: number,
  state: ComparedState,
): string {
  const [reported, target] = [
    withUnit(formatNumber(value, language), indicator.unit),
    formatIndicator(indicator, language),
  ];
  return language === 'vi'
    ? `Kết quả ${reported}, chỉ tiêu ${target}: ${WORDS[state].vi}.`
    : `Result ${reported}, target ${target}: ${WORDS[state].en}.`;
}
