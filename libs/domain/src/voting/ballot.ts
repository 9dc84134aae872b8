/** The choices of a secret vote on a motion; whoever has no opinion says so, an empty ballot says nothing. */
export const MOTION_CHOICES = ['yes', 'no', 'abstain'] as const;
export type MotionChoice = (typeof MOTION_CHOICES)[number];

/** What a ballot of an election allows: as many names as there are seats, fewer or none where the election rules say so. */
export interface ElectionBallotRule {
  readonly kind: 'election';
  /** In the order in which they are printed. */
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly mayChooseFewer: boolean;
  readonly mayChooseNone: boolean;
}

/** What a ballot of a secret vote on a motion allows: exactly one of the three choices. */
export interface MotionBallotRule {
  readonly kind: 'motion';
}

/** What makes a ballot valid; the same for a phone, the API and paper that a committee reads. */
export type BallotRule = ElectionBallotRule | MotionBallotRule;

/** One person's ballot. Choosing nobody (phiếu trắng) is stated, so that a forgotten choice is never taken for it. */
export interface Ballot {
  readonly chosen: readonly string[];
  readonly isBlank: boolean;
}

/** What may be marked on a ballot, and how much of it. */
export interface BallotLimits {
  readonly options: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly mayBeBlank: boolean;
}

/** Reads a rule as limits: nobody chooses more people than there are seats, or than stand. */
export function ballotLimits(rule: BallotRule): BallotLimits {
  if (rule.kind === 'motion') return { options: MOTION_CHOICES, min: 1, max: 1, mayBeBlank: false };
  const { candidates, seats, mayChooseFewer, mayChooseNone } = rule;
  const max = Math.min(seats, candidates.length);
  return { options: candidates, min: mayChooseFewer ? 1 : max, max, mayBeBlank: mayChooseNone };
}
