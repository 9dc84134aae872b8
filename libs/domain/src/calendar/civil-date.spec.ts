import * as fc from 'fast-check';
import { addDays, addMonths, compareDates, daysBetween, isCivilDate, weekday } from './civil-date';

const someDate = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays('2000-01-01', days));

describe(isCivilDate.name, () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '01/02/2026',
    '',
  ])('refuses %s', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe(addDays.name, () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1999-12-31', 60, '2000-02-29'],
    ['2026-10-01', 0, '2026-10-01'],
  ])('moves %s by %d days to %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('is undone by going back', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(isCivilDate(addDays(date, days))).toBe(true);
      }),
    );
  });

  it('agrees with the clock of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        expect(addDays('1970-01-01', days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe(addMonths.name, () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-31', -3, '2026-02-28'],
  ])('moves %s by %d months to %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe(weekday.name, () => {
  it.each([
    ['2024-01-26', 5],
    ['2018-12-28', 5],
    ['2020-09-26', 6],
    ['2026-04-26', 7],
    ['1969-12-31', 3],
    ['2025-01-27', 1],
  ])('says that %s is day %d of the week', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  it('goes round every seven days', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });
});

describe(compareDates.name, () => {
  it('orders days as they come', () => {
    expect(['2026-03-01', '2025-12-31', '2026-02-28'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(compareDates('2026-03-01', '2026-03-01')).toBe(0);
  });

  it('does not take a text that is no day', () => {
    expect(() => compareDates('soon', '2026-03-01')).toThrow(RangeError);
  });
});
