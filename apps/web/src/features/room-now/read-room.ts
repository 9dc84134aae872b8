import { recordedVoteSchema, roomNowSchema, type RecordedVote } from '@conference/contracts';
import type { MotionChoice } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { get, put } from '../../shared/http';

/** What is happening in the room; asked for again whenever something about the conference changes. */
export const roomQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'now'],
    queryFn: ({ signal }) => get(roomNowSchema, `/api/conferences/${conferenceId}/now`, signal),
  });

/** Votes by name; sent again, the same vote gets the same receipt. */
export function castVote(conferenceId: string, voteId: string, choice: MotionChoice): Promise<RecordedVote> {
  return put(recordedVoteSchema, `/api/conferences/${conferenceId}/votes/${voteId}/mine`, { choice });
}
