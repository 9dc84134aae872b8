import {
  mayFollow,
  mayTakeStep,
  pollRefusalSentence,
  voteRefusalSentence,
  type FloorStep,
  type PollRefusal,
  type Result,
  type SecrecyWarning,
  type VoteRefusal,
  type VoteState,
} from '@conference/domain';
import {
  type ConferenceEntity,
  type PersonEntity,
  type Records,
  type SecretBallotEntity,
  type Transactions,
} from '@conference/persistence';
import { lockOwnConference, runsFloor } from '../conferences/access';
import { inSession, openedSession } from '../floor/floor-acts';
import { doorRefusal } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { mustCountRound } from './ballot-round';

/** Which secret ballot of which conference. */
export interface BallotPlace {
  readonly conferenceId: string;
  readonly ballotId: string;
}

/** One step of a secret ballot: who takes it, when, and everything that it is decided by. */
export interface BallotStep {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly ballot: SecretBallotEntity;
  readonly person: PersonEntity;
  readonly now: Date;
}

/**
 * Takes a secret ballot one step further in one transaction, unless it is there already: who presses twice is answered alike.
 * @throws RefusalException with the rule's reason
 */
export function takeBallotTo(
  transactions: Transactions,
  person: PersonEntity,
  { conferenceId, ballotId }: BallotPlace,
  { to, by }: { readonly to: VoteState; readonly by: FloorStep },
  act: (step: BallotStep) => Promise<void>,
): Promise<void> {
  return transactions.run(async (records) => {
    // counting goes on in a break too
    const which = to === 'closed' ? openedSession : inSession;
    const conference = which(await lockOwnConference(records, person, conferenceId));
    const ballot = await records.secretBallots.lock(ballotId, conferenceId);
    if (!ballot) throw doorRefusal('motion-unknown');
    await mustBeTheirs(records, ballot, person, by);
    if (ballot.state === to) return;
    ruled(mayFollow(ballot, to));
    await act({ records, conference, ballot, person, now: new Date() });
  });
}

/**
 * Checks that a step is this person's: key and count of a round's box are its counting committee's, everything else those who run the floor take.
 * @throws RefusalException not-on-committee, not-allowed, not-your-step
 */
export async function mustBeTheirs(
  records: Records,
  { roundId }: Pick<SecretBallotEntity, 'roundId'>,
  person: PersonEntity,
  by: FloorStep,
): Promise<void> {
  if (roundId !== null && by === 'recordVote') return mustCountRound(records, roundId, person);
  if (!runsFloor(person)) throw doorRefusal('not-allowed');
  ruled(mayTakeStep(by, { personId: person.id, roles: person.roles }));
}

/** Takes what the rules of a vote allow, or ends the request with their reason. */
export function ruled<T>(result: Result<T, VoteRefusal>): T {
  return allowed(result, voteRefusalSentence);
}

/** Takes what the rules of a ballot box allow, or ends the request with their reason. */
export function boxed<T>(result: Result<T, PollRefusal>): T {
  return allowed(result, pollRefusalSentence);
}

/**
 * Goes on although the figures of a small group tell much, when whoever decides has read that.
 * @throws RefusalException secrecy-at-risk
 */
export function mustBeWarned(warning: SecrecyWarning | null, warned: boolean): void {
  if (warning && !warned) throw new RefusalException('secrecy-at-risk', warning.sentence, { warning: warning.code });
}
