import type { CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** How a criterion without points is judged. */
export const JUDGEMENTS = ['notMet', 'partly', 'met'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** What each judgement is called. */
export const JUDGEMENT_NAMES: Readonly<Record<Judgement, Sentence>> = {
  met: { vi: 'Đạt', en: 'Met' },
  partly: { vi: 'Đạt một phần', en: 'Partly met' },
  notMet: { vi: 'Chưa đạt', en: 'Not met' },
};

/** What is given for one criterion: points, a judgement, or nothing because it does not apply. */
export type Rating =
  | { readonly type: 'points'; readonly points: number }
  | { readonly type: 'judged'; readonly judgement: Judgement }
  | { readonly type: 'notApplicable'; readonly reason: string };

/** What is given for one criterion, and what stands behind it. */
export interface CriterionScore {
  readonly criterion: string;
  readonly rating: Rating;
  readonly explanation: string | null;
  readonly hasEvidence: boolean;
  /** The day that the evidence is of, where it was said. */
  readonly evidenceOn: CivilDate | null;
}
