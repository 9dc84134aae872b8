import { isSameRating } from './check-scores';
import type { CriteriaSet } from './criteria-set';
import { JUDGEMENTS, type CriterionScore, type Rating } from './score';
import { sumUpScores } from './sum-up';

/** One criterion side by side. */
export interface ScoreGap {
  readonly criterion: string;
  readonly own: Rating | null;
  readonly appraised: Rating | null;
  /** Appraised less own: in points, or in steps from not met over partly to met. What does not apply is worth nothing. */
  readonly gap: number;
  readonly isDifferent: boolean;
}

/** Own scores and appraisal side by side, with the gap of each criterion and in sum. */
export interface ComparedScores {
  readonly gaps: readonly ScoreGap[];
  /** In points, or in criteria met. */
  readonly sum: number;
}

/** Puts an appraisal beside the own scores. */
export function compareScores(
  set: CriteriaSet,
  own: readonly CriterionScore[],
  appraised: readonly CriterionScore[],
): ComparedScores {
  const [before, after] = [ratings(own), ratings(appraised)];
  return {
    gaps: set.criteria.map(({ code }) => {
      const [one, other] = [before.get(code) ?? null, after.get(code) ?? null];
      const isDifferent = one && other ? !isSameRating(one, other) : one !== other;
      return { criterion: code, own: one, appraised: other, gap: worth(other) - worth(one), isDifferent };
    }),
    sum: sumUpScores(set, appraised).reached - sumUpScores(set, own).reached,
  };
}

function ratings(scores: readonly CriterionScore[]): ReadonlyMap<string, Rating> {
  return new Map(scores.map(({ criterion, rating }) => [criterion, rating]));
}

function worth(rating: Rating | null): number {
  if (rating?.type === 'points') return rating.points;
  return rating?.type === 'judged' ? JUDGEMENTS.indexOf(rating.judgement) : 0;
}
