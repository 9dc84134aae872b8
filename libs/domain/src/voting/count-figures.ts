import type { CandidateCount } from './election-count';
import type { InvalidBallotReason } from './invalid-ballot';

/** The paper ballots before the box is opened. One that was spoiled and exchanged is not among those issued. */
export interface PaperInventory {
  readonly printed: number;
  readonly issued: number;
  readonly unused: number;
  readonly spoiled: number;
}

/** What went out to the voters, in each way of voting; null where there was none. Nobody gets both. */
export interface BallotInventory {
  readonly paper: PaperInventory | null;
  readonly electronic: { readonly issued: number } | null;
}

/** What came back in one way of voting. A blank ballot is valid and chooses nobody. */
export interface PartFigures {
  readonly collected: number;
  readonly notReturned: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: readonly { readonly reason: InvalidBallotReason; readonly count: number }[];
  readonly votes: readonly CandidateCount[];
}

/** The ways of voting that one record brings together. */
export const COUNT_PARTS = ['paper', 'electronic'] as const;
export type CountPart = (typeof COUNT_PARTS)[number];

/** One count: each way of voting by itself, and the totals as the committee wrote them down. */
export interface CountFigures extends Readonly<Record<CountPart, PartFigures | null>> {
  readonly totals: readonly CandidateCount[];
}
