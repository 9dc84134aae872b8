import type { Sentence } from '../sentence';
import type { Indicator } from './indicator';

/** Which way is better: more, or less. */
export const DIRECTIONS = ['higher', 'lower'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const NAMES: Record<Direction, Sentence> = {
  higher: { vi: 'càng cao càng tốt', en: 'higher is better' },
  lower: { vi: 'càng thấp càng tốt', en: 'lower is better' },
};

/** Names for people which way is better. */
export function directionName(direction: Direction): Sentence {
  return NAMES[direction];
}

/** The direction that the comparator says; null where it says none ("09 sáng kiến", "20–30%") and the plan has to. */
export function directionOf({ comparator }: Indicator): Direction | null {
  if (comparator === '>=' || comparator === '>') return 'higher';
  return comparator === '<=' || comparator === '<' ? 'lower' : null;
}
