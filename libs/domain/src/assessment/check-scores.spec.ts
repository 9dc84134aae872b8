import { NOT_APPLICABLE, POINTED, scored, UNPOINTED } from './assessment.factory';
import { checkAppraisal, checkOwnScores } from './check-scores';
import type { CriteriaSet, Support } from './criteria-set';
import { assessmentRefusalSentence } from './refusal';
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
    expect(checkOwnScores(set, 2024, scores)).toEqual({ ok: true, value: null });
  });

  it.each<[string, CriteriaSet, readonly CriterionScore[], object]>([
    ['nothing', POINTED, [], { code: 'criteria-missing', criteria: ['A', 'B', 'C'] }],
    ['a gap in the list', POINTED, full.slice(0, 2), { code: 'criteria-missing', criteria: ['C'] }],
    ['another criterion', POINTED, [...full, scored('d', 1)], { code: 'criterion-unknown', criterion: 'd' }],
    ['one criterion twice', POINTED, [...full, scored('a', 1)], { code: 'criterion-twice', criterion: 'A' }],
    [
      'too many points',
      POINTED,
      [scored('a', 51), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'A', most: 50 },
    ],
    [
      'less than none',
      POINTED,
      [scored('a', -1), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'A', most: 50 },
    ],
    [
      'half a point',
      POINTED,
      [scored('a', 1.5), ...full.slice(1)],
      { code: 'points-out-of-range', criterion: 'A', most: 50 },
    ],
    [
      'words for points',
      POINTED,
      [scored('a', judged('met')), ...full.slice(1)],
      { code: 'criterion-in-points', criterion: 'A' },
    ],
    [
      'points that the source has not',
      UNPOINTED,
      [scored('a', 1), ...inWords.slice(1)],
      { code: 'criterion-without-points', criterion: 'A' },
    ],
    [
      'a criterion left out without a reason',
      POINTED,
      withA({ rating: { type: 'notApplicable', reason: ' ' } }),
      { code: 'not-applicable-without-reason', criterion: 'A' },
    ],
  ])('refuses %s', (_, set, scores, refusal) => {
    expect(checkOwnScores(set, 2024, scores)).toEqual({ ok: false, refusal });
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
    const scores = full.map((score) => ({ ...score, explanation, hasEvidence, evidenceOn: '2024-06-30' }));
    const checked = checkOwnScores({ ...POINTED, support }, 2024, scores);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });
});

describe('the evidence behind a score', () => {
  const of = (evidenceOn: string | null) => checkOwnScores(POINTED, 2024, withA({ hasEvidence: true, evidenceOn }));

  it.each(['2024-01-01', '2024-12-31'])('of %s is of the year', (evidenceOn) => {
    expect(of(evidenceOn)).toEqual({ ok: true, value: null });
  });

  it.each(['2023-12-31', '2025-01-01'])('of %s is refused, by the title of the criterion', (evidenceOn) => {
    const refusal = { code: 'score-evidence-of-other-year', criterion: 'A', year: 2024, evidenceOn } as const;
    expect(of(evidenceOn)).toEqual({ ok: false, refusal });
    expect(assessmentRefusalSentence(refusal).vi).toContain('“A” không thuộc năm 2024; hãy kèm');
  });

  it('has its day', () => {
    expect(of(null)).toEqual({ ok: false, refusal: { code: 'score-evidence-undated', criterion: 'A', year: 2024 } });
    expect(checkOwnScores(POINTED, 2024, withA({ hasEvidence: false, evidenceOn: null })).ok).toBe(true);
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
      refusal: { code: 'gap-without-reason', criterion: 'A' },
    });
    expect(checkAppraisal(POINTED, full, [scored('a', 40), ...agreeing.slice(1)]).ok).toBe(true);
  });
});
