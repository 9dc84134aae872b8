import fc from 'fast-check';
import { secondsUntil } from './retry-after';

const NOW = new Date('2019-01-16T03:05:00.000Z');

describe(secondsUntil.name, () => {
  it.each([
    ['2019-01-16T03:15:00.000Z', '600'],
    ['2019-01-16T03:05:00.001Z', '1'],
    ['2019-01-16T03:05:01.001Z', '2'],
    ['2019-01-16T03:05:00.000Z', '1'],
    ['2019-01-16T03:04:00.000Z', '1'],
  ])('says of %s: %s seconds', (again, seconds) => {
    expect(secondsUntil(new Date(again), NOW)).toBe(seconds);
  });

  it('never sends anybody back too early, nor a whole second too late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000_000 }), (ms) => {
        const waited = Number(secondsUntil(new Date(NOW.getTime() + ms), NOW)) * 1000;
        expect(waited).toBeGreaterThanOrEqual(ms);
        expect(waited - ms).toBeLessThan(1000);
      }),
    );
  });
});
