import type { CountBody } from '@conference/contracts';
import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import { wholeNumber } from '../../../shared/whole-number';

/** The fields of a count before anything is typed. */
export const NOTHING_TYPED: Readonly<Record<MotionChoice, string>> = { yes: '', no: '', abstain: '' };

/** What was typed, as figures once all three are whole numbers, with the sum of those that are. */
export function countOf(typed: typeof NOTHING_TYPED): { figures: CountBody | null; sum: number } {
  const read = MOTION_CHOICES.map((choice) => wholeNumber(typed[choice]));
  const [yes, no, abstain] = read as [number | null, number | null, number | null];
  const isComplete = yes !== null && no !== null && abstain !== null;
  return {
    figures: isComplete ? { yes, no, abstain } : null,
    sum: read.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  };
}
