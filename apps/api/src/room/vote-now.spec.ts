import type { VoteState } from '@conference/domain';
import { voteBeforeRoom } from './vote-now';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 18, 3, minute));
const vote = (id: string, state: VoteState, opened: number | null) => ({
  id,
  state,
  openedAt: opened === null ? null : at(opened),
});

describe(voteBeforeRoom.name, () => {
  const published = vote('a', 'published', 10);
  const voided = vote('b', 'void', 20);
  const prepared = vote('c', 'prepared', null);
  const open = vote('d', 'open', 15);

  it.each([
    ['nothing before any vote', [prepared], 5, null],
    ['the one that is going on, though another was opened later', [published, open, voided], 5, open],
    ['the one that is open, though an earlier one is still being counted', [vote('e', 'counting', 5), open], 5, open],
    ['the one that is going on, whatever is before the room', [open], null, open],
    ['the last one that was opened during this item', [published, voided, prepared], 5, voided],
    ['none of an earlier item', [published], 12, null],
    ['none between two items', [published], null, null],
  ])('is %s', (_, votes, itemStarted, expected) => {
    expect(voteBeforeRoom(votes, itemStarted === null ? null : at(itemStarted))).toBe(expected);
  });
});
