import type { Records } from '@conference/persistence';

/** Something that the room is voting on: a motion, in the open or in secret, or the round of an election. */
interface VotingUnderWay {
  readonly id: string;
  /** Whether nobody votes any more, and hands are still being counted. */
  readonly isCounting: boolean;
  /** The election whose round it is. */
  readonly electionCode: string | null;
}

/** The vote that asks; the ballots of an election name theirs, which they are part of. */
interface OwnVote {
  readonly id: string;
  readonly electionCode?: string | null;
}

/** Whether people are voting at this moment: then the session does not stand still. */
export async function isVotingNow(records: Records, conferenceId: string): Promise<boolean> {
  return (await votingUnderWay(records, conferenceId)).some(({ isCounting }) => !isCounting);
}

/** Which other vote the room is at, open, secret or an election's; one thing is voted on at a time. */
export async function otherVoteOpen(records: Records, conferenceId: string, own: OwnVote): Promise<string | null> {
  const others = (await votingUnderWay(records, conferenceId)).filter(
    ({ id, electionCode }) => id !== own.id && (electionCode === null || electionCode !== own.electionCode),
  );
  return others[0]?.id ?? null;
}

async function votingUnderWay(records: Records, conferenceId: string): Promise<VotingUnderWay[]> {
  const votes = await records.votes.ofConference(conferenceId);
  const ballots = await records.secretBallots.ofConference(conferenceId);
  const elections = await records.elections.ofConference(conferenceId);
  return [
    ...votes
      .filter(({ state }) => state === 'open' || state === 'counting')
      .map(({ id, state }) => ({ id, isCounting: state === 'counting', electionCode: null })),
    ...ballots.filter(({ state }) => state === 'open').map(({ id }) => ({ id, isCounting: false, electionCode: null })),
    ...elections
      .filter(({ state }) => state === 'balloting')
      .map(({ id, code }) => ({ id, isCounting: false, electionCode: code })),
  ];
}
