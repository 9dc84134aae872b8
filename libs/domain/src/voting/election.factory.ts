import type { Adoption } from './adoption';
import { closeList, nominate, openNominations, recordConsent } from './candidates';
import type { BallotInventory, PartFigures } from './count-figures';
import type { CountRecord } from './count-record';
import type { CountRecordRefusal } from './count-refusal';
import type { CountingCommittee } from './counting-committee';
import { prepareElection, type Election } from './election';
import { electionRefusalSentence, type ElectionRefusal } from './election-refusal';
import { ballotRuleOf, closeBallots, decideRound, openBallots, type BallotsTaken } from './election-round';
import { usualElectionRules, type ElectionRules } from './election-rules';
import type { FloorActor } from './floor-step';
import { attachPhoto, enterFigures, lockCount, signCount, startCount, takeInventory } from './run-count';
import type { Result } from '../result';

export const chair: FloorActor = { personId: 'director', roles: ['head'], presides: false };
export const anybody: FloorActor = { personId: 'somebody', roles: ['staff'], presides: false };
export const committee: CountingCommittee = { headId: 'k1', memberIds: ['k2'], witnessIds: ['w1', 'w2'] };

/** Ballots on paper alone. */
export const onPaper: BallotsTaken = { way: 'paper', hasOpenedBox: false };

/** What the conference voted for, or against. */
export function adoption(holds = true): Adoption {
  return {
    voteId: 'v',
    verdict: { holds, sentence: holds ? { vi: 'thông qua', en: 'adopted' } : { vi: 'không', en: 'no' } },
  };
}

/** The room with so many present of 60. */
export function roomOf(present: number) {
  const counting = [committee.headId, ...committee.memberIds, ...committee.witnessIds];
  const presentIds = Array.from({ length: present }, (_, place) => counting[place] ?? `p${place}`);
  return { entitled: 60, base: 'allStaff' as const, presentIds };
}

/** What a step gives, when it has to be allowed. */
export function must<T>(answer: Result<T, ElectionRefusal | CountRecordRefusal>): T {
  if (!answer.ok) throw new Error(electionRefusalSentence(answer.refusal).en);
  return answer.value;
}

/** An inspection board of three, prepared on a day under the Law, unless changed. */
export function anElection(changes: Partial<Election> = {}): Election {
  const plan = {
    code: 'board',
    office: 'inspectionBoard' as const,
    seats: 3,
    heldOn: '2026-01-15',
    isLargerByDecision: false,
    ...changes,
  };
  return must(prepareElection(plan));
}

/** An election whose rules are adopted. */
export function nominating(rules: Partial<ElectionRules> = {}, changes: Partial<Election> = {}): Election {
  const election = anElection(changes);
  return must(openNominations(election, chair, { ...usualElectionRules(election.office), ...rules }, adoption()));
}

/** An election with candidates who agree to stand. */
export function withCandidates(election: Election, ...names: readonly string[]): Election {
  return names.reduce((sofar, personId) => {
    const nomination = { personId, roles: ['staff'] as const, belongs: true, proposedBy: 'union' };
    return must(recordConsent(must(nominate(sofar, chair, nomination)), chair, personId));
  }, election);
}

/** An election whose list of candidates is adopted. */
export function listed(names: readonly string[], rules: Partial<ElectionRules> = {}, changes: Partial<Election> = {}) {
  return must(closeList(withCandidates(nominating(rules, changes), ...names), chair, adoption()));
}

/** An election whose ballots are in the box, with so many present. */
export function voted(election: Election, present = 45): Election {
  return must(closeBallots(must(openBallots(election, chair, roomOf(present), committee)), chair, onPaper));
}

/** The locked record of the last round: everybody present cast a valid ballot, on devices. */
export function recordOf(election: Election, votes: Readonly<Record<string, number>>): CountRecord {
  const round = election.rounds.at(-1)!;
  const present = round.roll.length;
  const totals = round.candidates.map((id) => ({ id, votes: votes[id] ?? 0 }));
  const part: PartFigures = {
    collected: present,
    notReturned: 0,
    valid: present,
    blank: 0,
    invalid: [],
    votes: totals,
  };
  const inventory: BallotInventory = { paper: null, electronic: { issued: present } };
  const begun = must(startCount(ballotRuleOf(election, round), present, committee));
  const counted = must(
    enterFigures(must(takeInventory(begun, 'k1', inventory)), 'k1', { paper: null, electronic: part, totals }),
  );
  const photographed = must(attachPhoto(counted, 'k1', 'f'.repeat(64)));
  return must(lockCount(must(signCount(must(signCount(photographed, 'k1')), 'k2')), 'k1'));
}

/** An election after a round with these votes. */
export function after(election: Election, votes: Readonly<Record<string, number>>, present = 45): Election {
  const counting = voted(election, present);
  return must(decideRound(counting, chair, recordOf(counting, votes)));
}
