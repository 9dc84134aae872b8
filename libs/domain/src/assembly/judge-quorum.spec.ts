import * as fc from 'fast-check';
import { judgeQuorum } from './judge-quorum';
import type { AssemblyRefusal } from './refusal';

const judged = (entitled: number, present: number) => {
  const answer = judgeQuorum({ entitled, present, base: 'allStaff' });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe(judgeQuorum.name, () => {
  it.each([
    [7, 5],
    [8, 6],
    [24, 16],
    [37, 25],
    [60, 40],
    [69, 46],
    [99, 66],
    [100, 67],
    [150, 100],
    [220, 147],
    [300, 200],
    [400, 267],
  ])('of %d needs %d', (entitled, needed) => {
    expect(judged(entitled, needed)).toMatchObject({ holds: true, needed });
    expect(judged(entitled, needed - 1)).toMatchObject({ holds: false, needed });
  });

  it('shows its arithmetic', () => {
    expect(judged(24, 21)).toEqual({
      holds: true,
      figures: { entitled: 24, present: 21, needed: 16 },
      inequality: '3 × 21 = 63 ≥ 2 × 24 = 48',
      needed: 16,
      sentence: {
        vi: 'Có mặt 21/24 cán bộ, công chức, viên chức, người lao động, đạt ít nhất hai phần ba (3 × 21 = 63 ≥ 2 × 24 = 48): đủ điều kiện tiến hành.',
        en: '21 of 24 members of staff are present, at least two thirds (3 × 21 = 63 ≥ 2 × 24 = 48): the conference may proceed.',
      },
    });
  });

  it.each([
    ['summonedDelegates', 'đại biểu được triệu tập'],
    ['unionMembers', 'đoàn viên'],
  ] as const)('counts on %s', (base, words) => {
    const answer = judgeQuorum({ entitled: 100, present: 66, base });
    expect(answer).toMatchObject({ value: { holds: false, inequality: '3 × 66 = 198 < 2 × 100 = 200' } });
    expect(answer.ok && answer.value.sentence.vi).toContain(words);
    expect(answer.ok && answer.value.sentence.vi).toContain('cần ít nhất 67');
  });

  it.each<[number, number, AssemblyRefusal['code']]>([
    [0, 0, 'nobody-entitled'],
    [24, 25, 'more-present-than-entitled'],
    [24, -1, 'not-a-count'],
    [24.5, 20, 'not-a-count'],
    [Number.NaN, 20, 'not-a-count'],
  ])('of %d with %d refuses: %s', (entitled, present, code) => {
    const answer = judgeQuorum({ entitled, present, base: 'allStaff' });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
  });

  it('holds exactly from the number needed on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (entitled, some) => {
        const present = some % (entitled + 1);
        const { holds, needed } = judged(entitled, present);
        expect(holds).toBe(present >= needed);
      }),
    );
  });

  it('is never lost when one more comes in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (entitled, some) => {
        const present = some % entitled;
        expect(judged(entitled, present).holds && !judged(entitled, present + 1).holds).toBe(false);
      }),
    );
  });
});
