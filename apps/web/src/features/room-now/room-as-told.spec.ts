import type { BallotPaper, RoomNow } from '@conference/contracts';
import { roomAsTold } from './read-room';

const receipt = { sha256: 'b'.repeat(64), code: 'ABCD' };
const vote = { choice: 'yes' as const, castAt: '2026-12-18T03:00:00.000Z' };

interface Before {
  readonly vote?: string;
  readonly ballot?: string;
}

/** A room with a vote or a secret ballot before it; nothing else of it matters here. */
function room(before: Before, mine: Partial<RoomNow['mine']> = {}): RoomNow {
  return {
    title: 'Hội nghị',
    vote: before.vote ? ({ id: before.vote } as RoomNow['vote']) : null,
    ballot: before.ballot ? ({ id: before.ballot } as BallotPaper) : null,
    mine: { vote: null, receipt: null, ...mine },
  } as RoomNow;
}

describe('the room as it comes with a change', () => {
  it.each<[string, Before, Before, Partial<RoomNow['mine']>]>([
    ['keeps the receipt of the ballot that is still before the room', { ballot: 'a' }, { ballot: 'a' }, { receipt }],
    ['keeps a vote that was acknowledged before the change came', { vote: 'a' }, { vote: 'a' }, { vote }],
    ['forgets the receipt of another ballot', { ballot: 'a' }, { ballot: 'b' }, { receipt: null }],
    ['forgets the vote of another one', { vote: 'a' }, { vote: 'b' }, { vote: null }],
    ['forgets both when nothing is voted on', { ballot: 'a' }, {}, { receipt: null, vote: null }],
  ])('%s', (_, shown, told, mine) => {
    const own = { vote: shown.vote ? vote : null, receipt: shown.ballot ? receipt : null };
    expect(roomAsTold(room(told), room(shown, own)).mine).toMatchObject(mine);
  });

  it('shows what is told before what was known', () => {
    const newer = { ...receipt, code: 'EFGH' };
    expect(roomAsTold(room({ ballot: 'a' }, { receipt: newer }), room({ ballot: 'a' }, { receipt })).mine).toEqual({
      vote: null,
      receipt: newer,
    });
  });
});
