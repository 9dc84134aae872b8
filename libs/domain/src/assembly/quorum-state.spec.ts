import * as fc from 'fast-check';
import type { Attendance } from './attendance';
import { quorumState, quorumTurns, type QuorumRoll } from './quorum-state';

const at = (minute: number) => `2026-12-28T02:${String(minute).padStart(2, '0')}:00.000Z`;
const rollOf = (size: number): QuorumRoll => ({
  entitledIds: Array.from({ length: size }, (_, place) => `p${place}`),
  base: 'allStaff',
});
const inside = (count: number, interval: { inAt: string; outAt?: string } = { inAt: at(0) }, from = 0): Attendance[] =>
  Array.from({ length: count }, (_, place) => ({ attendeeId: `p${from + place}`, intervals: [interval] }));
const state = (...given: Parameters<typeof quorumState>) => {
  const answer = quorumState(...given);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
const turns = (...given: Parameters<typeof quorumTurns>) => {
  const answer = quorumTurns(...given);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe(quorumState.name, () => {
  it('says the room in a few words', () => {
    expect(state(inside(45), rollOf(60), at(5))).toMatchObject({
      present: 45,
      entitled: 60,
      needed: 40,
      holds: true,
      figures: { vi: '45/60, cần 40', en: '45/60, need 40' },
      verdict: { inequality: '3 × 45 = 135 ≥ 2 × 60 = 120' },
    });
  });

  it('counts no guest, nobody twice, and nobody who left', () => {
    const room = [
      ...inside(3),
      ...inside(2),
      { attendeeId: 'guest', intervals: [{ inAt: at(0) }] },
      ...inside(1, { inAt: at(0), outAt: at(4) }, 10),
    ];
    expect(state(room, rollOf(60), at(5)).present).toBe(3);
  });

  it('refuses to judge before anybody is on the list', () => {
    expect(quorumState([], rollOf(0), at(0))).toEqual({ ok: false, refusal: { code: 'nobody-entitled' } });
    expect(quorumTurns([], rollOf(0))).toEqual({ ok: false, refusal: { code: 'nobody-entitled' } });
  });
});

describe(quorumTurns.name, () => {
  it('tells when the quorum was reached, lost and regained', () => {
    const room = [...inside(39), ...inside(1, { inAt: at(10), outAt: at(42) }, 39), ...inside(1, { inAt: at(50) }, 40)];
    expect(turns(room, rollOf(60))).toMatchObject([
      { kind: 'reached', at: at(10), present: 40 },
      { kind: 'lost', at: at(42), present: 39, sentence: { vi: expect.stringContaining('09:42') } },
      {
        kind: 'regained',
        at: at(50),
        present: 40,
        sentence: { en: '09:50: the quorum is regained (40/60, need 40).' },
      },
    ]);
  });

  it('does not take one who leaves as another comes for a loss', () => {
    const room = [...inside(39), ...inside(1, { inAt: at(1), outAt: at(9) }, 39), ...inside(1, { inAt: at(9) }, 40)];
    expect(turns(room, rollOf(60)).map(({ kind }) => kind)).toEqual(['reached']);
  });

  it('agrees at every instant with the state of the room', () => {
    const attendance = fc.record({
      attendeeId: fc.integer({ min: 0, max: 11 }).map((place) => `p${place}`),
      intervals: fc.array(
        fc
          .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 30 })))
          .map(([from, to]) => (to === null ? { inAt: at(from) } : { inAt: at(from), outAt: at(to) })),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(attendance, { maxLength: 15 }), fc.integer({ min: 0, max: 40 }), (room, minute) => {
        const last = turns(room, rollOf(9)).findLast((turn) => turn.at <= at(minute));
        expect(last !== undefined && last.kind !== 'lost').toBe(state(room, rollOf(9), at(minute)).holds);
      }),
    );
  });
});
