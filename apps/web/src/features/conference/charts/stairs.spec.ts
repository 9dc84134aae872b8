import type { BurnUpDayView } from '@conference/contracts';
import * as fc from 'fast-check';
import { stairs, ticksOf, xOf, yOf } from './stairs';

const plot = { width: 100, height: 50, lastDay: 10, total: 5 };
const day = (workingDay: number, planned: number, done: number | null): BurnUpDayView => ({
  on: '2025-02-03',
  workingDay,
  planned,
  done,
  expected: null,
  sentence: { vi: '', en: '' },
  steps: [],
});

describe(stairs.name, () => {
  it('goes up in steps, and ends where nothing is known any more', () => {
    const days = [day(0, 0, 0), day(5, 2, 1), day(10, 5, null)];
    expect(stairs(plot, days, 'planned')).toBe('M0 50H50V30H100V0');
    expect(stairs(plot, days, 'done')).toBe('M0 50H50V40');
    expect(stairs(plot, days, 'expected')).toBe('');
  });

  it('stays in its picture, also of one day and of no steps', () => {
    expect(xOf({ ...plot, lastDay: 0 }, 0)).toBe(0);
    expect(yOf({ ...plot, total: 0 }, 0)).toBe(50);
  });
});

describe(ticksOf.name, () => {
  it('are few, whole, in order, from nothing to everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (total) => {
        const ticks = ticksOf(total);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect([ticks[0], ticks.at(-1)]).toEqual([0, total]);
        expect(ticks).toEqual([...new Set(ticks)].toSorted((one, other) => one - other));
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
