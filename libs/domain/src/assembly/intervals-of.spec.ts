import * as fc from 'fast-check';
import { isPresentAt, type AttendanceInterval } from './attendance';
import { doubtfulScans, intervalsOf, mergeIntervals } from './intervals-of';
import { CLOCK_DOUBTS, clockDoubtSentence, timedScan, type Scan } from './scan';

const STARTS_AT = '2026-12-28T01:00:00.000Z';
const at = (minute: number) =>
  `2026-12-28T${String(1 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
const scan = (id: string, direction: 'in' | 'out', minute: number, different: Partial<Scan> = {}): Scan => ({
  id,
  attendeeId: 'a',
  direction,
  deviceAt: at(minute),
  receivedAt: at(minute),
  ...different,
});

const attendancesOf = (some: readonly Scan[]) =>
  ['a', 'b', 'c'].map((attendeeId) => ({
    attendeeId,
    intervals: intervalsOf(
      some.filter((one) => one.attendeeId === attendeeId),
      STARTS_AT,
    ),
  }));

const scans = fc
  .array(
    fc.record({
      direction: fc.constantFrom('in' as const, 'out' as const),
      attendeeId: fc.constantFrom('a', 'b', 'c'),
      device: fc.integer({ min: 0, max: 100 }),
      clock: fc.constantFrom('right', 'ahead', 'before', 'broken'),
      late: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ direction, attendeeId, device, clock, late }, place): Scan => {
      const clocks = { right: at(device), ahead: at(device + 60), before: '2020-01-01T00:00:00.000Z', broken: '??' };
      return {
        id: `s${place}`,
        attendeeId,
        direction,
        deviceAt: clocks[clock as keyof typeof clocks],
        receivedAt: at(device + late),
      };
    }),
  );

describe(intervalsOf.name, () => {
  it.each<[string, Scan[], AttendanceInterval[]]>([
    ['nobody scanned', [], []],
    ['in', [scan('1', 'in', 5)], [{ inAt: at(5) }]],
    ['in and out', [scan('1', 'in', 5), scan('2', 'out', 30)], [{ inAt: at(5), outAt: at(30) }]],
    ['in twice does not check out', [scan('1', 'in', 5), scan('2', 'in', 6)], [{ inAt: at(5) }]],
    ['out by somebody outside', [scan('1', 'out', 5)], []],
    ['out twice', [scan('1', 'in', 1), scan('2', 'out', 5), scan('3', 'out', 9)], [{ inAt: at(1), outAt: at(5) }]],
    [
      'two intervals',
      [scan('1', 'in', 1), scan('2', 'out', 5), scan('3', 'in', 9)],
      [{ inAt: at(1), outAt: at(5) }, { inAt: at(9) }],
    ],
    [
      'out and in again at one instant',
      [scan('1', 'in', 1), scan('2', 'in', 5), scan('3', 'out', 5)],
      [{ inAt: at(1) }],
    ],
    [
      'the way in arrives after the way out',
      [scan('2', 'out', 30), scan('1', 'in', 5, { receivedAt: at(60) })],
      [{ inAt: at(5), outAt: at(30) }],
    ],
  ])('%s', (_, given, expected) => {
    expect(intervalsOf(given, STARTS_AT)).toEqual(expected);
  });

  it('judges a scan by its first receipt, however often the device tries again', () => {
    const first = scan('1', 'in', 5, { deviceAt: at(30) });
    const again = { ...first, receivedAt: at(40) };
    expect(intervalsOf([again, first], STARTS_AT)).toEqual([{ inAt: at(5) }]);
    expect(doubtfulScans([again, first, again], STARTS_AT)).toMatchObject([{ id: '1', doubt: 'ahead', at: at(5) }]);
  });
});

describe('everybody’s attendance, from all scans of a session', () => {
  it('gives the same for any order and any number of copies of the same scans', () => {
    fc.assert(
      fc.property(
        scans.chain((some) =>
          fc.tuple(
            fc.constant(some),
            fc.shuffledSubarray([...some, ...some, ...some], { minLength: some.length * 3 }),
            fc.subarray(some),
          ),
        ),
        ([some, shuffled, more]) => {
          const once = attendancesOf(some);
          expect(attendancesOf(shuffled)).toEqual(once);
          expect(attendancesOf([...more, ...some])).toEqual(once);
          expect(doubtfulScans(shuffled, STARTS_AT)).toEqual(doubtfulScans(some, STARTS_AT));
        },
      ),
    );
  });

  it('never lets an interval end before it begins, nor two of one person meet', () => {
    fc.assert(
      fc.property(scans, (some) => {
        for (const { intervals } of attendancesOf(some)) {
          const ends = intervals.flatMap(({ inAt, outAt }) => [inAt, outAt ?? '9999']);
          expect(ends).toEqual(ends.toSorted());
          expect(new Set(ends).size).toBe(ends.length);
        }
      }),
    );
  });

  it('lets nobody be present before their first scan or after the receipt of none', () => {
    fc.assert(
      fc.property(scans, fc.integer({ min: 0, max: 130 }), (some, minute) => {
        for (const attendance of attendancesOf(some)) {
          const ways = some.filter(
            ({ attendeeId, direction }) => attendeeId === attendance.attendeeId && direction === 'in',
          );
          const hasCome = ways.some((way) => timedScan(way, STARTS_AT).at <= at(minute));
          if (isPresentAt(attendance, at(minute))) expect(hasCome).toBe(true);
        }
      }),
    );
  });
});

describe(timedScan.name, () => {
  it.each<[string, Partial<Scan>, ReturnType<typeof timedScan>['doubt'], string]>([
    ['a right clock', { deviceAt: at(5), receivedAt: at(50) }, null, at(5)],
    ['a clock a little ahead', { deviceAt: at(7), receivedAt: at(5) }, null, at(5)],
    ['a clock ahead', { deviceAt: at(8), receivedAt: at(5) }, 'ahead', at(5)],
    ['a clock of last year', { deviceAt: '2025-12-28T01:00:00.000Z', receivedAt: at(5) }, 'longBefore', at(5)],
    [
      'the evening before',
      { deviceAt: '2026-12-27T13:00:00.000Z', receivedAt: at(5) },
      null,
      '2026-12-27T13:00:00.000Z',
    ],
    ['a moment earlier', { deviceAt: '2026-12-27T12:59:59.999Z', receivedAt: at(5) }, 'longBefore', at(5)],
    ['no clock', { deviceAt: 'hôm nay', receivedAt: at(5) }, 'unreadable', at(5)],
  ])('%s', (_, different, doubt, counted) => {
    expect(timedScan(scan('1', 'in', 0, different), STARTS_AT)).toMatchObject({ doubt, at: counted });
  });

  it.each(CLOCK_DOUBTS)('says why the server’s time was taken: %s', (doubt) => {
    const { vi, en } = clockDoubtSentence(doubt);
    expect([vi, en]).toEqual([expect.stringContaining('giờ máy chủ'), expect.stringContaining('time of receipt')]);
  });
});

describe(mergeIntervals.name, () => {
  const intervals = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 0, max: 100 })))
      .map(([from, to]): AttendanceInterval => (to === null ? { inAt: at(from) } : { inAt: at(from), outAt: at(to) })),
    { maxLength: 12 },
  );

  it('keeps exactly who was present when', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: 110 }), (some, minute) => {
        const [before, after] = [some, mergeIntervals(some)].map((of) =>
          isPresentAt({ attendeeId: 'a', intervals: of }, at(minute)),
        );
        expect(after).toBe(before);
      }),
    );
  });

  it('leaves nothing to merge, whatever the order', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const merged = mergeIntervals(some);
        expect(mergeIntervals(merged)).toEqual(merged);
        expect(mergeIntervals(some.toReversed())).toEqual(merged);
      }),
    );
  });

  it('joins what touches', () => {
    const [one, other] = [
      { inAt: at(0), outAt: at(5) },
      { inAt: at(5), outAt: at(9) },
    ];
    expect(mergeIntervals([other, one])).toEqual([{ inAt: at(0), outAt: at(9) }]);
  });
});
