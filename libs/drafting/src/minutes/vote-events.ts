import type { FloorEvent } from '@conference/domain';
import {
  motionVotes,
  type ConferenceEntity,
  type MotionVote,
  type Records,
  type SecretBallotEntity,
} from '@conference/persistence';

/** A vote that may have been declared void after it had opened. */
type Voidable = Pick<MotionVote, 'id' | 'title' | 'state' | 'openedAt' | 'voidedAt' | 'voidReason' | 'predecessorId'>;

/** Votes on motions, open or secret, whose result was published; and votes and ballot boxes that were declared void after they had opened. */
export async function voteEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const votes = await motionVotes(records, id);
  const boxes = await boxesOfElections(records, id);
  return [...votes.flatMap(publishedEvent), ...votes.flatMap(voidedEvent), ...boxes.flatMap(voidedEvent)];
}

/** The ballot boxes of elections, without those that were declared void with their round: of these the minutes say it of the round. */
async function boxesOfElections(records: Records, conferenceId: string): Promise<SecretBallotEntity[]> {
  const boxes: SecretBallotEntity[] = [];
  for (const box of await records.secretBallots.ofConference(conferenceId)) {
    if (box.subject === 'election' && !(await isVoidWithRound(records, box))) boxes.push(box);
  }
  return boxes;
}

async function isVoidWithRound({ elections }: Records, { roundId, voidedAt }: SecretBallotEntity): Promise<boolean> {
  if (roundId === null || !voidedAt) return false;
  const round = await elections.round(roundId);
  return round?.voidedAt?.getTime() === voidedAt.getTime();
}

function publishedEvent({ id, title, state, verdict, closedAt }: MotionVote): FloorEvent[] {
  if (state !== 'published' || !verdict || !closedAt) return [];
  return [{ id: `vote/${id}`, at: closedAt.toISOString(), type: 'voteClosed', title, verdict }];
}

function voidedEvent(
  { id, title, state, openedAt, voidedAt, voidReason }: Voidable,
  _place: number,
  votes: readonly Voidable[],
): FloorEvent[] {
  if (state !== 'void' || !voidedAt || !openedAt) return [];
  const isReplaced = votes.some(({ predecessorId }) => predecessorId === id);
  const reason = voidReason ?? '';
  return [{ id: `vote/${id}/void`, at: voidedAt.toISOString(), type: 'voteVoided', title, reason, isReplaced }];
}
