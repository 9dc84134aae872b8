import * as fc from 'fast-check';
import { compareStandings, CONFERENCE_ORDERS, willBeMissed, type Standing } from '.';

const standing = (different: Partial<Standing>): Standing => ({
  id: 'a',
  heldOn: '2025-03-28',
  createdAt: '2025-01-02T00:00:00.000Z',
  isPrepared: true,
  spare: 4,
  ...different,
});
const MISSED = standing({ id: 'missed', spare: -2, heldOn: '2025-06-20' });
const TIGHT = standing({ id: 'tight', spare: 0 });
const SOON = standing({ id: 'soon', spare: 4, heldOn: '2025-02-10' });
const LATER = standing({ id: 'later', spare: 4, heldOn: '2025-04-10', createdAt: '2025-01-09T00:00:00.000Z' });
const READY = standing({ id: 'ready', spare: null, heldOn: '2025-02-03' });
const LAST_YEAR = standing({ id: 'last', isPrepared: false, spare: null, heldOn: '2024-12-20' });
const BEFORE = standing({ id: 'before', isPrepared: false, spare: null, heldOn: '2023-12-20' });
const ALL = [BEFORE, READY, LATER, LAST_YEAR, SOON, TIGHT, MISSED];

const anyStanding = fc.record<Standing>({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  heldOn: fc.constantFrom('2024-12-20', '2025-03-28', '2025-04-01'),
  createdAt: fc.constantFrom('2025-01-02T00:00:00.000Z', '2025-01-03T00:00:00.000Z'),
  isPrepared: fc.boolean(),
  spare: fc.option(fc.integer({ min: -2, max: 2 })),
});

describe(compareStandings.name, () => {
  it.each([
    ['critical', ['missed', 'tight', 'soon', 'later', 'ready', 'last', 'before']],
    ['heldOn', ['ready', 'soon', 'tight', 'later', 'missed', 'last', 'before']],
    ['newest', ['later', 'before', 'last', 'missed', 'ready', 'soon', 'tight']],
  ] as const)('orders by %s', (order, expected) => {
    expect(ALL.toSorted((one, other) => compareStandings(order, one, other)).map(({ id }) => id)).toEqual(expected);
  });

  it('is an order in which only the same conference is level with itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONFERENCE_ORDERS),
        anyStanding,
        anyStanding,
        anyStanding,
        (order, one, two, three) => {
          const sign = (a: Standing, b: Standing) => Math.sign(compareStandings(order, a, b));
          expect(sign(one, two)).toBe(0 - sign(two, one));
          if (one.id !== two.id) expect(sign(one, two)).not.toBe(0);
          if (sign(one, two) < 0 && sign(two, three) < 0) expect(sign(one, three)).toBe(-1);
        },
      ),
    );
  });
});

describe(willBeMissed.name, () => {
  it.each([
    [MISSED, true],
    [TIGHT, false],
    [READY, false],
    [standing({ isPrepared: false, spare: -3 }), false],
  ])('of %j is %s', (one, expected) => expect(willBeMissed(one)).toBe(expected));
});
