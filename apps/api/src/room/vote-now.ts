import type { RoomNow } from '@conference/contracts';
import type { OpenVoteEntity, Records, SecretBallotEntity } from '@conference/persistence';
import { ballotPaper } from '../ballots/ballot-view';

/** The vote that the room looks at: an open one or a secret one, never both. */
export interface VoteNow {
  readonly vote: OpenVoteEntity | null;
  readonly ballot: SecretBallotEntity | null;
  readonly shown: Pick<RoomNow, 'vote' | 'ballot'>;
}

type Course = Pick<OpenVoteEntity, 'state' | 'openedAt'>;

/** Reads the vote that the room looks at; figures are shown when they are published. */
export async function voteNow(records: Records, conferenceId: string, itemStartedAt: Date | null): Promise<VoteNow> {
  const votes = await records.votes.ofConference(conferenceId);
  const ballots = await records.secretBallots.ofConference(conferenceId);
  const looked = voteBeforeRoom<OpenVoteEntity | SecretBallotEntity>([...votes, ...ballots], itemStartedAt);
  const vote = votes.find((one) => one === looked) ?? null;
  const ballot = ballots.find((one) => one === looked) ?? null;
  return { vote, ballot, shown: { vote: vote && shownVote(vote), ballot: ballot && ballotPaper(ballot) } };
}

/** The vote that is open, or being counted, or the last one opened since the item before the room began. */
export function voteBeforeRoom<Vote extends Course>(votes: readonly Vote[], itemStartedAt: Date | null): Vote | null {
  const goingOn = votes.find(({ state }) => state === 'open') ?? votes.find(({ state }) => state === 'counting');
  if (goingOn) return goingOn;
  if (!itemStartedAt) return null;
  const heard = votes.filter(({ openedAt }) => openedAt !== null && openedAt >= itemStartedAt);
  return heard.toSorted((one, other) => Number(other.openedAt) - Number(one.openedAt))[0] ?? null;
}

function shownVote({ id, title, state, way, verdict, voidReason }: OpenVoteEntity): NonNullable<RoomNow['vote']> {
  return { id, title, state, way, voidReason, verdict: state === 'published' ? verdict : null };
}
