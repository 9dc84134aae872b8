import * as fc from 'fast-check';
import { NOT_APPLICABLE, POINTED, scored, UNPOINTED } from './assessment.factory';
import { compareScores } from './compare-scores';
import { judgeAssessment } from './judge-assessment';
import type { CriterionScore, Rating } from './score';
import { sumUpScores } from './sum-up';

const words = (a: Rating, b: Rating, c: Rating) => [scored('a', a), scored('b', b), scored('c', c)];
const met: Rating = { type: 'judged', judgement: 'met' };
const partly: Rating = { type: 'judged', judgement: 'partly' };

describe(judgeAssessment.name, () => {
  it.each<[number, number, number | Rating, string | null, string]>([
    [50, 30, 20, 'Xuất sắc', '100 × 100 ≥ 95 × 100'],
    [50, 25, 5, 'Đạt chuẩn', '80 × 100 ≥ 80 × 100'],
    [50, 25, 4, null, '79 × 100 < 80 × 100'],
    [44, 20, NOT_APPLICABLE, 'Đạt chuẩn', '64 × 100 ≥ 80 × 80'],
    [43, 20, NOT_APPLICABLE, null, '63 × 100 < 80 × 80'],
    [50, 26, NOT_APPLICABLE, 'Xuất sắc', '76 × 100 ≥ 95 × 80'],
  ])('concludes from %p, %p, %p: %s (%s)', (a, b, c, level, inequality) => {
    const verdict = judgeAssessment(POINTED, [scored('a', a), scored('b', b), scored('c', c)]);
    expect(verdict).toMatchObject({ level, inequality });
  });

  it.each<[string, ReturnType<typeof judgeAssessment>, string, string]>([
    [
      'points and a level',
      judgeAssessment(POINTED, [scored('a', 44), scored('b', 20), scored('c', NOT_APPLICABLE)]),
      '64/80 điểm, 1 không áp dụng: đạt mức “Đạt chuẩn” (64 × 100 ≥ 80 × 80).',
      '64/80 points, 1 not applicable: “Đạt chuẩn” is reached (64 × 100 ≥ 80 × 80).',
    ],
    [
      'a level missed',
      judgeAssessment(POINTED, [scored('a', 1), scored('b', 0), scored('c', 0)]),
      '1/100 điểm: chưa đạt mức “Đạt chuẩn” (1 × 100 < 80 × 100).',
      '1/100 points: “Đạt chuẩn” is not reached (1 × 100 < 80 × 100).',
    ],
    [
      'no points and no level',
      judgeAssessment(UNPOINTED, words(met, partly, met)),
      '2/3 nội dung đạt, 1 đạt một phần.',
      '2/3 criteria met, 1 partly.',
    ],
    [
      'nothing that applies',
      judgeAssessment(POINTED, words(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE)),
      '0/0 điểm, 3 không áp dụng; không có nội dung nào áp dụng nên không kết luận.',
      '0/0 points, 3 not applicable; nothing applies, so nothing follows.',
    ],
  ])('says it in both languages: %s', (_, verdict, vi, en) => {
    expect(verdict.sentence).toEqual({ vi, en });
  });

  it('concludes nothing where nothing applies', () => {
    const verdict = judgeAssessment(POINTED, words(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE));
    expect(verdict).toMatchObject({ level: null, inequality: null });
  });
});

/** Any scores of the made-up set. */
const anyScores = fc
  .tuple(...POINTED.criteria.map(({ points }) => fc.option(fc.integer({ min: 0, max: points! }), { nil: null })))
  .map((given): CriterionScore[] =>
    POINTED.criteria.map(({ code }, place) => scored(code, given[place] ?? NOT_APPLICABLE)),
  );

/** Any judgements of the set without points. */
const anyWords = fc
  .array(fc.constantFrom('met', 'partly', 'notMet', null), { minLength: 3, maxLength: 3 })
  .map((given): CriterionScore[] =>
    UNPOINTED.criteria.map(({ code }, place) => {
      const judgement = given[place] ?? null;
      return scored(code, judgement ? { type: 'judged', judgement } : NOT_APPLICABLE);
    }),
  );

describe('what holds of all scores', () => {
  it('a total is the sum of its parts, and never more than the most', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const total = sumUpScores(POINTED, scores);
        const parts = scores.map(({ rating }) => (rating.type === 'points' ? rating.points : 0));
        expect(total.reached).toBe(parts.reduce((a, b) => a + b, 0));
        expect(total.reached).toBeLessThanOrEqual(total.most);
      }),
    );
  });

  it('what does not apply gives no larger a share than all its points would, and no smaller one than none of them', () => {
    fc.assert(
      fc.property(anyScores, fc.constantFrom(...POINTED.criteria), (scores, { code, points }) => {
        const share = (rating: Rating | number) => {
          const changed = scores.map((score) => (score.criterion === code ? scored(code, rating) : score));
          return sumUpScores(POINTED, changed);
        };
        const [without, all, none] = [share(NOT_APPLICABLE), share(points!), share(0)];
        expect(without.reached * all.most).toBeLessThanOrEqual(all.reached * without.most);
        expect(without.reached * none.most).toBeGreaterThanOrEqual(none.reached * without.most);
        expect(without.most).toBe(all.most - points!);
      }),
    );
  });

  it('one more point never loses a level', () => {
    const rank = (level: string | null) => [null, 'Đạt chuẩn', 'Xuất sắc'].indexOf(level);
    fc.assert(
      fc.property(anyScores, (scores) => {
        const place = scores.findIndex(
          ({ rating }, at) => rating.type === 'points' && rating.points < POINTED.criteria[at]!.points!,
        );
        fc.pre(place >= 0);
        const better = scores.map((score, at) =>
          at === place && score.rating.type === 'points' ? scored(score.criterion, score.rating.points + 1) : score,
        );
        const [before, after] = [scores, better].map((given) => rank(judgeAssessment(POINTED, given).level));
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });
});

describe(compareScores.name, () => {
  it('turns round when the two sides do', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(fc.constant(POINTED), anyScores, anyScores),
          fc.tuple(fc.constant(UNPOINTED), anyWords, anyWords),
        ),
        ([set, own, appraised]) => {
          const [there, back] = [compareScores(set, own, appraised), compareScores(set, appraised, own)];
          expect(back.sum + there.sum).toBe(0);
          expect(there.gaps.map(({ gap }, place) => gap + back.gaps[place]!.gap)).toEqual([0, 0, 0]);
          expect(there.gaps.map(({ isDifferent }) => isDifferent)).toEqual(
            back.gaps.map(({ isDifferent }) => isDifferent),
          );
        },
      ),
    );
  });

  it('has in sum what it has criterion by criterion, in points', () => {
    fc.assert(
      fc.property(anyScores, anyScores, (own, appraised) => {
        const { gaps, sum } = compareScores(POINTED, own, appraised);
        expect(gaps.reduce((all, { gap }) => all + gap, 0)).toBe(sum);
      }),
    );
  });

  it('tells what became not applicable from what lost its points', () => {
    const own = [scored('a', 0), scored('b', 30), scored('c', 20)];
    const appraised = [scored('a', NOT_APPLICABLE), scored('b', 30), scored('c', 18)];
    expect(compareScores(POINTED, own, appraised)).toMatchObject({
      sum: -2,
      gaps: [
        { gap: 0, isDifferent: true },
        { gap: 0, isDifferent: false },
        { gap: -2, isDifferent: true },
      ],
    });
  });
});
