import type { CloseVoteBody } from '@conference/contracts';
import { order } from '../../../shared/http';

/** Closes an open vote with its count; the rule says whether the motion is adopted. */
export function closeVote(conferenceId: string, voteId: string, count: CloseVoteBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/votes/${voteId}/close`, count);
}
