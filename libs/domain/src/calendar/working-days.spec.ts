import * as fc from 'fast-check';
import { addDays, compareDates } from './civil-date';
import { vietnamCalendar } from './vietnam-calendar';
import { isWorkingDay, type WorkCalendar } from './work-calendar';
import { addWorkingDays, workingDaysBetween } from './working-days';

const noHolidays: WorkCalendar = { holidays: {}, makeUpDays: [], confirmedYears: [] };
const someDate = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2011-02-01', days));
const someDays = fc.integer({ min: -120, max: 120 }).filter((days) => days !== 0);

describe(addWorkingDays.name, () => {
  it.each([
    ['2024-01-26', 5, '2024-02-02'],
    ['2020-09-26', 5, '2020-10-02'],
    ['2018-12-28', 5, '2019-01-07'],
    ['2024-02-07', 1, '2024-02-15'],
    ['2024-02-15', -1, '2024-02-07'],
    ['2024-04-26', 1, '2024-05-02'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2011-01-28', 1, '2011-01-29'],
    ['2026-12-28', -20, '2026-11-30'],
    ['2026-10-03', 0, '2026-10-05'],
    ['2026-10-05', 0, '2026-10-05'],
  ])('from %s, %d working days away is %s', (from, days, to) => {
    expect(addWorkingDays(vietnamCalendar, from, days)).toBe(to);
  });

  it('counts weekdays only when no holiday is known', () => {
    expect(addWorkingDays(noHolidays, '2018-12-28', 5)).toBe('2019-01-04');
  });

  it('never ends on a day off', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -120, max: 120 }), (date, days) => {
        expect(isWorkingDay(vietnamCalendar, addWorkingDays(vietnamCalendar, date, days))).toBe(true);
      }),
    );
  });

  it('goes further with more days', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -100, max: 100 }), (date, days) => {
        fc.pre(days !== 0 && days !== -1);
        const [sooner, later] = [days, days + 1].map((count) => addWorkingDays(vietnamCalendar, date, count));
        expect(compareDates(sooner!, later!)).toBeLessThan(0);
      }),
    );
  });

  it('is undone by going back, from a working day', () => {
    fc.assert(
      fc.property(someDate, someDays, (date, days) => {
        const start = addWorkingDays(vietnamCalendar, date, 0);
        expect(addWorkingDays(vietnamCalendar, addWorkingDays(vietnamCalendar, start, days), -days)).toBe(start);
      }),
    );
  });
});

describe(workingDaysBetween.name, () => {
  it.each([
    ['2024-01-26', '2024-02-02', 5],
    ['2024-02-07', '2024-02-15', 1],
    ['2024-02-15', '2024-02-07', -1],
    ['2026-10-05', '2026-10-05', 0],
    ['2026-10-03', '2026-10-04', 0],
  ])('from %s to %s there are %d', (from, to, count) => {
    expect(workingDaysBetween(vietnamCalendar, from, to)).toBe(count);
  });

  it('counts what was added', () => {
    fc.assert(
      fc.property(someDate, someDays, (date, days) => {
        expect(workingDaysBetween(vietnamCalendar, date, addWorkingDays(vietnamCalendar, date, days))).toBe(days);
      }),
    );
  });

  it('counts each day that is worked, one by one', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -400, max: 400 }), (from, days) => {
        const passed = Array.from({ length: Math.abs(days) }, (_, n) => addDays(from, days > 0 ? n + 1 : -n - 1));
        const worked = passed.filter((day) => isWorkingDay(vietnamCalendar, day)).length;
        // no zero is negative here
        expect(workingDaysBetween(vietnamCalendar, from, addDays(from, days)) + 0).toBe(Math.sign(days) * worked + 0);
      }),
    );
  });
});
