import type { Indicator } from './indicator';
import { fallsShort, judgeProgress, PROGRESS_STATES, type ProgressState } from './judge-progress';

const range: Indicator = { comparator: 'range', min: 20, max: 30, unit: '%' };

describe(judgeProgress.name, () => {
  it.each<[Indicator, number | null, ProgressState]>([
    [{ comparator: '==', value: 100, unit: '%' }, 100, 'met'],
    [{ comparator: '==', value: 100, unit: '%' }, 99.9, 'notMet'],
    [{ comparator: '==', value: 9 }, 10, 'aboveRange'],
    [{ comparator: '>', value: 90, unit: '%' }, 90, 'notMet'],
    [{ comparator: '>', value: 90, unit: '%' }, 90.1, 'met'],
    [{ comparator: '>=', value: 98, unit: '%' }, 98, 'met'],
    [{ comparator: '>=', value: 98, unit: '%' }, 97, 'notMet'],
    [{ comparator: '<=', value: 5 }, 5, 'met'],
    [{ comparator: '<=', value: 5 }, 6, 'notMet'],
    [{ comparator: '<', value: 5 }, 5, 'notMet'],
    [{ comparator: '<', value: 5 }, 0, 'met'],
    [range, 19, 'belowRange'],
    [range, 20, 'met'],
    [range, 30, 'met'],
    [range, 31, 'aboveRange'],
    [range, null, 'notMeasurable'],
    [{ comparator: 'none' }, 7, 'notMeasurable'],
  ])('judges %j with %p: %s', (indicator, value, state) => {
    expect(judgeProgress(indicator, value).state).toBe(state);
  });

  it('explains itself', () => {
    expect(judgeProgress({ comparator: '>', value: 90, unit: '%' }, 92.5).sentence).toEqual({
      vi: 'Kết quả 92,5%, chỉ tiêu trên 90%: đạt.',
      en: 'Result 92.5%, target more than 90%: met.',
    });
    expect(judgeProgress(range, 31).sentence.vi).toContain('người thẩm định');
    expect(judgeProgress(range, null).sentence.vi).toContain('Chưa có kết quả');
    expect(judgeProgress({ comparator: 'none' }, 7).sentence.vi).toContain('không có mức');
  });
});

describe(fallsShort.name, () => {
  it('is said of what stays below, and of nothing that is met, beyond a range, or cannot be measured', () => {
    expect(PROGRESS_STATES.filter(fallsShort)).toEqual(['notMet', 'belowRange']);
  });
});
