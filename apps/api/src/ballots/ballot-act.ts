import {
  mayFollow,
  mayTakeStep,
  pollRefusalSentence,
  type FloorStep,
  type PollRefusal,
  type Result,
  type SecrecyWarning,
  type VoteState,
} from '@conference/domain';
import type { PersonEntity, SecretBallotEntity, Transactions } from '@conference/persistence';
import { actorOf, mustRunFloor } from '../conferences/access';
import { floorAct, inSession, openedSession, type FloorAct } from '../floor/floor-act';
import { doorRefusal } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { byVoteRules } from '../votes/vote-rules';
import { mustCountRound } from './ballot-round';

/** Which secret ballot of which conference. */
export interface BallotPlace {
  readonly conferenceId: string;
  readonly ballotId: string;
}

/** An act on a secret ballot, which is locked as well. */
export interface BallotAct extends FloorAct {
  readonly ballot: SecretBallotEntity;
}

/** Who wants to bring which secret ballot where, and whose step that is. */
interface BallotCommand extends BallotPlace {
  readonly person: PersonEntity;
  readonly to: VoteState;
  readonly by: FloorStep;
}

/**
 * Takes a secret ballot one step further, unless it is there already: who presses twice is answered alike.
 * @throws RefusalException with the rule's reason
 */
export function takeBallotTo(
  transactions: Transactions,
  { person, conferenceId, ballotId, to, by }: BallotCommand,
  act: (act: BallotAct) => Promise<void>,
): Promise<void> {
  // counting goes on in a break too
  const during = to === 'closed' ? openedSession : inSession;
  return floorAct(transactions, { person, conferenceId, during }, async (floor) => {
    const ballot = await floor.records.secretBallots.lock(ballotId, conferenceId);
    if (!ballot) throw doorRefusal('motion-unknown');
    await mustBeTheirs(floor, ballot, by);
    if (ballot.state === to) return;
    byVoteRules(mayFollow(ballot, to));
    await act({ ...floor, ballot });
  });
}

/**
 * Checks that a step is this person's: key and count of a round's box are its counting committee's, everything else those who run the floor take.
 * @throws RefusalException not-on-committee, not-allowed, not-your-step
 */
export async function mustBeTheirs(
  { records, conference, person }: Pick<FloorAct, 'records' | 'conference' | 'person'>,
  { roundId }: Pick<SecretBallotEntity, 'roundId'>,
  by: FloorStep,
): Promise<void> {
  if (roundId !== null && by === 'recordVote') return mustCountRound(records, roundId, person);
  mustRunFloor(person, conference);
  byVoteRules(mayTakeStep(by, actorOf(person, conference)));
}

/** Takes what the rules of a ballot box allow, or ends the request with their reason. */
export function byBoxRules<T>(result: Result<T, PollRefusal>): T {
  return allowed(result, pollRefusalSentence);
}

/**
 * Goes on although the figures of a small group tell much, when whoever decides has read that.
 * @throws RefusalException secrecy-at-risk
 */
export function mustBeWarned(warning: SecrecyWarning | null, warned: boolean): void {
  if (warning && !warned) throw new RefusalException('secrecy-at-risk', warning.sentence, { warning: warning.code });
}
