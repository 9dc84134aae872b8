import * as fc from 'fast-check';
import { checkLineage, lineageOf } from './check-lineage';
import type { Indicator } from './indicator';
import type { Lineage } from './lineage';
import { parseIndicator } from './parse-indicator';
import { pledgeRefusalSentence, type TargetRefusal } from './refusal';
import { summariseLineage } from './summarise-lineage';

const read = (text: string | null): Indicator => {
  const answer = parseIndicator(text);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe(lineageOf.name, () => {
  it.each<[string | null, string | null, Lineage | null]>([
    ['100%', '100%', 'kept'],
    ['90%', '95%', 'raised'],
    ['trên 90%', 'từ 90% trở lên', 'lowered'],
    ['từ 90% trở lên', 'trên 90%', 'raised'],
    ['100%', 'từ 98% trở lên', 'lowered'],
    ['không quá 5%', 'không quá 3%', 'raised'],
    ['dưới 3%', 'không quá 3%', 'lowered'],
    ['20–30%', '25–30%', 'raised'],
    ['20–30%', '15–30%', 'lowered'],
    ['20–30%', '15–40%', null],
    ['20–30%', '20–30%', 'kept'],
    ['từ 3 đến 5 sáng kiến', '4 sáng kiến', 'raised'],
    ['90%', '9 người', null],
    ['trên 90%', 'dưới 10%', null],
    [null, '90%', null],
    ['90%', null, null],
  ])('from %p to %p: %p', (previous, current, lineage) => {
    expect(lineageOf(read(previous), read(current))).toBe(lineage);
  });

  it('tells a new and a dropped target from one whose figure is not known', () => {
    expect(lineageOf(null, read('90%'))).toBe('new');
    expect(lineageOf(read(null), null)).toBe('dropped');
    expect(lineageOf(null, null)).toBeNull();
  });

  it('says the opposite when the years change places', () => {
    const opposite: Partial<Record<Lineage, Lineage>> = { kept: 'kept', raised: 'lowered', lowered: 'raised' };
    const indicator = fc
      .tuple(fc.constantFrom<'==' | '>=' | '>' | '<=' | '<'>('==', '>=', '>', '<=', '<'), fc.nat({ max: 100 }))
      .map(([comparator, value]): Indicator => ({ comparator, value }));
    fc.assert(
      fc.property(indicator, indicator, (one, other) => {
        const [there, back] = [lineageOf(one, other), lineageOf(other, one)];
        expect(back).toBe(there === null ? null : opposite[there]);
      }),
    );
  });
});

describe(checkLineage.name, () => {
  it.each<[Lineage, string | null, string | null]>([
    ['raised', '90%', '95%'],
    ['kept', '90%', '90%'],
    ['new', null, '95%'],
    ['dropped', '90%', null],
    ['raised', null, '95%'],
    ['kept', null, null],
    ['raised', '20–30%', '15–40%'],
  ])('takes %s from %p to %p', (stated, previous, current) => {
    expect(checkLineage(stated, read(previous), read(current))).toEqual({ ok: true, value: stated });
  });

  it.each<[Lineage, string | null, string | null, TargetRefusal['code']]>([
    ['kept', '90%', '95%', 'lineage-contradicts-figures'],
    ['raised', '95%', '90%', 'lineage-contradicts-figures'],
    ['lowered', '90%', '90%', 'lineage-contradicts-figures'],
    ['new', '90%', '95%', 'new-target-with-past'],
    ['dropped', '90%', '95%', 'dropped-target-with-figure'],
  ])('refuses %s from %p to %p', (stated, previous, current, code) => {
    const answer = checkLineage(stated, read(previous), read(current));
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).vi).not.toBe('');
  });
});

describe(summariseLineage.name, () => {
  it('counts nine targets, one new and two raised', () => {
    const targets = [...Array<Lineage>(6).fill('kept'), 'new', 'raised', 'raised'] as Lineage[];
    expect(summariseLineage(targets.map((lineage) => ({ lineage })))).toEqual({
      total: 9,
      counts: { kept: 6, new: 1, raised: 2, lowered: 0, dropped: 0 },
      sentence: { vi: '09 chỉ tiêu: 06 giữ nguyên, 01 mới, 02 nâng mức.', en: '9 targets: 6 kept, 1 new, 2 raised.' },
    });
  });

  it('does not count dropped targets among those of the year', () => {
    expect(summariseLineage([{ lineage: 'new' }, { lineage: 'dropped' }])).toMatchObject({
      total: 1,
      sentence: { en: '1 target: 1 new, 1 dropped.' },
    });
  });

  it('says when there are none', () => {
    expect(summariseLineage([]).sentence).toEqual({ vi: '00 chỉ tiêu.', en: '0 targets.' });
  });
});
