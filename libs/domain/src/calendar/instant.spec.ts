import * as fc from 'fast-check';
import { addDays } from './civil-date';
import { hoursLater, instantAt, minutesLater, vietnamDateOf, vietnamTimeOf } from './instant';

describe(vietnamDateOf.name, () => {
  it.each([
    ['2026-11-25T03:00:00.000Z', '2026-11-25'],
    ['2026-11-25T16:59:59.999Z', '2026-11-25'],
    ['2026-11-25T17:00:00.000Z', '2026-11-26'],
    ['2026-12-31T20:15:00.000Z', '2027-01-01'],
  ])('at %s it is %s in Vietnam', (instant, date) => {
    expect(vietnamDateOf(instant)).toBe(date);
  });

  it('does not take an instant with another offset', () => {
    expect(() => vietnamDateOf('2026-11-25T03:00:00+07:00')).toThrow(RangeError);
  });
});

describe(instantAt.name, () => {
  it.each([
    ['2026-11-25', '08:00', '2026-11-25T01:00:00.000Z'],
    ['2026-11-25', '17:00', '2026-11-25T10:00:00.000Z'],
    ['2027-01-01', '06:30', '2026-12-31T23:30:00.000Z'],
    ['2026-11-25', '07:00', '2026-11-25T00:00:00.000Z'],
  ])('%s %s in Vietnam is %s', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(instant);
  });

  it('is on the day it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
        const date = addDays('2010-01-01', days);
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
        expect(vietnamDateOf(instantAt(date, `${hour}:${minute}`))).toBe(date);
      }),
    );
  });

  it('does not take an hour that no clock shows', () => {
    expect(() => instantAt('2026-11-25', '24:00')).toThrow(RangeError);
  });
});

describe(hoursLater.name, () => {
  it.each([
    ['2026-12-02T03:12:00.000Z', 4, '2026-12-02T07:12:00.000Z'],
    ['2026-12-31T22:00:59.123Z', 4, '2027-01-01T02:00:59.123Z'],
    ['2027-01-01T02:00:00.000Z', -4, '2026-12-31T22:00:00.000Z'],
    ['2026-12-02T03:12:00.000Z', 50, '2026-12-04T05:12:00.000Z'],
  ])('from %s by %d hours', (instant, hours, expected) => {
    expect(hoursLater(instant, hours)).toBe(expected);
  });
});

describe(vietnamTimeOf.name, () => {
  it('turns past midnight', () => {
    expect(vietnamTimeOf('2026-12-02T17:05:00.000Z')).toBe('00:05');
  });
});

describe(minutesLater.name, () => {
  it('says what the clock of the machine says, back and forth over any midnight', () => {
    const time = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) });
    fc.assert(
      fc.property(time, fc.integer({ min: -100_000, max: 100_000 }), (at, minutes) => {
        const later = new Date(at + minutes * 60_000).toISOString();
        expect(minutesLater(new Date(at).toISOString(), minutes)).toBe(later);
      }),
    );
  });
});
