import { mayTakeStep, type FloorStep } from '@conference/domain';
import type { OpenVoteEntity, Transactions } from '@conference/persistence';
import { actorOf } from '../conferences/access';
import { runFloorAct, type FloorAct, type FloorCommand } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { byVoteRules } from './vote-rules';

/** Which open vote of which conference. */
export interface VotePlace {
  readonly conferenceId: string;
  readonly voteId: string;
}

/** An act on an open vote, which is locked as well: whoever is voting at this moment is waited for. */
export interface VoteAct extends FloorAct {
  readonly vote: OpenVoteEntity;
}

/**
 * Does something about an open vote, for those who run the floor.
 * @throws RefusalException not-allowed, motion-unknown, and what `during` refuses
 */
export async function voteAct(
  transactions: Transactions,
  { voteId, ...command }: FloorCommand & VotePlace,
  act: (act: VoteAct) => Promise<void>,
): Promise<void> {
  await runFloorAct(transactions, command, async (floor) => {
    const vote = await floor.records.votes.lock(voteId, command.conferenceId);
    if (!vote) throw doorRefusal('motion-unknown');
    await act({ ...floor, vote });
  });
}

/** Who wants to bring which open vote where, and whose step that is. */
interface VoteCommand extends FloorCommand, VotePlace {
  readonly to: OpenVoteEntity['state'];
  readonly by: FloorStep;
}

/**
 * Takes an open vote one step further, unless it is there already: who presses twice, or again after a lost answer, is answered alike.
 * @throws RefusalException not-your-step, and what `voteAct` or the act refuses
 */
export function takeVoteTo(
  transactions: Transactions,
  { to, by, ...command }: VoteCommand,
  act: (act: VoteAct) => Promise<void>,
): Promise<void> {
  return voteAct(transactions, command, async (step) => {
    byVoteRules(mayTakeStep(by, actorOf(step.person, step.conference)));
    if (step.vote.state !== to) await act(step);
  });
}

/** Changes an open vote, and puts it on record. Last in a transaction. */
export async function changeVote(
  act: VoteAct,
  action: string,
  changes: Partial<OpenVoteEntity>,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await act.records.votes.change(act.vote.id, changes);
  await recordVote(act, action, { present: changes.present ?? act.vote.present, ...facts });
}

/** Puts an act on an open vote on record. Last in a transaction. */
export function recordVote(act: VoteAct, action: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  return record(act, action, { motion: act.vote.motionCode, vote: act.vote.id, ...facts });
}
