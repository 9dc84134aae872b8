import type { Records } from '@conference/persistence';

/** Which other vote, open or secret, the room is at; one thing is voted on at a time. */
export async function otherVoteOpen(records: Records, conferenceId: string, ownId: string): Promise<string | null> {
  const votes = (await records.votes.ofConference(conferenceId)).filter(
    ({ state }) => state === 'open' || state === 'counting',
  );
  const ballots = (await records.secretBallots.ofConference(conferenceId)).filter(({ state }) => state === 'open');
  return [...votes, ...ballots].find(({ id }) => id !== ownId)?.id ?? null;
}
