import type { CivilDate, Deadline } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { ElectionOutcome } from './judge-election';
import type { ElectionCount } from './election-count';
import type { ElectionRefusal } from './election-refusal';
import type { ElectedOffice, ElectionRules } from './election-rules';
import type { ElectionState } from './election-state';
import { mayTakeStep, type FloorActor, type FloorStep } from './floor-step';
import { checkBoardSize, type Candidacy } from './may-stand';

/** One election of a conference, with everything that happened in it. */
export interface Election {
  readonly code: string;
  readonly office: ElectedOffice;
  readonly seats: number;
  /** The day of the conference: it says which rules are in force. */
  readonly heldOn: CivilDate;
  /** The conference decided that the board may have more than nine members. */
  readonly isLargerByDecision: boolean;
  readonly state: ElectionState;
  /** The rules that hold; none before the conference has adopted any. */
  readonly rules: AdoptedRules | null;
  readonly earlierRules: readonly AdoptedRules[];
  readonly nominations: readonly Nomination[];
  /** Every list that was adopted; the last one holds. */
  readonly lists: readonly CandidateList[];
  readonly rounds: readonly ElectionRound[];
  /** Elected in all rounds, in that order. */
  readonly elected: readonly string[];
  readonly decisions: readonly SeatDecision[];
  readonly recognition: Recognition | null;
}

/** The rules of the election and the vote that adopted them. */
export interface AdoptedRules extends ElectionRules {
  readonly voteId: string;
}

/** Somebody proposed for election, or who proposed themselves. */
export interface Nomination extends Omit<Candidacy, 'volunteers'> {
  readonly proposedBy: string;
  /** Who wrote down that the person agrees to stand; null as long as nobody has. */
  readonly consentRecordedBy: string | null;
  /** Why the person withdrew; null as long as they stand. */
  readonly withdrawnBecause: string | null;
}

/** A list of candidates as the conference adopted it. */
export interface CandidateList {
  readonly candidates: readonly string[];
  readonly voteId: string;
}

/** Why a round is held: the first, between the tied, again for empty seats, or once more in place of a void one. */
export const ROUND_KINDS = ['first', 'runOff', 'again', 'repeat'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** One round of ballots. */
export interface ElectionRound {
  readonly number: number;
  readonly kind: RoundKind;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly threshold: NonNullable<ElectionCount['threshold']>;
  /** How many lists were adopted when it began. */
  readonly lists: number;
  /** Who was present when the ballots were given out. */
  readonly roll: readonly string[];
  readonly voidBecause: string | null;
  readonly outcome: ElectionOutcome | null;
}

/** How seats that a round left open were settled. */
export type SeatDecision =
  | { readonly what: 'runOff' | 'voteAgain' | 'leaveVacant'; readonly afterRound: number; readonly voteId: string }
  | { readonly what: 'settledByAge'; readonly afterRound: number; readonly elected: readonly string[] }
  | {
      readonly what: 'settledByLot';
      readonly afterRound: number;
      readonly elected: readonly string[];
      readonly witnessIds: readonly string[];
    };

/** The decision that recognises those elected. */
export interface Recognition {
  readonly symbol: string;
  readonly recognisedOn: CivilDate;
  readonly due: Deadline | null;
  readonly isLate: boolean;
}

/** Prepares an election: how many are elected to what is settled before anybody is nominated. */
export function prepareElection(
  plan: Pick<Election, 'code' | 'office' | 'seats' | 'heldOn' | 'isLargerByDecision'>,
): Result<Election, ElectionRefusal> {
  const { office, seats, heldOn, isLargerByDecision } = plan;
  const isPossible = Number.isSafeInteger(seats) && seats >= 1 && (office !== 'unionChair' || seats === 1);
  if (!isPossible) return refuse({ code: 'seats-impossible', seats });
  const allowed = office === 'inspectionBoard' ? checkBoardSize(seats, heldOn, isLargerByDecision) : ok(undefined);
  if (!allowed.ok) return allowed;
  return ok({
    ...plan,
    state: 'prepared',
    rules: null,
    earlierRules: [],
    nominations: [],
    lists: [],
    rounds: [],
    elected: [],
    decisions: [],
    recognition: null,
  });
}

/** Counts the seats that nobody has been elected to yet. */
export function openSeats({ seats, elected }: Election): number {
  return seats - elected.length;
}

/** Decides whether a person may do something about a candidate: those who run the election may, and the candidate themself. */
export function mayDoFor(
  candidateId: string,
  election: Election,
  actor: FloorActor,
  states: readonly ElectionState[],
): Result<void, ElectionRefusal> {
  if (actor.personId !== candidateId) return mayDo(election, actor, 'runElection', states);
  return states.includes(election.state)
    ? ok(undefined)
    : refuse({ code: 'election-not-there', state: election.state });
}

/** Decides whether a person may do something with an election as it stands. */
export function mayDo(
  { state }: Election,
  actor: FloorActor,
  step: FloorStep,
  states: readonly ElectionState[],
): Result<void, ElectionRefusal> {
  const allowed = mayTakeStep(step, actor);
  if (!allowed.ok) return allowed;
  return states.includes(state) ? ok(undefined) : refuse({ code: 'election-not-there', state });
}
