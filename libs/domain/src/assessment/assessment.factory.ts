import type { CriteriaSet } from './criteria-set';
import type { CriterionScore, Rating } from './score';

/** A made-up set that gives points, with two levels. */
export const POINTED: CriteriaSet = {
  code: 'tap-the',
  kind: 'collective',
  title: 'Thi đua tập thể (hư cấu)',
  support: 'either',
  levels: [
    { title: 'Đạt chuẩn', atLeast: 80, of: 100 },
    { title: 'Xuất sắc', atLeast: 95, of: 100 },
  ],
  criteria: [
    { code: 'a', title: 'A', points: 50 },
    { code: 'b', title: 'B', points: 30 },
    { code: 'c', title: 'C', points: 20 },
  ],
};

/** A set as some sources have it: no points, no levels. */
export const UNPOINTED: CriteriaSet = {
  ...POINTED,
  code: 'ca-nhan',
  kind: 'individual',
  support: 'explanation',
  levels: [],
  criteria: POINTED.criteria.map((criterion) => ({ ...criterion, points: null })),
};

/** A score with words behind it. */
export function scored(criterion: string, rating: Rating | number): CriterionScore {
  return {
    criterion,
    rating: typeof rating === 'number' ? { type: 'points', points: rating } : rating,
    explanation: 'Đã thực hiện',
    hasEvidence: false,
    evidenceOn: null,
  };
}

/** A rating that says why something does not apply. */
export const NOT_APPLICABLE: Rating = { type: 'notApplicable', reason: 'Không phát sinh' };
