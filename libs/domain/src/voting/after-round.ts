import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { mustBeAdopted, type Adoption } from './adoption';
import { standingNominations } from './candidates';
import { mayDo, type Election, type SeatDecision } from './election';
import type { ElectionRefusal } from './election-refusal';
import { mayHoldAnother } from './election-round';
import type { FloorActor } from './floor-step';
import { checkBoardSize } from './may-stand';

const WITNESSES_OF_A_LOT = 2;

/** How a tie is settled without a ballot, as the rules have it. */
export type TieSettlement =
  | { readonly by: 'older'; readonly bornOn: Readonly<Record<string, CivilDate>> }
  | { readonly by: 'lot'; readonly drawn: readonly string[]; readonly witnessIds: readonly string[] };

/** Records that the conference wants the tied voted on again, where the rules leave that to it. */
export function decideRunOff(
  election: Election,
  actor: FloorActor,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['tied']);
  if (!allowed.ok) return allowed;
  const another = mayHoldAnother(election);
  if (!another.ok) return another;
  const voteId = mustBeAdopted(adoption);
  return voteId.ok ? ok(decided(election, { what: 'runOff', voteId: voteId.value })) : voteId;
}

/** Settles a tie by the adopted rule, the older first or by lot; what the rules do not say is not done. */
export function settleTie(
  election: Election,
  actor: FloorActor,
  settlement: TieSettlement,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['tied']);
  if (!allowed.ok) return allowed;
  const { tie } = election.rules!;
  if (settlement.by !== tie) return refuse({ code: 'tie-settled-otherwise', tie });
  const runOff = election.rounds.at(-1)!.outcome!.runOff!;
  const elected = settlement.by === 'older' ? olderFirst(runOff, settlement.bornOn) : drawn(runOff, settlement);
  if (!elected.ok) return elected;
  const decision: Undated<SeatDecision> =
    settlement.by === 'older'
      ? { what: 'settledByAge', elected: elected.value }
      : { what: 'settledByLot', elected: elected.value, witnessIds: settlement.witnessIds };
  return ok({ ...decided(election, decision), state: 'decided', elected: [...election.elected, ...elected.value] });
}

/** Votes again for seats that stayed empty, by decision of the conference: among those of the list not elected, or among new nominations. */
export function voteAgain(
  election: Election,
  actor: FloorActor,
  adoption: Adoption,
  among: 'sameList' | 'newNominations',
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['short']);
  if (!allowed.ok) return allowed;
  const another = mayHoldAnother(election);
  if (!another.ok) return another;
  const voteId = mustBeAdopted(adoption);
  if (!voteId.ok) return voteId;
  const again = decided(election, { what: 'voteAgain', voteId: voteId.value });
  if (among === 'newNominations') return ok({ ...again, state: 'nominating' });
  const candidates = standingNominations(election).map(({ personId }) => personId);
  return ok({ ...again, state: 'listClosed', lists: [...election.lists, { candidates, voteId: voteId.value }] });
}

/**
 * Leaves seats vacant by decision of the conference; an inspection board keeps at least the members that the law asks for.
 *
 * @see Luật 10/2022/QH15 Điều 60 khoản 1
 */
export function leaveVacant(
  election: Election,
  actor: FloorActor,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['tied', 'short']);
  if (!allowed.ok) return allowed;
  const { office, elected, heldOn, isLargerByDecision } = election;
  const size =
    office === 'inspectionBoard' ? checkBoardSize(elected.length, heldOn, isLargerByDecision) : ok(undefined);
  if (!size.ok) return size;
  const voteId = mustBeAdopted(adoption);
  if (!voteId.ok) return voteId;
  return ok({ ...decided(election, { what: 'leaveVacant', voteId: voteId.value }), state: 'decided' });
}

type Undated<Decision> = Decision extends SeatDecision ? Omit<Decision, 'afterRound'> : never;
type RunOff = { readonly seats: number; readonly candidates: readonly string[] };

function decided(election: Election, decision: Undated<SeatDecision>): Election {
  return { ...election, decisions: [...election.decisions, { ...decision, afterRound: election.rounds.length }] };
}

function olderFirst(
  { seats, candidates }: RunOff,
  bornOn: Readonly<Record<string, CivilDate>>,
): Result<readonly string[], ElectionRefusal> {
  const unknown = candidates.find((personId) => !bornOn[personId]);
  if (unknown !== undefined) return refuse({ code: 'born-unknown', personId: unknown });
  const ranked = candidates.toSorted((one, other) => compareDates(bornOn[one]!, bornOn[other]!));
  const isClear = bornOn[ranked[seats - 1]!] !== bornOn[ranked[seats]!];
  return isClear ? ok(ranked.slice(0, seats)) : refuse({ code: 'same-age' });
}

function drawn(
  { seats, candidates }: RunOff,
  { drawn: names, witnessIds }: Extract<TieSettlement, { by: 'lot' }>,
): Result<readonly string[], ElectionRefusal> {
  const witnesses = new Set(witnessIds.filter((personId) => !candidates.includes(personId)));
  if (witnesses.size < WITNESSES_OF_A_LOT) return refuse({ code: 'lot-without-witnesses', needed: WITNESSES_OF_A_LOT });
  const isRight = new Set(names).size === seats && names.length === seats;
  return isRight && names.every((name) => candidates.includes(name))
    ? ok(names)
    : refuse({ code: 'drawn-wrongly', seats });
}
