import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, OpenVoteEntity, Records, SecretBallotEntity } from '@conference/persistence';

/** What the minutes need to know of a vote, open or secret. */
type HeardVote = Pick<
  OpenVoteEntity,
  'id' | 'title' | 'state' | 'verdict' | 'closedAt' | 'openedAt' | 'voidedAt' | 'voidReason' | 'predecessorId'
>;

/** Votes, open or secret, whose result was published, and votes that were declared void after they had opened. */
export async function voteEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const ballots: SecretBallotEntity[] = [];
  for (const ballot of await records.secretBallots.ofConference(id)) {
    if (!(await isVoidWithRound(records, ballot))) ballots.push(ballot);
  }
  const secret = ballots.map((ballot): HeardVote => {
    const { title, state, closedAt, openedAt, voidedAt, voidReason, predecessorId } = ballot;
    const verdict = ballot.result?.verdict ?? null;
    return { id: ballot.id, title, state, verdict, closedAt, openedAt, voidedAt, voidReason, predecessorId };
  });
  const votes = [...(await records.votes.ofConference(id)), ...secret];
  return votes.flatMap((vote) => eventOf(vote, votes));
}

/** Whether a ballot box was declared void with its round: the minutes say it of the round. */
async function isVoidWithRound({ elections }: Records, { roundId, voidedAt }: SecretBallotEntity): Promise<boolean> {
  if (roundId === null || !voidedAt) return false;
  const round = await elections.round(roundId);
  return round?.voidedAt?.getTime() === voidedAt.getTime();
}

function eventOf(vote: HeardVote, votes: readonly HeardVote[]): FloorEvent[] {
  const { id, title, state, verdict, closedAt, openedAt, voidedAt, voidReason } = vote;
  if (state === 'published' && verdict && closedAt) {
    return [{ id: `vote/${id}`, at: closedAt.toISOString(), type: 'voteClosed', title, verdict }];
  }
  if (state !== 'void' || !voidedAt || !openedAt) return [];
  const isReplaced = votes.some(({ predecessorId }) => predecessorId === id);
  const reason = voidReason ?? '';
  return [{ id: `vote/${id}/void`, at: voidedAt.toISOString(), type: 'voteVoided', title, reason, isReplaced }];
}
