import {
  civilDateOf,
  writeDate,
  writeDayAndMonth,
  writeInstant,
  writeShortDate,
  writeTime,
  writeWeekday,
} from './dates';

describe('dates of the pages', () => {
  it('are those of Vietnam, wherever the browser stands', () => {
    expect(civilDateOf('2026-11-25T17:30:00.000Z')).toBe('2026-11-26');
    expect(writeTime('2026-11-25T17:30:00.000Z')).toBe('00:30');
  });

  it('go day, month, year', () => {
    expect(writeDate('2026-11-05')).toBe('05/11/2026');
    expect(writeInstant('2026-11-25T03:05:00.000Z')).toBe('25/11/2026 10:05');
    expect(writeDayAndMonth('2026-11-05')).toBe('05/11');
    expect(writeShortDate('2026-12-31T17:00:00.000Z')).toBe('01/01');
  });

  it('name the day of the week in the reader’s language', () => {
    expect(writeWeekday('2026-11-25', 'vi')).toBe('Thứ Tư, 25/11/2026');
    expect(writeWeekday('2026-11-25', 'en')).toBe('Wednesday, 25/11/2026');
  });
});
