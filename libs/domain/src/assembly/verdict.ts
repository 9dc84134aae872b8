import type { Sentence } from '../sentence';

/** What a rule concludes from figures, with the arithmetic that anybody can check: the same sentence goes on screen, into the minutes and the resolution. */
export interface Verdict {
  readonly holds: boolean;
  readonly figures: Readonly<Record<string, number>>;
  /** The comparison in integers: `3 × 21 = 63 ≥ 2 × 24 = 48`. */
  readonly inequality: string;
  /** The smallest number with which the rule holds. */
  readonly needed: number;
  readonly sentence: Sentence;
}
