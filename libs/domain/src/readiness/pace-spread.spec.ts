import fc from 'fast-check';
import { addWorkingDays, vietnamCalendar } from '../calendar';
import { paceSpreads, paceSpreadSentence, pastDurations, type PastRound } from '.';
import { usualPace } from './pace';

const calendar = vietnamCalendar;
/** Rounds from a Monday on that took so many working days. */
const took = (kind: PastRound['kind'], year: number, ...days: number[]): PastRound[] =>
  days.map((count) => {
    const openedOn = `${year}-03-04`;
    return { kind, openedOn, closedOn: addWorkingDays(calendar, openedOn, count) };
  });

describe(paceSpreads.name, () => {
  it('gives the median and the middle half of each kind, with those of the year marked', () => {
    const [opinions, approvals, ...others] = paceSpreads(
      calendar,
      [...took('opinion', 2024, 9, 3, 5), ...took('opinion', 2025, 7), ...took('approval', 2024, 2)],
      2025,
    );
    expect(others).toEqual([]);
    expect(opinions).toMatchObject({ kind: 'opinion', median: 7, low: 5, high: 9, isForecast: true });
    expect(opinions!.taken.map(({ workingDays, isThisYear }) => `${workingDays} ${isThisYear}`)).toEqual([
      '3 false',
      '5 false',
      '7 true',
      '9 false',
    ]);
    expect(approvals).toMatchObject({ kind: 'approval', median: 2, low: 2, high: 2, isForecast: false });
  });

  it('has nothing of an office without a past', () => {
    expect(paceSpreads(calendar, [], 2025)).toEqual([]);
  });

  it('says the figure that the forecast goes by', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, (counts) => {
        const rounds = took('opinion', 2024, ...counts);
        const [spread] = paceSpreads(calendar, rounds, 2025);
        const pace = usualPace(pastDurations(calendar, rounds), 'opinion', 99);
        expect(spread!.isForecast).toBe(pace.seenIn > 0);
        if (spread!.isForecast) expect(spread!.median).toBe(pace.workingDays);
        expect(spread!.low).toBeLessThanOrEqual(spread!.median);
        expect(spread!.median).toBeLessThanOrEqual(spread!.high);
      }),
    );
  });
});

describe(paceSpreadSentence.name, () => {
  const sentenceOf = (...rounds: PastRound[]) => paceSpreadSentence(paceSpreads(calendar, rounds, 2025)[0]!);

  it('explains every figure, and whether the forecast goes by it', () => {
    expect(sentenceOf(...took('opinion', 2024, 3, 5, 9), ...took('opinion', 2025, 7)).vi).toBe(
      'Thường mất 7 ngày làm việc; một nửa số lần từ 5 đến 9, ít nhất 3, nhiều nhất 9, qua 4 lần; năm nay: 7 ngày. Dự báo dùng con số này.',
    );
    expect(sentenceOf(...took('opinion', 2024, 3)).en).toMatch(/none of them this year\. Fewer than 3 rounds/);
  });
});
