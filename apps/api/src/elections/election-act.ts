import {
  mayTakeStep,
  notYourStepSentence,
  prepareElection,
  type Election,
  type FloorActor,
  type FloorStep,
  type PlannedElection,
} from '@conference/domain';
import type { ElectionRoundEntity, Transactions } from '@conference/persistence';
import { actorOf } from '../conferences/access';
import { floorAct, inSession, type FloorAct, type FloorCommand } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed, type RefusalException } from '../problems/refusal.exception';
import { byElectionRules } from './election-rules';
import { ruledElection, storedElection, type StoredElection } from './ruled-election';

/** An act in an election, with everything that it is decided by. */
export interface ElectionAct extends FloorAct {
  readonly planned: PlannedElection;
  /** Null as long as no rules of it were before the room. */
  readonly stored: StoredElection | null;
  readonly election: Election;
  readonly actor: FloorActor;
}

/** An act in an election that has rules. */
export interface RunningElectionAct extends ElectionAct {
  readonly stored: StoredElection;
}

/** Which election of which conference. */
export interface ElectionRef {
  readonly conferenceId: string;
  readonly code: string;
}

/** Who wants to do something in which election. */
export type ElectionCommand = FloorCommand &
  ElectionRef & {
    /** Whose step it is: asked before anything else. Left out where that depends on who stands or who counts. */
    readonly step?: FloorStep;
  };

/** What is refused but kept on record is answered, not thrown: it is refused after the commit. */
type Refused = RefusalException | void;

/**
 * Does something about an election of the plan: it is read as the rules know it.
 * @throws RefusalException not-your-step, motion-unknown, and what `during` or the act refuses
 */
export async function electionAct(
  transactions: Transactions,
  { code, step, during = inSession, ...command }: ElectionCommand,
  act: (act: ElectionAct) => Promise<Refused>,
): Promise<void> {
  const theirs: typeof during = (conference) => {
    if (step) allowed(mayTakeStep(step, actorOf(command.person, conference)), notYourStepSentence);
    return during(conference);
  };
  const refused = await floorAct(transactions, { ...command, during: theirs }, async (floor) =>
    act(await withElection(floor, code)),
  );
  if (refused) throw refused;
}

/**
 * Does something in an election whose rules were before the room.
 * @throws RefusalException election-without-rules, and what `electionAct` refuses
 */
export function runningElectionAct(
  transactions: Transactions,
  command: ElectionCommand,
  act: (act: RunningElectionAct) => Promise<Refused>,
): Promise<void> {
  return electionAct(transactions, command, ({ stored, ...known }) => {
    if (!stored) throw doorRefusal('election-without-rules');
    return act({ ...known, stored });
  });
}

async function withElection(floor: FloorAct, code: string): Promise<ElectionAct> {
  const { records, conference, person } = floor;
  const planned = conference.plan.elections.find((one) => one.code === code);
  if (!planned) throw doorRefusal('motion-unknown');
  const known = await records.elections.byCode(conference.id, code);
  const stored = known && (await storedElection(records, known));
  const { heldOn } = conference;
  const { body: office, seats } = planned;
  const election = stored
    ? await ruledElection(records, stored, heldOn)
    : await byElectionRules(records, prepareElection({ code, office, seats, heldOn, isLargerByDecision: true }));
  return { ...floor, planned, stored, election, actor: actorOf(person, conference) };
}

/**
 * The round that is going on, or was held last, if it is the one meant.
 * @throws RefusalException round-not-the-last
 */
export function lastRound({ stored }: RunningElectionAct, roundId: string): ElectionRoundEntity {
  const last = stored.rounds.at(-1);
  if (last?.id !== roundId) throw doorRefusal('round-not-the-last');
  return last;
}

/** Takes an election to the state that the rules gave it. */
export async function changeState({ records, stored }: RunningElectionAct, { state }: Election): Promise<void> {
  await records.elections.change(stored.election.id, { state });
}

/** Puts an act of an election on record. Last in a transaction. */
export function recordElection(
  act: ElectionAct,
  action: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return record(act, action, { election: act.planned.code, ...facts });
}
