import { ballotLimits, type Ballot, type BallotRule } from '../voting/ballot';
import type { PartFigures } from '../voting/count-figures';
import { INVALID_BALLOT_REASONS, type InvalidBallotReason } from '../voting/invalid-ballot';

/** A ballot out of its envelope, with the reason why it does not count, if it does not. */
export interface JudgedBallot extends Ballot {
  readonly invalid: InvalidBallotReason | null;
}

/** Adds up the opened ballots of a secret vote as the counting record knows them: what came back, what is valid, and how often each choice was made. */
export function tallyBallots(rule: BallotRule, ballots: readonly JudgedBallot[], issued: number): PartFigures {
  const valid = ballots.filter(({ invalid }) => invalid === null);
  const invalid = INVALID_BALLOT_REASONS.map((reason) => ({
    reason,
    count: ballots.filter((ballot) => ballot.invalid === reason).length,
  }));
  return {
    collected: ballots.length,
    notReturned: issued - ballots.length,
    valid: valid.length,
    blank: valid.filter(({ isBlank }) => isBlank).length,
    invalid: invalid.filter(({ count }) => count > 0),
    votes: ballotLimits(rule).options.map((id) => ({
      id,
      votes: valid.filter(({ chosen }) => chosen.includes(id)).length,
    })),
  };
}
