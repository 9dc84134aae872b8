import type { Records } from '@conference/persistence';

/** Which other vote the room is at, open, secret or an election's; one thing is voted on at a time. */
export async function otherVoteOpen(records: Records, conferenceId: string, ownId: string): Promise<string | null> {
  const votes = (await records.votes.ofConference(conferenceId)).filter(
    ({ state }) => state === 'open' || state === 'counting',
  );
  const elections = (await records.elections.ofConference(conferenceId)).filter(({ state }) => state === 'balloting');
  const ballots = (await records.secretBallots.ofConference(conferenceId)).filter(({ state }) => state === 'open');
  return [...votes, ...ballots, ...elections].find(({ id }) => id !== ownId)?.id ?? null;
}
