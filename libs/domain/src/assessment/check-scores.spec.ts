import { NOT_APPLICABLE, POINTED, scored, UNPOINTED } from './assessment.factory';
import { checkAppraisal, checkOwnScores } from './check-scores';
import type { CriteriaSet, Support } from './criteria-set';
import type { CriterionScore, Rating } from './score';

const judged = (judgement: 'met' | 'partly' | 'notMet'): Rating => ({ type: 'judged', judgement });
const full = [scored('a', 50), scored('b', 0), scored('c', NOT_APPLICABLE)];
const inWords = [scored('a', judged('met')), scored('b', judged('partly')), scored('c', judged('notMet'))];

/** The full scores with that of `a` changed. */
const withA = (change: Partial<CriterionScore>) => [{ ...full[0]!, ...change }, ...full.slice(1)];

describe(checkOwnScores.name, () => {
  it.each<[string, CriteriaSet, readonly CriterionScore[]]>([
    ['points within the most', POINTED, full],
    ['judgements where there are no points', UNPOINTED, inWords],
  ])('takes %s', (_, set, scores) => {
    expect(checkOwnScores(set, scores)).toEqual({ ok: true, value: null });
  });

  it.each<[string, CriteriaSet, readonly CriterionScore[], object]>([
    ['nothing', POINTED, [], { code: 'criteria-missing', criteria: ['a', 'b', 'c'] }],
    ['a gap in the list', POINTED, full.slice(0, 2), { code: 'criteria-missing', criteria: ['c'] }],
    ['another criterion', POINTED, [...full, scored('d', 1)], { code: 'criterion-unknown', criterion: 'd' }],
    ['one criterion twice', POINTED, [...full, scored('a', 1)], { code: 'criterion-twice', criterion: 'a' }],
    [
      'too many points',
      POINTED,
      [scored('a', 51), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'a', most: 50 },
    ],
    [
      'less than none',
      POINTED,
      [scored('a', -1), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'a', most: 50 },
    ],
    [
      'half a point',
      POINTED,
      [scored('a', 1.5), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'a', most: 50 },
    ],
    [
      'words for points',
      POINTED,
      [scored('a', judged('met')), ...full.slice(1)],
      { code: 'criterion-in-points', criterion: 'a' },
    ],
    [
      'points that the source has not',
      UNPOINTED,
      [scored('a', 1), ...inWords.slice(1)],
      { code: 'criterion-without-points', criterion: 'a' },
    ],
    [
      'a criterion left out without a reason',
      POINTED,
      withA({ rating: { type: 'notApplicable', reason: ' ' } }),
      { code: 'not-applicable-without-reason', criterion: 'a' },
    ],
  ])('refuses %s', (_, set, scores, refusal) => {
    expect(checkOwnScores(set, scores)).toEqual({ ok: false, refusal });
  });

  it.each<[Support, string | null, boolean, string | null]>([
    ['evidence', 'Đã làm', false, 'score-without-evidence'],
    ['evidence', null, true, null],
    ['explanation', '  ', true, 'score-without-explanation'],
    ['explanation', 'Đã làm', false, null],
    ['either', null, false, 'score-without-support'],
    ['either', null, true, null],
    ['either', 'Đã làm', false, null],
  ])('with %s wanted, %p and a file (%p): %s', (support, explanation, hasEvidence, code) => {
    const scores = full.map((score) => ({ ...score, explanation, hasEvidence }));
    const checked = checkOwnScores({ ...POINTED, support }, scores);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });
});

describe(checkAppraisal.name, () => {
  const agreeing = full.map((score) => ({ ...score, explanation: null }));

  it('takes what agrees without a word', () => {
    expect(checkAppraisal(POINTED, full, agreeing)).toEqual({ ok: true, value: null });
  });

  it('wants the reason wherever it differs', () => {
    const lower = [{ ...scored('a', 40), explanation: null }, ...agreeing.slice(1)];
    expect(checkAppraisal(POINTED, full, lower)).toEqual({
      ok: false,
      refusal: { code: 'gap-without-reason', criterion: 'a' },
    });
    expect(checkAppraisal(POINTED, full, [scored('a', 40), ...agreeing.slice(1)]).ok).toBe(true);
  });
});
