import type { VoteState } from './vote-state';

/** A vote on a motion, open or secret, as far as the course of the motion goes by it. */
interface VoteOnMotion {
  readonly state: VoteState;
}

/** Whether a motion is before the room, given every vote on it: one of them counts, so that no other is prepared beside it. */
export function isMotionBeforeRoom(votes: readonly VoteOnMotion[]): boolean {
  return votes.some(({ state }) => state !== 'void');
}

/** Whether the conference is done with a motion, given every vote on it: the result is published, or the vote is void and none was put in its place. */
export function isMotionSettled(votes: readonly VoteOnMotion[]): boolean {
  return votes.length > 0 && votes.every(({ state }) => state === 'published' || state === 'void');
}
