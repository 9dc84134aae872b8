import * as fc from 'fast-check';
import { judgeAdoption, type VoteCount } from './judge-adoption';
import { votingRefusalSentence, type VotingRefusal } from './refusal';

const judged = (count: VoteCount) => {
  const answer = judgeAdoption(count);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

const someCount = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.nat(), fc.nat())
  .map(([present, one, two, three]): VoteCount => {
    const yes = one % (present + 1);
    const no = two % (present - yes + 1);
    return { present, yes, no, abstain: three % (present - yes - no + 1) };
  });

describe(judgeAdoption.name, () => {
  it.each([
    [5, 3],
    [6, 4],
    [25, 13],
    [42, 22],
    [46, 24],
    [66, 34],
    [67, 34],
    [147, 74],
    [267, 134],
  ])('with %d attending needs %d', (present, needed) => {
    expect(judged({ present, yes: needed, no: 0, abstain: 0 })).toMatchObject({ holds: true, needed });
    expect(judged({ present, yes: needed - 1, no: 0, abstain: 0 })).toMatchObject({ holds: false, needed });
  });

  it.each([
    [{ present: 46, yes: 23, no: 23, abstain: 0 }, false],
    [{ present: 46, yes: 24, no: 22, abstain: 0 }, true],
    [{ present: 50, yes: 26, no: 4, abstain: 20 }, true],
    [{ present: 50, yes: 25, no: 0, abstain: 25 }, false],
    [{ present: 45, yes: 22, no: 12, abstain: 4 }, false],
  ])('judges %j: %s', (count, holds) => {
    expect(judged(count).holds).toBe(holds);
  });

  it('shows its arithmetic, those not voting included', () => {
    expect(judged({ present: 46, yes: 24, no: 20, abstain: 1 })).toEqual({
      holds: true,
      figures: { present: 46, yes: 24, no: 20, abstain: 1, notVoting: 1, needed: 24 },
      inequality: '2 × 24 = 48 > 46',
      needed: 24,
      sentence: {
        vi: '46 người dự: tán thành 24, không tán thành 20, không có ý kiến 1, không biểu quyết 1; quá nửa số người dự tán thành (2 × 24 = 48 > 46): thông qua.',
        en: '46 attending: 24 in favour, 20 against, 1 abstaining, 1 not voting; more than half of those attending are in favour (2 × 24 = 48 > 46): adopted.',
      },
    });
    expect(judged({ present: 50, yes: 25, no: 0, abstain: 25 })).toMatchObject({
      inequality: '2 × 25 = 50 ≤ 50',
      sentence: { vi: expect.stringContaining('cần ít nhất 26: không thông qua') },
    });
  });

  it.each<[VoteCount, VotingRefusal['code']]>([
    [{ present: 10, yes: 6, no: 4, abstain: 1 }, 'more-votes-than-present'],
    [{ present: 10, yes: -1, no: 0, abstain: 0 }, 'not-a-count'],
    [{ present: 10, yes: 5.5, no: 0, abstain: 0 }, 'not-a-count'],
    [{ present: 0, yes: 0, no: 0, abstain: 0 }, 'nobody-present'],
  ])('refuses %j: %s', (count, code) => {
    const answer = judgeAdoption(count);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : votingRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('holds exactly from the number needed on, whatever the others do', () => {
    fc.assert(
      fc.property(someCount, (count) => {
        const { holds, needed } = judged(count);
        expect(holds).toBe(count.yes >= needed);
        expect(judged({ ...count, no: 0, abstain: 0 }).holds).toBe(holds);
      }),
    );
  });
});
