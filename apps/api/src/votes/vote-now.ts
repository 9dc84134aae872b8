import type { OpenVoteEntity } from '@conference/persistence';

type Course = Pick<OpenVoteEntity, 'state' | 'openedAt'>;

/** The vote that the room looks at: the one that is open, or being counted, or the last one opened since the item before the room began. */
export function voteNow<Vote extends Course>(votes: readonly Vote[], itemStartedAt: Date | null): Vote | null {
  const goingOn = votes.find(({ state }) => state === 'open') ?? votes.find(({ state }) => state === 'counting');
  if (goingOn) return goingOn;
  if (!itemStartedAt) return null;
  const heard = votes.filter(({ openedAt }) => openedAt !== null && openedAt >= itemStartedAt);
  return heard.toSorted((one, other) => Number(other.openedAt) - Number(one.openedAt))[0] ?? null;
}
