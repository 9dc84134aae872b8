import { ok, refuse, type Result } from '../result';
import type { ElectionBallotRule } from './ballot';
import type { CountRecord } from './count-record';
import { electionCountOf } from './count-result';
import { checkCommittee, checkCommitteePresent, type CountingCommittee } from './counting-committee';
import { mayDo, openSeats, type Election, type ElectionRound } from './election';
import type { CandidateCount, ElectionCount } from './election-count';
import type { ElectionRefusal } from './election-refusal';
import type { FloorActor } from './floor-step';
import { judgeElection } from './judge-election';
import { takeRoll, type Room } from './room';
import { partsOf, type RoundWay } from './round-way';

/** What the next round of ballots is about. */
export type NextRound = Pick<ElectionRound, 'kind' | 'seats' | 'candidates' | 'threshold'>;

/**
 * Gives out the ballots of the next round: the list is closed or the run-off due, enough people are present, and its committee is in the room and does not stand.
 *
 * Who is present now is frozen as the base of this round.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c
 */
export function openBallots(
  election: Election,
  actor: FloorActor,
  room: Room,
  committee: CountingCommittee,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['listClosed', 'tied']);
  if (!allowed.ok) return allowed;
  const due = mayHoldNext(election);
  if (!due.ok) return due;
  const next = nextRound(election);
  const committeeChecked = checkCommittee(committee, next.candidates);
  if (!committeeChecked.ok) return committeeChecked;
  const roll = takeRoll(room);
  if (!roll.ok) return roll;
  const isPresent = checkCommitteePresent(committee, roll.value);
  if (!isPresent.ok) return isPresent;
  const [number, lists] = [election.rounds.length + 1, election.lists.length];
  const round: ElectionRound = { ...next, number, lists, roll: roll.value, voidBecause: null, outcome: null };
  return ok({ ...election, state: 'balloting', rounds: [...election.rounds, round] });
}

/** Says what the next round is about: the void one once more, the tied, or the list for the seats still open. */
export function nextRound(election: Election): NextRound {
  const last = election.rounds.at(-1);
  if (last && isToBeRepeated(election, last)) {
    const { seats, candidates, threshold } = last;
    return { kind: 'repeat', seats, candidates, threshold };
  }
  if (election.state === 'tied')
    return { kind: 'runOff', ...last!.outcome!.runOff!, threshold: election.rules!.runOffNeeds };
  return {
    kind: last ? 'again' : 'first',
    seats: openSeats(election),
    candidates: election.lists.at(-1)?.candidates ?? [],
    threshold: 'moreThanHalf',
  };
}

/** Gives what a ballot of a round allows. On a list of one, nobody can be chosen but by saying so. */
export function ballotRuleOf(
  { rules }: Pick<Election, 'rules'>,
  { candidates, seats }: Pick<ElectionRound, 'candidates' | 'seats'>,
): ElectionBallotRule {
  return {
    kind: 'election',
    candidates,
    seats,
    mayChooseFewer: rules?.mayChooseFewer ?? true,
    mayChooseNone: (rules?.mayChooseNone ?? false) || candidates.length === 1,
  };
}

/** How the ballots of a round were taken: on which way, and whether an electronic ballot box was opened for it that still counts. */
export interface BallotsTaken {
  readonly way: RoundWay;
  readonly hasOpenedBox: boolean;
}

/** Ends the voting of a round: the box is closed, and nobody has seen a figure yet. Where people vote on devices, there has to be a box. */
export function closeBallots(
  election: Election,
  actor: FloorActor,
  { way, hasOpenedBox }: BallotsTaken,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['balloting']);
  if (!allowed.ok) return allowed;
  if (partsOf(way).includes('electronic') && !hasOpenedBox) return refuse({ code: 'round-without-box' });
  return ok({ ...election, state: 'counting' });
}

/** Decides a round from its locked counting record: elected, tied at the cut-off, or short of seats. */
export function decideRound(
  election: Election,
  actor: FloorActor,
  record: CountRecord,
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'closeCount', ['counting']);
  if (!allowed.ok) return allowed;
  const { base, isSecret } = election.rules!;
  const round = election.rounds.at(-1)!;
  if (!isSecret) return refuse({ code: 'other-way-of-electing', isSecret });
  if (!isRecordOf(election, round, record)) return refuse({ code: 'count-of-something-else' });
  const count = electionCountOf(record, { base, threshold: round.threshold });
  return count.ok ? decideBy(election, count.value) : count;
}

/** Decides a round from raised hands, one count for each candidate, where the rules do not ask for a secret ballot. */
export function decideByHands(
  election: Election,
  actor: FloorActor,
  candidates: readonly CandidateCount[],
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'closeCount', ['counting']);
  if (!allowed.ok) return allowed;
  const { base, isSecret } = election.rules!;
  const { seats, roll, threshold, candidates: listed } = election.rounds.at(-1)!;
  if (isSecret) return refuse({ code: 'other-way-of-electing', isSecret });
  const isList = candidates.length === listed.length && candidates.every(({ id }) => listed.includes(id));
  if (!isList) return refuse({ code: 'count-of-something-else' });
  const present = roll.length;
  const ballots = { issued: present, collected: present, valid: present, invalid: [] };
  return decideBy(election, { by: 'hands', seats, base, threshold, present, ballots, candidates });
}

/** Gives a signed record back to its committee before the result is published, with a reason: the count stays on record, the signatures fall. */
export function giveBackRecord(
  election: Election,
  actor: FloorActor,
  record: CountRecord,
  reason: string,
): Result<CountRecord, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'runElection', ['counting']);
  if (!allowed.ok) return allowed;
  if (!reason.trim()) return refuse({ code: 'reason-missing' });
  if (record.phase !== 'confirmed' && record.phase !== 'locked') {
    return refuse({ code: 'count-not-there', phase: record.phase });
  }
  return ok({ ...record, phase: 'figures', answers: [], photoSha256: null, signedBy: [] });
}

function decideBy(election: Election, count: ElectionCount): Result<Election, ElectionRefusal> {
  const judged = judgeElection(count);
  if (!judged.ok) return refuse({ code: 'count-impossible', count: judged.refusal });
  const { elected, runOff, vacant } = judged.value;
  return ok({
    ...withLastRound(election, { outcome: judged.value }),
    state: runOff ? 'tied' : vacant > 0 ? 'short' : 'decided',
    elected: [...election.elected, ...elected],
  });
}

/** Declares a round void, with a reason: it stays on record, and the same ballot is held once more. */
export function voidRound(election: Election, actor: FloorActor, reason: string): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'voidVote', ['balloting', 'counting']);
  if (!allowed.ok) return allowed;
  if (!reason.trim()) return refuse({ code: 'reason-missing' });
  return ok({ ...withLastRound(election, { voidBecause: reason }), state: 'listClosed' });
}

/** Whether the rules allow another round; one that repeats a void round always may be held. */
export function mayHoldAnother({ rules, rounds }: Election): Result<void, ElectionRefusal> {
  const { mostRounds } = rules!;
  const held = rounds.filter(({ voidBecause }) => voidBecause === null).length;
  return held < mostRounds ? ok(undefined) : refuse({ code: 'rounds-used-up', mostRounds });
}

function mayHoldNext(election: Election): Result<void, ElectionRefusal> {
  const { state, rules, rounds, decisions } = election;
  const isFree = rules!.tie === 'runOff' && !rules!.isRunOffDecided;
  const isDecided = decisions.some(({ what, afterRound }) => what === 'runOff' && afterRound === rounds.length);
  if (state === 'tied' && !isFree && !isDecided) return refuse({ code: 'run-off-not-decided', tie: rules!.tie });
  return mayHoldAnother(election);
}

function isToBeRepeated({ lists }: Election, last: ElectionRound): boolean {
  return last.voidBecause !== null && last.lists === lists.length;
}

function isRecordOf(election: Election, round: ElectionRound, { rule, present }: CountRecord): boolean {
  const expected = ballotRuleOf(election, round);
  const isSame =
    rule.kind === 'election' &&
    rule.seats === expected.seats &&
    rule.candidates.length === expected.candidates.length &&
    rule.candidates.every((candidate) => expected.candidates.includes(candidate));
  return isSame && present === round.roll.length;
}

function withLastRound(election: Election, change: Partial<ElectionRound>): Election {
  const last = election.rounds.at(-1)!;
  return { ...election, rounds: [...election.rounds.slice(0, -1), { ...last, ...change }] };
}
