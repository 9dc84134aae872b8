import type { Records } from '@conference/persistence';

/** The vote that asks; the ballots of an election name theirs, which they are part of. */
interface OwnVote {
  readonly id: string;
  readonly electionCode?: string | null;
}

/** Which other vote the room is at, open, secret or an election's; one thing is voted on at a time. */
export async function otherVoteOpen(
  records: Records,
  conferenceId: string,
  { id: ownId, electionCode }: OwnVote,
): Promise<string | null> {
  const votes = (await records.votes.ofConference(conferenceId)).filter(
    ({ state }) => state === 'open' || state === 'counting',
  );
  const ballots = (await records.secretBallots.ofConference(conferenceId)).filter(({ state }) => state === 'open');
  const elections = (await records.elections.ofConference(conferenceId)).filter(
    ({ state, code }) => state === 'balloting' && code !== electionCode,
  );
  return [...votes, ...ballots, ...elections].find(({ id }) => id !== ownId)?.id ?? null;
}
