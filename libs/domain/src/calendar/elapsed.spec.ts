import * as fc from 'fast-check';
import { isInstant, millisecondsBetween } from './elapsed';

const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

describe(millisecondsBetween.name, () => {
  it('agrees with the platform’s own clock arithmetic', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        expect(millisecondsBetween(one.toISOString(), other.toISOString())).toBe(other.getTime() - one.getTime());
      }),
    );
  });

  it('refuses what is no instant', () => {
    expect(() => millisecondsBetween('2026-12-28', '2026-12-28T01:00:00.000Z')).toThrow(RangeError);
  });
});

describe(isInstant.name, () => {
  it.each([
    ['2026-12-28T01:00:00.000Z', true],
    ['2024-02-29T23:59:59.999Z', true],
    ['2026-02-29T01:00:00.000Z', false],
    ['2026-12-28T24:00:00.000Z', false],
    ['2026-12-28T01:00:00Z', false],
    ['2026-12-28T08:00:00.000+07:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
  });
});
