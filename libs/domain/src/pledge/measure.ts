import type { Sentence } from '../sentence';
import type { Indicator } from './indicator';

/** What kind of figure a target has: a share of a whole, a count of whole things, an amount that may be broken, or none. */
export const MEASURES = ['share', 'count', 'amount', 'none'] as const;
export type Measure = (typeof MEASURES)[number];

const NAMES: Record<Measure, Sentence> = {
  share: { vi: 'tỷ lệ (0–100%)', en: 'share (0–100%)' },
  count: { vi: 'số đếm', en: 'count' },
  amount: { vi: 'số đo', en: 'amount' },
  none: { vi: 'không có mức bằng số', en: 'no figure' },
};

/** Names for people what kind of figure a target has. */
export function measureName(measure: Measure): Sentence {
  return NAMES[measure];
}

/**
 * Tells what kind of figure an indicator is, where nobody says: a percentage up to 100 is a share, a whole figure a count, everything else an amount.
 *
 * A growth of 15% is an amount, and money is one: the plan says so.
 */
export function measureOf(indicator: Indicator): Measure {
  if (indicator.comparator === 'none') return 'none';
  const figures = indicator.comparator === 'range' ? [indicator.min, indicator.max] : [indicator.value];
  if (isPercent(indicator.unit)) return figures.every((figure) => figure <= 100) ? 'share' : 'amount';
  return figures.every((figure) => Number.isInteger(figure)) ? 'count' : 'amount';
}

/** Whether the kind of figure that a plan states can be that of its indicator. */
export function measureFits(measure: Measure, indicator: Indicator): boolean {
  if (indicator.comparator === 'none') return measure === 'none';
  if (measure === 'none') return false;
  if (measure === 'share') return measureOf(indicator) === 'share';
  return measure === 'amount' || measureOf(indicator) === 'count';
}

function isPercent(unit: string | undefined): boolean {
  return unit?.startsWith('%') ?? false;
}
