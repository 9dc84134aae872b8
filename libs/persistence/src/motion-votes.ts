import type { VoteState } from '@conference/domain';
import type { OpenVoteEntity, SecretBallotEntity, StoredVerdict } from './entities';
import type { Records } from './transactions';

/** What either way of voting goes through alike. */
type Course = Omit<MotionVote, 'motionCode' | 'verdict' | 'isSecret'>;

/** A vote on a motion, whichever way it is held: open, or by secret ballot. Whoever asks how a motion was decided asks this. */
export interface MotionVote {
  readonly id: string;
  readonly motionCode: string;
  readonly title: string;
  readonly isSecret: boolean;
  readonly state: VoteState;
  readonly preparedAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** Null until it is counted. */
  readonly verdict: StoredVerdict | null;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
  /** The void vote in whose place this one was prepared. */
  readonly predecessorId: string | null;
}

/** Every vote of a conference on its motions, open or secret, the first prepared first. */
export async function motionVotes(records: Records, conferenceId: string): Promise<MotionVote[]> {
  const open = await records.votes.ofConference(conferenceId);
  const secret = await records.secretBallots.ofConference(conferenceId);
  return [...open.map(openly), ...secret.filter(({ subject }) => subject === 'motion').map(secretly)].toSorted(
    (one, other) => one.preparedAt.getTime() - other.preparedAt.getTime(),
  );
}

function openly({ motionCode, verdict, ...vote }: OpenVoteEntity): MotionVote {
  return { ...courseOf(vote), motionCode, verdict, isSecret: false };
}

function secretly({ subjectCode, result, ...ballot }: SecretBallotEntity): MotionVote {
  return { ...courseOf(ballot), motionCode: subjectCode, verdict: result?.verdict ?? null, isSecret: true };
}

function courseOf(vote: Course): Course {
  const { id, title, state, preparedAt, openedAt, closedAt, voidedAt, voidReason, predecessorId } = vote;
  return { id, title, state, preparedAt, openedAt, closedAt, voidedAt, voidReason, predecessorId };
}
