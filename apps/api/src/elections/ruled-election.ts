import type {
  AdoptedRules,
  CandidateList,
  CountRecord,
  Election,
  ElectionRound,
  Nomination,
  SeatDecision,
} from '@conference/domain';
import { ballotRuleOf } from '@conference/domain';
import type {
  CountRecordEntity,
  ElectionDecisionEntity,
  ElectionEntity,
  ElectionRoundEntity,
  EnteredCountEntity,
  NominationEntity,
  Records,
} from '@conference/persistence';

/** Everything that is on record about one election. */
export interface StoredElection {
  readonly election: ElectionEntity;
  readonly decisions: readonly ElectionDecisionEntity[];
  readonly nominations: readonly NominationEntity[];
  readonly rounds: readonly ElectionRoundEntity[];
}

export async function storedElection(records: Records, election: ElectionEntity): Promise<StoredElection> {
  return {
    election,
    decisions: await records.elections.decisions(election.id),
    nominations: await records.elections.nominations(election.id),
    rounds: await records.elections.rounds(election.id),
  };
}

/** An election as the rules take it further: with the roll of the round that is going on. */
export async function ruledElection(records: Records, stored: StoredElection, heldOn: string): Promise<Election> {
  const last = stored.rounds.at(-1);
  const roll = last ? await records.elections.roll(last.id) : [];
  return electionOf(stored, heldOn, roll);
}

/** An election as the rules know it; of earlier rounds the roll does not matter any more. */
export function electionOf(stored: StoredElection, heldOn: string, lastRoll: readonly string[] = []): Election {
  const { election, nominations, rounds } = stored;
  const { code, office, seats, isLargerByDecision, state, recognition } = election;
  const adopted = stored.decisions.filter(({ verdict }) => verdict === null || verdict.holds);
  const rules = adopted.flatMap((decision) => adoptedRules(decision));
  const last = rounds.at(-1);
  return {
    code,
    office,
    seats,
    heldOn,
    isLargerByDecision,
    state,
    rules: rules.at(-1) ?? null,
    earlierRules: rules.slice(0, -1),
    nominations: nominations.map(nominationOf),
    lists: adopted.flatMap((decision) => listOf(decision)),
    rounds: rounds.map((round) => roundOf(round, round === last ? lastRoll : [])),
    elected: electedIn(rounds, adopted),
    decisions: adopted.flatMap((decision) => seatDecisionOf(decision)),
    recognition,
  };
}

/** The counting record of a round as the rules know it: only counts that add up were ever counted. */
export function countRecordOf(
  election: Election,
  round: ElectionRoundEntity,
  record: CountRecordEntity,
  entered: readonly EnteredCountEntity[],
): CountRecord {
  const { phase, headId, memberIds, witnessIds, inventory, answers, photoSha256, signedBy } = record;
  return {
    phase,
    rule: ballotRuleOf(election, round),
    present: round.present,
    committee: { headId, memberIds, witnessIds },
    inventory,
    counts: entered.filter(({ faults }) => faults.length === 0).map(({ figures }) => figures),
    answers,
    photoSha256,
    signedBy,
  };
}

function adoptedRules({ rules, id: voteId }: ElectionDecisionEntity): AdoptedRules[] {
  return rules ? [{ ...rules, voteId }] : [];
}

function listOf({ what, candidates, id: voteId }: ElectionDecisionEntity): CandidateList[] {
  return what === 'list' || (what === 'voteAgain' && candidates.length > 0) ? [{ candidates, voteId }] : [];
}

function nominationOf({
  personId,
  roles,
  belongs,
  proposedBy,
  consentRecordedBy,
  withdrawnBecause,
}: NominationEntity): Nomination {
  return { personId, roles, belongs, proposedBy, consentRecordedBy, withdrawnBecause };
}

function roundOf(round: ElectionRoundEntity, roll: readonly string[]): ElectionRound {
  const { number, kind, seats, candidates, threshold, lists, voidBecause, outcome } = round;
  return { number, kind, seats, candidates, threshold, lists, roll, voidBecause, outcome };
}

function electedIn(rounds: readonly ElectionRoundEntity[], decisions: readonly ElectionDecisionEntity[]): string[] {
  return rounds.flatMap(({ number, outcome }) => [
    ...(outcome?.elected ?? []),
    ...decisions.filter(({ afterRound }) => afterRound === number).flatMap(({ elected }) => elected),
  ]);
}

function seatDecisionOf(decision: ElectionDecisionEntity): SeatDecision[] {
  const { what, afterRound, id: voteId, elected, witnessIds } = decision;
  switch (what) {
    case 'rules':
    case 'list':
      return [];
    case 'settledByAge':
      return [{ what, afterRound, elected }];
    case 'settledByLot':
      return [{ what, afterRound, elected, witnessIds }];
    default:
      return [{ what, afterRound, voteId }];
  }
}
