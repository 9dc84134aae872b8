import { ok, refuse, type Result } from '../result';
import { notACount, sum } from './count';
import type { InvalidBallotReason } from './invalid-ballot';
import type { VotingRefusal } from './refusal';

/** An election as the counting committee hands it over; paper and electronic ballots look the same here. */
export interface ElectionCount {
  /** By raised hands there are no ballots: everybody present counts as one that came back. */
  readonly by?: 'ballots' | 'hands' | undefined;
  readonly seats: number;
  /** Of what more than half is needed: those attending (inspection board) or the ballots collected (union committee). */
  readonly base: 'present' | 'ballotsCollected';
  /** What a candidate has to reach; in a run-off the election rules may take those with most votes. More than half unless said. */
  readonly threshold?: 'moreThanHalf' | 'mostVotes' | undefined;
  /** Who was present when the ballots were given out. */
  readonly present: number;
  readonly ballots: {
    readonly issued: number;
    readonly collected: number;
    readonly valid: number;
    /** How many of the valid ones choose nobody (phiếu trắng). */
    readonly blank?: number | undefined;
    readonly invalid: readonly { readonly reason: InvalidBallotReason; readonly count: number }[];
  };
  readonly candidates: readonly CandidateCount[];
}

/** How many valid ballots choose one candidate. */
export interface CandidateCount {
  readonly id: string;
  readonly votes: number;
}

/** Refuses a count that does not add up: it is counted again, never corrected by the software. */
export function reconcile(count: ElectionCount): Result<ElectionCount, VotingRefusal> {
  const { seats, present, ballots, candidates } = count;
  const { issued, collected, valid, invalid } = ballots;
  const wrong = notACount([
    ...Object.entries({ seats, present, issued, collected, valid }),
    ...invalid.map(({ reason, count: some }) => [reason, some] as const),
    ...candidates.map(({ id, votes }) => [id, votes] as const),
  ]);
  if (wrong) return wrong;
  if (present === 0) return refuse({ code: 'nobody-present' });
  if (seats === 0 || candidates.length === 0)
    return refuse({ code: 'nothing-to-elect', seats, candidates: candidates.length });
  const twice = candidates.find(({ id }, place) => candidates.findIndex((other) => other.id === id) !== place);
  if (twice) return refuse({ code: 'candidate-twice', candidateId: twice.id });
  return reconcileBallots(count);
}

function reconcileBallots(count: ElectionCount): Result<ElectionCount, VotingRefusal> {
  const { seats, present, candidates } = count;
  const { issued, collected, valid, invalid } = count.ballots;
  const invalidCount = sum(invalid.map(({ count: some }) => some));
  if (issued > present) return refuse({ code: 'more-ballots-than-present', issued, present });
  if (collected > issued) return refuse({ code: 'more-collected-than-issued', collected, issued });
  if (valid + invalidCount !== collected) {
    return refuse({ code: 'ballots-do-not-add-up', collected, valid, invalid: invalidCount });
  }
  const over = candidates.find(({ votes }) => votes > valid);
  if (over) return refuse({ code: 'more-votes-than-ballots', candidateId: over.id, votes: over.votes, valid });
  const votes = sum(candidates.map((candidate) => candidate.votes));
  return votes > seats * valid ? refuse({ code: 'too-many-votes', votes, seats, valid }) : ok(count);
}
