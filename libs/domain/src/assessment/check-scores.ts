import { evidenceDayFault } from '../evidence';
import { ok, refuse, type Result } from '../result';
import type { CriteriaSet, Criterion, Support } from './criteria-set';
import type { ScoreRefusal } from './refusal';
import type { CriterionScore, Rating } from './score';
import { termOfYear } from './asked-years';

/** Takes somebody's own scores for a year: every criterion once, within its points, and with what the set wants to stand behind it; evidence is of that year. */
export function checkOwnScores(
  set: CriteriaSet,
  year: number,
  scores: readonly CriterionScore[],
): Result<null, ScoreRefusal> {
  return checkEach(
    set,
    scores,
    (criterion, score) =>
      ratingFault(criterion, score) ?? supportFault(set.support, criterion, score) ?? dayFault(year, criterion, score),
  );
}

/** Takes an appraisal: every criterion once, within its points, and with the reason wherever it differs from the own score. */
export function checkAppraisal(
  set: CriteriaSet,
  own: readonly CriterionScore[],
  scores: readonly CriterionScore[],
): Result<null, ScoreRefusal> {
  return checkEach(set, scores, (criterion, score) => {
    const before = own.find((given) => given.criterion === criterion.code);
    const isExplained = score.explanation?.trim() || score.rating.type === 'notApplicable';
    const isGap = before !== undefined && !isSameRating(before.rating, score.rating) && !isExplained;
    return ratingFault(criterion, score) ?? (isGap ? { code: 'gap-without-reason', criterion: criterion.title } : null);
  });
}

/** Whether two ratings give the same; why something does not apply is beside the point. */
export function isSameRating(one: Rating, other: Rating): boolean {
  if (one.type === 'points' && other.type === 'points') return one.points === other.points;
  if (one.type === 'judged' && other.type === 'judged') return one.judgement === other.judgement;
  return one.type === other.type;
}

function checkEach(
  { criteria }: CriteriaSet,
  scores: readonly CriterionScore[],
  faultOf: (criterion: Criterion, score: CriterionScore) => ScoreRefusal | null,
): Result<null, ScoreRefusal> {
  const given = new Map<string, CriterionScore>();
  for (const score of scores) {
    if (!criteria.some(({ code }) => code === score.criterion)) {
      return refuse({ code: 'criterion-unknown', criterion: score.criterion });
    }
    if (given.has(score.criterion)) {
      return refuse({ code: 'criterion-twice', criterion: titleOf(criteria, score.criterion) });
    }
    given.set(score.criterion, score);
  }
  const missing = criteria.flatMap(({ code, title }) => (given.has(code) ? [] : [title]));
  if (missing.length > 0) return refuse({ code: 'criteria-missing', criteria: missing });
  const faults = criteria.map((criterion) => faultOf(criterion, given.get(criterion.code)!));
  const fault = faults.find((found) => found !== null);
  return fault ? refuse(fault) : ok(null);
}

function titleOf(criteria: readonly Criterion[], code: string): string {
  return criteria.find((criterion) => criterion.code === code)!.title;
}

function ratingFault({ title: criterion, points: most }: Criterion, { rating }: CriterionScore): ScoreRefusal | null {
  switch (rating.type) {
    case 'notApplicable':
      return rating.reason.trim() ? null : { code: 'not-applicable-without-reason', criterion };
    case 'judged':
      return most === null ? null : { code: 'criterion-in-points', criterion };
    case 'points':
      if (most === null) return { code: 'criterion-without-points', criterion };
      return Number.isInteger(rating.points) && rating.points >= 0 && rating.points <= most
        ? null
        : { code: 'points-out-of-range', criterion, most };
  }
}

const UNSUPPORTED = {
  evidence: 'score-without-evidence',
  explanation: 'score-without-explanation',
  either: 'score-without-support',
} as const satisfies Record<Support, ScoreRefusal['code']>;

/** What does not apply has its reason instead. */
function supportFault(
  support: Support,
  { title: criterion }: Criterion,
  { explanation, hasEvidence, rating }: CriterionScore,
): ScoreRefusal | null {
  const isExplained = Boolean(explanation?.trim());
  const isSupported = { evidence: hasEvidence, explanation: isExplained, either: hasEvidence || isExplained }[support];
  return rating.type === 'notApplicable' || isSupported ? null : { code: UNSUPPORTED[support], criterion };
}

function dayFault(
  year: number,
  { title: criterion }: Criterion,
  { hasEvidence, evidenceOn }: CriterionScore,
): ScoreRefusal | null {
  const fault = hasEvidence ? evidenceDayFault(termOfYear(year), evidenceOn) : null;
  if (fault === null) return null;
  return fault.code === 'undated'
    ? { code: 'score-evidence-undated', criterion, year }
    : { code: 'score-evidence-of-other-year', criterion, year, evidenceOn: fault.evidenceOn };
}
