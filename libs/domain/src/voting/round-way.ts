import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { CountPart } from './count-figures';
import type { ElectionRefusal } from './election-refusal';
import type { ElectionRules } from './election-rules';

/** How a round is voted on: on paper, on devices, some on paper and some on devices, or by raised hands where the rules allow it. */
export const ROUND_WAYS = ['paper', 'electronic', 'both', 'hands'] as const;
export type RoundWay = (typeof ROUND_WAYS)[number];

/** What each way is called on screen. */
export const ROUND_WAY_NAMES: Readonly<Record<RoundWay, Sentence>> = {
  paper: { vi: 'Phiếu giấy', en: 'On paper' },
  electronic: { vi: 'Phiếu điện tử', en: 'Electronic' },
  both: { vi: 'Phiếu giấy và phiếu điện tử', en: 'On paper and electronic' },
  hands: { vi: 'Biểu quyết giơ tay', en: 'By raised hands' },
};

const PARTS: Readonly<Record<RoundWay, readonly CountPart[]>> = {
  paper: ['paper'],
  electronic: ['electronic'],
  both: ['paper', 'electronic'],
  hands: [],
};

/** The parts that the counting record of a round has. */
export function partsOf(way: RoundWay): readonly CountPart[] {
  return PARTS[way];
}

/** Checks that a round is held as the adopted rules say: secretly, or by raised hands. */
export function checkWay({ isSecret }: Pick<ElectionRules, 'isSecret'>, way: RoundWay): Result<void, ElectionRefusal> {
  return isSecret === (way !== 'hands') ? ok(undefined) : refuse({ code: 'other-way-of-electing', isSecret });
}
