import * as fc from 'fast-check';
import { addDays, addMonths, compareDates, daysBetween, isWorkingDay, vietnamCalendar } from '../calendar';
import { periodOn, periodsOf, periodState, periodsWithin, type PeriodState, type Term } from './periods';

const cut = (fromOn: string, untilOn: string, everyMonths: number) =>
  periodsOf({ fromOn, untilOn }, { everyMonths, workingDays: 5 }, vietnamCalendar);
const days = (periods: readonly Term[]) => periods.map(({ fromOn, untilOn }) => `${fromOn} ${untilOn}`);

const someTerm = fc
  .tuple(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 0, max: 2500 }))
  .map(([start, length]): Term => {
    const fromOn = addDays('2015-01-01', start);
    return { fromOn, untilOn: addDays(fromOn, length) };
  });
const someCut = fc
  .tuple(someTerm, fc.integer({ min: 1, max: 12 }))
  .map(([term, everyMonths]) => ({ term, periods: cut(term.fromOn, term.untilOn, everyMonths), everyMonths }));

describe(periodsOf.name, () => {
  it.each<[string, string, number, string[]]>([
    ['2018-12-28', '2019-12-27', 6, ['2018-12-28 2019-06-27', '2019-06-28 2019-12-27']],
    ['2018-12-28', '2019-12-31', 6, ['2018-12-28 2019-06-27', '2019-06-28 2019-12-31']],
    [
      '2026-01-01',
      '2026-12-31',
      3,
      ['2026-01-01 2026-03-31', '2026-04-01 2026-06-30', '2026-07-01 2026-09-30', '2026-10-01 2026-12-31'],
    ],
    ['2023-08-31', '2024-08-30', 6, ['2023-08-31 2024-02-28', '2024-02-29 2024-08-30']],
    ['2024-02-29', '2026-02-27', 12, ['2024-02-29 2025-02-27', '2025-02-28 2026-02-27']],
    ['2026-01-31', '2026-04-29', 1, ['2026-01-31 2026-02-27', '2026-02-28 2026-03-30', '2026-03-31 2026-04-29']],
    ['2026-01-01', '2026-09-30', 6, ['2026-01-01 2026-06-30', '2026-07-01 2026-09-30']],
    ['2026-01-01', '2026-07-15', 6, ['2026-01-01 2026-06-30', '2026-07-01 2026-07-15']],
    ['2026-01-01', '2026-07-14', 6, ['2026-01-01 2026-07-14']],
    ['2026-01-01', '2026-02-01', 6, ['2026-01-01 2026-02-01']],
    ['2026-01-01', '2026-01-01', 1, ['2026-01-01 2026-01-01']],
    ['2026-01-02', '2026-01-01', 1, []],
  ])('cuts %s to %s every %d months', (fromOn, untilOn, everyMonths, expected) => {
    expect(days(cut(fromOn, untilOn, everyMonths))).toEqual(expected);
  });

  it('cuts a term of five years into twenty quarters', () => {
    const periods = cut('2017-07-13', '2022-07-12', 3);
    expect(periods).toHaveLength(20);
    expect(periods.at(-1)).toMatchObject({ number: 20, fromOn: '2022-04-13', untilOn: '2022-07-12', closedOn: null });
  });

  it('asks on the first working day after a period, and closes it when the next one is asked about', () => {
    expect(cut('2026-01-01', '2026-12-31', 6)).toMatchObject([
      { number: 1, askOn: '2026-07-01', due: { dueOn: '2026-07-08' }, closedOn: '2027-01-04' },
      { number: 2, askOn: '2027-01-04', due: { dueOn: '2027-01-11' }, closedOn: null },
    ]);
  });

  it('leaves no gap, overlaps nowhere, and ends with the term', () => {
    fc.assert(
      fc.property(someCut, ({ term, periods }) => {
        expect([periods[0]!.fromOn, periods.at(-1)!.untilOn]).toEqual([term.fromOn, term.untilOn]);
        periods.forEach((period, index) => {
          expect(period.number).toBe(index + 1);
          expect(compareDates(period.fromOn, period.untilOn)).toBeLessThanOrEqual(0);
          if (index > 0) expect(period.fromOn).toBe(addDays(periods[index - 1]!.untilOn, 1));
        });
      }),
    );
  });

  it('asks after the period on a working day, and later each time', () => {
    fc.assert(
      fc.property(someCut, ({ periods }) => {
        periods.forEach(({ untilOn, askOn, due, closedOn }, index) => {
          expect(compareDates(askOn, untilOn)).toBeGreaterThan(0);
          expect(isWorkingDay(vietnamCalendar, askOn)).toBe(true);
          expect(compareDates(due.dueOn, askOn)).toBeGreaterThan(0);
          expect(closedOn).toBe(periods[index + 1]?.askOn ?? null);
          if (closedOn) expect(compareDates(closedOn, askOn)).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('makes no period longer than the rhythm and a rest of fourteen days', () => {
    fc.assert(
      fc.property(someCut, ({ term, periods, everyMonths }) => {
        for (const { number, untilOn } of periods) {
          const whole = addDays(addMonths(term.fromOn, everyMonths * number), -1);
          expect(daysBetween(whole, untilOn)).toBeLessThanOrEqual(14);
        }
      }),
    );
  });
});

describe(periodOn.name, () => {
  it('finds exactly one period for each day of the term, and none outside it', () => {
    fc.assert(
      fc.property(someCut, fc.nat(3000), ({ term, periods }, offset) => {
        const day = addDays(term.fromOn, offset);
        const found = periodOn(periods, day);
        expect(found !== null).toBe(compareDates(day, term.untilOn) <= 0);
        expect(periods.filter((period) => periodOn([period], day)).length).toBe(found ? 1 : 0);
        expect(periodOn(periods, addDays(term.fromOn, -1))).toBeNull();
      }),
    );
  });
});

describe(periodsWithin.name, () => {
  const year = cut('2026-01-01', '2026-12-31', 6);

  it.each<[string, string, string[]]>([
    ['2026-01-01', '2026-12-31', ['2026-01-01 2026-06-30', '2026-07-01 2026-12-31']],
    ['2025-01-01', '2026-03-31', ['2026-01-01 2026-03-31']],
    ['2026-07-15', '2030-12-31', ['2026-07-15 2026-12-31']],
    ['2027-01-01', '2027-12-31', []],
  ])('gives a target from %s to %s its part', (fromOn, untilOn, expected) => {
    expect(days(periodsWithin(year, { fromOn, untilOn }))).toEqual(expected);
  });

  it('keeps the number and the day of asking of the whole period', () => {
    const [last] = periodsWithin(year, { fromOn: '2026-08-01', untilOn: '2026-09-30' });
    expect(last).toMatchObject({ number: 2, askOn: '2027-01-04', fromOn: '2026-08-01', untilOn: '2026-09-30' });
  });

  it('covers what a target shares with the term, day by day', () => {
    fc.assert(
      fc.property(someCut, someTerm, ({ term, periods }, own) => {
        const shared = periodsWithin(periods, own).map(({ fromOn, untilOn }) => daysBetween(fromOn, untilOn) + 1);
        const [from, until] = [
          compareDates(term.fromOn, own.fromOn) > 0 ? term.fromOn : own.fromOn,
          compareDates(term.untilOn, own.untilOn) < 0 ? term.untilOn : own.untilOn,
        ];
        expect(shared.reduce((sum, count) => sum + count, 0)).toBe(Math.max(daysBetween(from, until) + 1, 0));
      }),
    );
  });
});

describe(periodState.name, () => {
  const [first, second] = cut('2026-01-01', '2026-12-31', 6) as [ReturnType<typeof cut>[0], ReturnType<typeof cut>[0]];

  it.each<[string, PeriodState, PeriodState]>([
    ['2025-12-31', 'ahead', 'ahead'],
    ['2026-01-01', 'running', 'ahead'],
    ['2026-06-30', 'running', 'ahead'],
    ['2026-07-01', 'asked', 'running'],
    ['2027-01-03', 'asked', 'running'],
    ['2027-01-04', 'closed', 'asked'],
    ['2030-01-01', 'closed', 'asked'],
  ])('on %s the two halves of a year are %s and %s', (todayOn, one, other) => {
    expect([first, second].map((period) => periodState(period, { todayOn, isAppraised: false }))).toEqual([one, other]);
  });

  it('is closed when it was appraised', () => {
    expect(periodState(second, { todayOn: '2027-02-01', isAppraised: true })).toBe('closed');
  });
});
