import { ok, refuse, type Result } from '../result';
import { mustBeAdopted, type Adoption } from './adoption';
import { mayDo, mayDoFor, openSeats, type Election, type Nomination } from './election';
import type { ElectionRefusal } from './election-refusal';
import { bodyOf, checkElectionRules, type ElectionRules } from './election-rules';
import type { ElectionState } from './election-state';
import type { FloorActor } from './floor-step';
import { mayStand, type Candidacy } from './may-stand';

/** Opens nominations under rules that the conference has adopted; how a tie is settled is among them. */
export function openNominations(
  election: Election,
  actor: FloorActor,
  rules: ElectionRules,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['prepared']);
  if (!allowed.ok) return allowed;
  const checked = checkElectionRules(election.office, rules);
  if (!checked.ok) return checked;
  const voteId = mustBeAdopted(adoption);
  return voteId.ok ? ok({ ...election, state: 'nominating', rules: { ...rules, voteId: voteId.value } }) : voteId;
}

/** The states in which adopted rules may be changed: no ballots are out. */
export const RULES_MAY_CHANGE: readonly ElectionState[] = ['nominating', 'listClosed', 'tied', 'short'];

/** Changes the rules by another vote of the conference, while no ballots are out; the earlier ones stay on record. */
export function changeRules(
  election: Election,
  actor: FloorActor,
  rules: ElectionRules,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', RULES_MAY_CHANGE);
  if (!allowed.ok) return allowed;
  const checked = checkElectionRules(election.office, rules);
  if (!checked.ok) return checked;
  const voteId = mustBeAdopted(adoption);
  if (!voteId.ok) return voteId;
  const earlierRules = [...election.earlierRules, election.rules!];
  return ok({ ...election, rules: { ...rules, voteId: voteId.value }, earlierRules });
}

/** Nominates a person who may stand; whether they agree is recorded by itself, before the list is closed. */
export function nominate(
  election: Election,
  actor: FloorActor,
  { personId, roles, belongs, proposedBy }: Pick<Nomination, 'personId' | 'roles' | 'belongs' | 'proposedBy'>,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['nominating']);
  if (!allowed.ok) return allowed;
  if (election.elected.includes(personId)) return refuse({ code: 'elected-already', personId });
  if (standingNominations(election).some((nomination) => nomination.personId === personId)) {
    return refuse({ code: 'nominated-already', personId });
  }
  const eligible = mayBeListed(election, { personId, roles, belongs, volunteers: true });
  if (!eligible.ok) return eligible;
  const nomination = { personId, roles, belongs, proposedBy, consentRecordedBy: null, withdrawnBecause: null };
  return ok({ ...election, nominations: [...election.nominations, nomination] });
}

/** Records that a nominated person agrees to stand, by themself or by those who run the election. */
export function recordConsent(
  election: Election,
  actor: FloorActor,
  personId: string,
): Result<Election, ElectionRefusal> {
  const allowed = mayDoFor(personId, election, actor, ['nominating']);
  if (!allowed.ok) return allowed;
  return changeNomination(election, personId, { consentRecordedBy: actor.personId });
}

/** Withdraws a candidate before the ballots go out; a list that was closed with them has to be adopted anew. */
export function withdrawCandidate(
  election: Election,
  actor: FloorActor,
  personId: string,
  reason: string,
): Result<Election, ElectionRefusal> {
  const allowed = mayDoFor(personId, election, actor, ['nominating', 'listClosed']);
  if (!allowed.ok) return allowed;
  if (!reason.trim()) return refuse({ code: 'reason-missing' });
  const changed = changeNomination(election, personId, { withdrawnBecause: reason });
  return changed.ok ? ok({ ...changed.value, state: 'nominating' }) : changed;
}

/** Closes the list by a vote on it: all of it may and will stand, and there are enough for the seats. */
export function closeList(
  election: Election,
  actor: FloorActor,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['nominating']);
  if (!allowed.ok) return allowed;
  for (const nomination of standingNominations(election)) {
    const eligible = mayBeListed(election, { ...nomination, volunteers: nomination.consentRecordedBy !== null });
    if (!eligible.ok) return eligible;
  }
  const candidates = standingNominations(election).map(({ personId }) => personId);
  const enough = areEnough(election, candidates.length);
  if (!enough.ok) return enough;
  const voteId = mustBeAdopted(adoption);
  if (!voteId.ok) return voteId;
  return ok({ ...election, state: 'listClosed', lists: [...election.lists, { candidates, voteId: voteId.value }] });
}

/** Gives the nominations that stand for the seats still open. */
export function standingNominations({ nominations, elected }: Election): Nomination[] {
  return nominations.filter(
    ({ personId, withdrawnBecause }) => withdrawnBecause === null && !elected.includes(personId),
  );
}

/** A list can fill the open seats, with a surplus where the rules ask for one. */
function areEnough(election: Election, candidates: number): Result<void, ElectionRefusal> {
  const seats = openSeats(election);
  if (candidates < seats) return refuse({ code: 'too-few-candidates', candidates, seats });
  const needsSurplus = election.rules?.list === 'surplus';
  return needsSurplus && candidates === seats ? refuse({ code: 'surplus-missing', candidates, seats }) : ok(undefined);
}

function mayBeListed({ office, heldOn }: Election, candidacy: Candidacy): Result<void, ElectionRefusal> {
  return mayStand(candidacy, bodyOf(office), heldOn);
}

function changeNomination(
  election: Election,
  personId: string,
  change: Partial<Nomination>,
): Result<Election, ElectionRefusal> {
  const changed = standingNominations(election).find((nomination) => nomination.personId === personId);
  if (!changed) return refuse({ code: 'not-nominated', personId });
  return ok({
    ...election,
    nominations: election.nominations.map((nomination) =>
      nomination === changed ? { ...nomination, ...change } : nomination,
    ),
  });
}
