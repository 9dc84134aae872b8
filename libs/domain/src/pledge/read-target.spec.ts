import * as fc from 'fast-check';
import { checkSuccession } from './check-lineage';
import { directionOf } from './direction';
import type { Indicator } from './indicator';
import type { Lineage } from './lineage';
import { measureFits, measureOf, MEASURES, type Measure } from './measure';
import { parseIndicator } from './parse-indicator';
import { readTarget, type WrittenTarget } from './read-target';
import { pledgeRefusalSentence } from './refusal';

const figure = (text: string | null): Indicator => {
  const read = parseIndicator(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const followed = { fromOn: '2026-01-15', untilOn: '2026-12-31' };
const written = (different: Partial<WrittenTarget>): WrittenTarget => ({
  indicator: 'trên 90%',
  previous: '90%',
  lineage: 'raised',
  predecessors: [],
  ...different,
});

describe(measureOf.name, () => {
  it.each<[string | null, Measure]>([
    ['100%', 'share'],
    ['20–30%', 'share'],
    ['150%', 'amount'],
    ['từ 3 đến 5 sáng kiến', 'count'],
    ['09', 'count'],
    ['1,5 triệu đồng', 'amount'],
    [null, 'none'],
  ])('reads %p as %s', (text, measure) => {
    expect(measureOf(figure(text))).toBe(measure);
    expect(MEASURES.filter((other) => measureFits(other, figure(text)))).toContain(measure);
  });

  it('lets a percentage be a growth, and no figure be anything but none', () => {
    expect(measureFits('amount', figure('15%'))).toBe(true);
    expect(measureFits('count', figure('15%'))).toBe(false);
    expect(measureFits('share', figure('150%'))).toBe(false);
    expect(measureFits('count', figure(null))).toBe(false);
  });
});

describe(directionOf.name, () => {
  it.each([
    ['trên 90%', 'higher'],
    ['từ 90% trở lên', 'higher'],
    ['không quá 5%', 'lower'],
    ['dưới 3 vụ', 'lower'],
    ['100%', null],
    ['20–30%', null],
    [null, null],
  ])('reads %p as %p', (text, direction) => {
    expect(directionOf(figure(text))).toBe(direction);
  });
});

describe(checkSuccession.name, () => {
  it.each<[Lineage, (string | null)[], string | null, string | null]>([
    ['kept', ['90%', '85%'], '90%', null],
    ['raised', ['90%', '85%'], '90%', null],
    ['lowered', ['90%', '85%'], '90%', 'lineage-contradicts-figures'],
    ['raised', ['80%', null], '90%', null],
    ['lowered', [null, null], '90%', null],
    ['new', [null], '90%', null],
    ['new', ['80%'], '90%', 'new-target-with-past'],
    ['dropped', ['80%'], '90%', 'dropped-target-with-figure'],
  ])('%s after %j, now %p: %p', (stated, pasts, current, code) => {
    const answer = checkSuccession(stated, pasts.map(figure), figure(current), null);
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
  });

  it('turns round for what is better when lower', () => {
    expect(checkSuccession('raised', [figure('9 vụ')], figure('7 vụ'), 'lower').ok).toBe(true);
    expect(checkSuccession('raised', [figure('9 vụ')], figure('7 vụ'), 'higher').ok).toBe(false);
    expect(checkSuccession('raised', [figure('20–30%')], figure('10–20%'), 'lower').ok).toBe(true);
  });
});

describe(readTarget.name, () => {
  it('understands what was written, in the term of the plan', () => {
    expect(readTarget(written({ baseline: '88,5%' }), followed)).toEqual({
      target: {
        ...followed,
        indicator: { comparator: '>', value: 90, unit: '%' },
        measure: 'share',
        direction: 'higher',
        baseline: 88.5,
        previous: { comparator: '==', value: 90, unit: '%' },
        predecessors: [],
        lineage: 'raised',
      },
      faults: [],
    });
  });

  it('keeps absent what nobody stated', () => {
    const read = readTarget(written({ indicator: null, previous: null, lineage: 'new' }), followed);
    expect(read).toMatchObject({ target: { measure: 'none', direction: null, baseline: null } });
  });

  it('takes a term of its own within what is followed', () => {
    const read = readTarget(written({ from: '2024-01-01', until: '2026-06-30' }), followed);
    expect(read).toMatchObject({ target: { fromOn: '2024-01-01', untilOn: '2026-06-30' } });
  });

  it.each<[string, Partial<WrittenTarget>, keyof WrittenTarget, string]>([
    ['a figure that is none', { indicator: 'nhiều' }, 'indicator', 'indicator-not-understood'],
    ['a range upside down', { indicator: '30–20%' }, 'indicator', 'range-upside-down'],
    ['a count of 92,5%', { indicator: '92,5%', measure: 'count' }, 'measure', 'measure-contradicts-figure'],
    [
      'a ceiling that is better when higher',
      { indicator: 'không quá 95%', direction: 'higher', previous: null },
      'direction',
      'direction-contradicts-figure',
    ],
    ['a baseline of another unit', { baseline: '12 vụ' }, 'baseline', 'baseline-of-other-unit'],
    ['a baseline that is a range', { baseline: '10–20%' }, 'baseline', 'baseline-of-other-unit'],
    ['a term upside down', { from: '2026-07-01', until: '2026-06-30' }, 'until', 'term-upside-down'],
    ['a term that nobody follows', { until: '2027-01-01' }, 'until', 'term-beyond-follow-up'],
    ['a lineage that the figures contradict', { lineage: 'lowered' }, 'lineage', 'lineage-contradicts-figures'],
    ['a predecessor that is no figure', { predecessors: ['nhiều'] }, 'predecessors', 'indicator-not-understood'],
  ])('refuses %s', (_, different, field, code) => {
    const { faults } = readTarget(written(different), followed);
    expect(faults.map((fault) => [fault.field, fault.refusal.code])).toEqual([[field, code]]);
    const { vi, en } = pledgeRefusalSentence(faults[0]!.refusal);
    expect([vi, en]).not.toContain('');
  });

  it('finds everything at once', () => {
    const { faults } = readTarget(written({ previous: 'ít', baseline: 'vừa', until: '2020-01-01' }), followed);
    expect(faults.map(({ field }) => field)).toEqual(['previous', 'baseline', 'until']);
  });

  it('never gives a target and a fault together', () => {
    const texts = fc.constantFrom(null, '100%', '30–20%', 'x', '3 vụ', 'dưới 5%');
    fc.assert(
      fc.property(texts, texts, texts, (indicator, previous, baseline) => {
        const read = readTarget(written({ indicator, previous, baseline, lineage: 'kept' }), followed);
        expect('target' in read).toBe(read.faults.length === 0);
      }),
    );
  });
});
