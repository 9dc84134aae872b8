import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, OpenVoteEntity, Records } from '@conference/persistence';

/** Votes whose result was published, and votes that were declared void after they had opened. */
export async function voteEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const votes = await records.votes.ofConference(id);
  return votes.flatMap((vote) => eventOf(vote, votes));
}

function eventOf(vote: OpenVoteEntity, votes: readonly OpenVoteEntity[]): FloorEvent[] {
  const { id, title, state, verdict, closedAt, openedAt, voidedAt, voidReason } = vote;
  if (state === 'published' && verdict && closedAt) {
    return [{ id: `vote/${id}`, at: closedAt.toISOString(), type: 'voteClosed', title, verdict }];
  }
  if (state !== 'void' || !voidedAt || !openedAt) return [];
  const isReplaced = votes.some(({ predecessorId }) => predecessorId === id);
  const reason = voidReason ?? '';
  return [{ id: `vote/${id}/void`, at: voidedAt.toISOString(), type: 'voteVoided', title, reason, isReplaced }];
}
