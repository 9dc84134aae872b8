import * as fc from 'fast-check';
import { formatIndicator } from './format-indicator';
import type { Comparator, Indicator } from './indicator';
import { parseIndicator } from './parse-indicator';
import { pledgeRefusalSentence } from './refusal';

describe(parseIndicator.name, () => {
  it.each<[string | null | undefined, Indicator]>([
    [null, { comparator: 'none' }],
    [undefined, { comparator: 'none' }],
    ['  ', { comparator: 'none' }],
    ['100%', { comparator: '==', value: 100, unit: '%' }],
    ['đạt 100%', { comparator: '==', value: 100, unit: '%' }],
    ['09 sáng kiến', { comparator: '==', value: 9, unit: 'sáng kiến' }],
    ['trên 90%', { comparator: '>', value: 90, unit: '%' }],
    ['Trên 90 %', { comparator: '>', value: 90, unit: '%' }],
    ['> 90%', { comparator: '>', value: 90, unit: '%' }],
    ['>= 98%', { comparator: '>=', value: 98, unit: '%' }],
    ['≥98%', { comparator: '>=', value: 98, unit: '%' }],
    ['từ 98% trở lên', { comparator: '>=', value: 98, unit: '%' }],
    ['98,5% trở lên', { comparator: '>=', value: 98.5, unit: '%' }],
    ['ít nhất 2 sáng kiến', { comparator: '>=', value: 2, unit: 'sáng kiến' }],
    ['at least 98.5%', { comparator: '>=', value: 98.5, unit: '%' }],
    ['không quá 5%', { comparator: '<=', value: 5, unit: '%' }],
    ['từ 3 vụ trở xuống', { comparator: '<=', value: 3, unit: 'vụ' }],
    ['dưới 2%', { comparator: '<', value: 2, unit: '%' }],
    ['20–30%', { comparator: 'range', min: 20, max: 30, unit: '%' }],
    ['20% - 30%', { comparator: 'range', min: 20, max: 30, unit: '%' }],
    ['từ 20% đến 30%', { comparator: 'range', min: 20, max: 30, unit: '%' }],
    ['từ 3 đến 5 sáng kiến', { comparator: 'range', min: 3, max: 5, unit: 'sáng kiến' }],
    ['10-12', { comparator: 'range', min: 10, max: 12 }],
    ['từ 10-12 đoàn viên', { comparator: 'range', min: 10, max: 12, unit: 'đoàn viên' }],
    ['from 3 to 5', { comparator: 'range', min: 3, max: 5 }],
    [
      '500.000-2.000.000 đồng/người/tháng',
      { comparator: 'range', min: 500_000, max: 2_000_000, unit: 'đồng/người/tháng' },
    ],
    ['5-5', { comparator: 'range', min: 5, max: 5 }],
    ['1.500 lượt', { comparator: '==', value: 1500, unit: 'lượt' }],
    ['0,5%', { comparator: '==', value: 0.5, unit: '%' }],
  ])('reads %p', (text, indicator) => {
    expect(parseIndicator(text)).toEqual({ ok: true, value: indicator });
  });

  it('reads text whose accents are written apart', () => {
    expect(parseIndicator('trên 90%'.normalize('NFD'))).toMatchObject({ value: { comparator: '>' } });
  });

  it('refuses a range upside down', () => {
    const answer = parseIndicator('30–20%');
    expect(answer).toEqual({ ok: false, refusal: { code: 'range-upside-down', min: 30, max: 20 } });
    expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).vi).toContain('ngược');
  });

  it.each(['hoàn thành tốt', 'trên', '20% - 30 người', '1.2.3', 'từ 98%', '10 hoặc 12 hoặc 14', '-5%'])(
    'does not guess what %p means',
    (text) => {
      const answer = parseIndicator(text);
      expect(answer).toEqual({ ok: false, refusal: { code: 'indicator-not-understood', text } });
      expect(answer.ok ? '' : pledgeRefusalSentence(answer.refusal).en).toContain(text);
    },
  );

  it('reads what it writes in Vietnamese', () => {
    const figure = fc.integer({ min: 0, max: 5_000_000 }).map((count) => count / 4);
    const unit = fc
      .constantFrom(undefined, '%', 'sáng kiến', 'đồng/người/tháng')
      .map((text) => (text ? { unit: text } : {}));
    const comparator = fc.constantFrom<Comparator>('==', '>=', '>', '<=', '<');
    const bound = fc.tuple(comparator, figure, unit).map(([how, value, some]) => ({ comparator: how, value, ...some }));
    const range = fc.tuple(figure, figure, unit).map(([one, other, some]) => ({
      comparator: 'range' as const,
      min: Math.min(one, other),
      max: Math.max(one, other),
      ...some,
    }));
    fc.assert(
      fc.property(fc.oneof(bound, range), (indicator: Indicator) => {
        expect(parseIndicator(formatIndicator(indicator, 'vi'))).toEqual({ ok: true, value: indicator });
      }),
    );
  });
});

describe(formatIndicator.name, () => {
  it.each<[Indicator, string, string]>([
    [{ comparator: 'none' }, '', ''],
    [{ comparator: '==', value: 100, unit: '%' }, '100%', '100%'],
    [{ comparator: '>', value: 90, unit: '%' }, 'trên 90%', 'more than 90%'],
    [{ comparator: '>=', value: 98.5, unit: '%' }, 'từ 98,5% trở lên', 'at least 98.5%'],
    [{ comparator: '<=', value: 5 }, 'không quá 5', 'at most 5'],
    [{ comparator: '<', value: 2, unit: 'vụ' }, 'dưới 2 vụ', 'less than 2 vụ'],
    [{ comparator: 'range', min: 3, max: 5, unit: 'sáng kiến' }, '3–5 sáng kiến', '3–5 sáng kiến'],
    [{ comparator: '==', value: 1_234_567.5, unit: 'đồng' }, '1.234.567,5 đồng', '1,234,567.5 đồng'],
  ])('writes %j', (indicator, vi, en) => {
    expect([formatIndicator(indicator, 'vi'), formatIndicator(indicator, 'en')]).toEqual([vi, en]);
  });
});
