import type { CriteriaSet } from './criteria-set';
import type { CriterionScore } from './score';

/** An assessment in figures: points where the set has them, else how many criteria are met. */
export interface AssessmentTotal {
  readonly unit: 'points' | 'criteria';
  readonly reached: number;
  /** What could be reached: a criterion that does not apply lowers it. */
  readonly most: number;
  readonly partly: number;
  readonly notApplicable: number;
}

/** Whether a set gives points. */
export function givesPoints({ criteria }: Pick<CriteriaSet, 'criteria'>): boolean {
  return criteria.some(({ points }) => points !== null);
}

/** Sums up scores; what is missing counts as nothing reached. */
export function sumUpScores(set: CriteriaSet, scores: readonly CriterionScore[]): AssessmentTotal {
  const given = new Map(scores.map((score) => [score.criterion, score.rating]));
  const total = { reached: 0, most: 0, partly: 0, notApplicable: 0 };
  for (const { code, points } of set.criteria) {
    const rating = given.get(code);
    if (rating?.type === 'notApplicable') {
      total.notApplicable += 1;
      continue;
    }
    total.most += points ?? 1;
    if (rating?.type === 'points') total.reached += rating.points;
    if (rating?.type === 'judged' && rating.judgement === 'met') total.reached += 1;
    if (rating?.type === 'judged' && rating.judgement === 'partly') total.partly += 1;
  }
  return { unit: givesPoints(set) ? 'points' : 'criteria', ...total };
}
