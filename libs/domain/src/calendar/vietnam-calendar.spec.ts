import { addDays, isCivilDate, weekday } from './civil-date';
import { HOLIDAY_YEARS } from './public-holidays';
import { vietnamCalendar } from './vietnam-calendar';
import { isWorkingDay, withOverrides } from './work-calendar';

const rows = HOLIDAY_YEARS.map((row) => [row.year, row] as const);

/** Labour Code 1994 as amended: 9 days; 2012: 10; 2019: 11. */
const lawfulDays = (year: number) => (year < 2014 ? 9 : year < 2021 ? 10 : 11);

describe('the calendar of Vietnam', () => {
  it('has every year from 2011 to 2030 once', () => {
    expect(HOLIDAY_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, place) => 2011 + place));
  });

  it.each(rows)('gives as many free weekdays in %d as the Labour Code does', (year, { swaps }) => {
    const moved = new Set(swaps.map(([off]) => off));
    const movedFromOtherYears = HOLIDAY_YEARS.flatMap((row) => row.swaps.map(([off]) => off));
    const free = Object.keys(vietnamCalendar.holidays).filter(
      (day) =>
        day.startsWith(String(year)) && weekday(day) < 6 && !moved.has(day) && !movedFromOtherYears.includes(day),
    );
    expect(free).toHaveLength(lawfulDays(year));
  });

  it.each(rows)('is free at Tết and on the eve in %d', (year, { tetOn }) => {
    expect(isWorkingDay(vietnamCalendar, `${year}-${tetOn}`)).toBe(false);
    expect(isWorkingDay(vietnamCalendar, addDays(`${year}-${tetOn}`, -1))).toBe(false);
  });

  it.each(rows)('moves only weekdays to weekends in %d', (_, { swaps }) => {
    for (const [off, worked] of swaps) {
      expect(weekday(off)).toBeLessThan(6);
      expect(weekday(worked)).toBeGreaterThan(5);
      expect([isWorkingDay(vietnamCalendar, off), isWorkingDay(vietnamCalendar, worked)]).toEqual([false, true]);
    }
  });

  it('has only days that exist', () => {
    expect(
      [...Object.keys(vietnamCalendar.holidays), ...vietnamCalendar.makeUpDays].filter((day) => !isCivilDate(day)),
    ).toEqual([]);
  });

  it.each([
    ['2025-01-27', false],
    ['2025-01-31', false],
    ['2025-02-03', true],
    ['2026-04-27', false],
    ['2018-12-31', false],
    ['2019-01-05', true],
    ['2021-09-03', false],
    ['2022-09-01', false],
    ['2020-09-03', true],
    ['2011-01-30', true],
    ['2026-11-24', true],
    ['2024-02-17', false],
  ])('on %s work is %s', (day, works) => {
    expect(isWorkingDay(vietnamCalendar, day)).toBe(works);
  });

  it('does not confirm a year whose notice is not known', () => {
    expect(vietnamCalendar.confirmedYears).toContain(2025);
    expect(vietnamCalendar.confirmedYears.filter((year) => year > 2025 || year === 2014)).toEqual([]);
  });
});

describe(withOverrides.name, () => {
  const name = { vi: 'nghỉ chống bão', en: 'typhoon' };

  it('closes an office on a day that others work', () => {
    const calendar = withOverrides(vietnamCalendar, [{ on: '2026-10-01', working: false, name }]);
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
    expect(calendar.holidays['2026-10-01']).toBe(name);
  });

  it('opens an office on a holiday and on a weekend', () => {
    const calendar = withOverrides(vietnamCalendar, [
      { on: '2026-04-30', working: true, name },
      { on: '2026-10-03', working: true, name },
    ]);
    expect([isWorkingDay(calendar, '2026-04-30'), isWorkingDay(calendar, '2026-10-03')]).toEqual([true, true]);
  });

  it('takes a make-up day back', () => {
    const calendar = withOverrides(vietnamCalendar, [{ on: '2019-01-05', working: false, name }]);
    expect(isWorkingDay(calendar, '2019-01-05')).toBe(false);
  });

  it('leaves the calendar of the others alone', () => {
    withOverrides(vietnamCalendar, [{ on: '2026-10-01', working: false, name }]);
    expect(isWorkingDay(vietnamCalendar, '2026-10-01')).toBe(true);
  });
});
