import { recordedVoteSchema, roomNowSchema, type RecordedVote, type RoomNow } from '@conference/contracts';
import { wasHeld, type MotionChoice, type Stage } from '@conference/domain';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { get, put } from '../../shared/http';
import { roomKey } from './room-key';

/** What is happening in the room; asked for again whenever something about the conference changes. */
export const roomQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: roomKey(conferenceId),
    queryFn: ({ signal }) => get(roomNowSchema, `/api/conferences/${conferenceId}/now`, signal),
  });

/** Shows the room as it came with a change; an answer that is still on its way is older. What cannot be read is asked for. */
export function showTold(queries: QueryClient, conferenceId: string, told: unknown): void {
  const { queryKey } = roomQuery(conferenceId);
  const shown = queries.getQueryData(queryKey);
  const room = roomNowSchema.safeParse(told);
  if (!room.success) return void queries.invalidateQueries({ queryKey });
  if (!shown) return;
  void queries.cancelQueries({ queryKey });
  queries.setQueryData(queryKey, roomAsTold(room.data, shown));
}

/**
 * The room as it came with a change, for a page that shows it already.
 *
 * What was read before one's own vote may come after its acknowledgement, and the receipt of a secret ballot is told to nobody unasked: the page keeps what is its owner's.
 */
export function roomAsTold(told: RoomNow, { vote, ballot, mine }: RoomNow): RoomNow {
  const given = vote?.id === told.vote?.id ? mine.vote : null;
  const receipt = ballot?.id === told.ballot?.id ? mine.receipt : null;
  return { ...told, mine: { ...told.mine, vote: told.mine.vote ?? given, receipt: told.mine.receipt ?? receipt } };
}

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
