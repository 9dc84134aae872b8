import { recordedVoteSchema, roomNowSchema, type RecordedVote } from '@conference/contracts';
import { wasHeld, type MotionChoice, type Stage } from '@conference/domain';
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

/** What stands where the item would, when none is before the room. */
export function withoutItem({
  stage,
  isNotHeld,
}: {
  stage: Stage;
  isNotHeld: boolean;
}): 'roomNow.between' | 'roomNow.over' | 'roomNow.noSession' | 'roomNow.notHeld' {
  if (isNotHeld) return 'roomNow.notHeld';
  if (stage === 'session') return 'roomNow.between';
  return wasHeld(stage) ? 'roomNow.over' : 'roomNow.noSession';
}
