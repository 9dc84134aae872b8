import type { OpenVote } from '@conference/domain';
import type { OpenVoteEntity } from '@conference/persistence';
import type { FloorAct } from '../floor/floor-act';

/** The row of a vote that was prepared; the title is the motion's, by value. */
export function newVote(
  { conference, person, now }: FloorAct,
  { id, motionCode, state, way, rows, predecessorId }: OpenVote,
  title: string,
): OpenVoteEntity {
  return {
    id,
    conferenceId: conference.id,
    motionCode,
    title,
    state,
    way,
    rows: [...rows],
    preparedAt: now,
    preparedBy: person.id,
    openedAt: null,
    openedBy: null,
    present: null,
    endedAt: null,
    yes: null,
    no: null,
    abstain: null,
    closedAt: null,
    closedBy: null,
    answers: [],
    verdict: null,
    publishedAt: null,
    voidedAt: null,
    voidReason: null,
    predecessorId,
  };
}
