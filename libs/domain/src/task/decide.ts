import { ok, refuse, type Result } from '../result';
import type { DecisionRefusal } from './refusal';
import type { Round } from './round';
import { OUTCOMES, OUTCOMES_WITH_REASON, saysWhy, type DecidedTask, type Decision, type Task } from './task';

/**
 * Applies one person's answer to a task: it counts once, from the person asked, in turn, on the packet that was shown.
 *
 * Who may act, on what and when is decided here alone; page, dashboard, API, reply and recorded paper all pass through it.
 */
export function decide(
  task: Task,
  round: Round,
  decision: Decision,
  actorId: string,
  now: string,
): Result<DecidedTask, DecisionRefusal> {
  const closed = closedBecause(task);
  if (closed) return refuse(closed);
  if (actorId !== task.assigneeId) return refuse({ code: 'not-asked', personId: actorId });
  if (round.state !== 'open') return refuse({ code: 'round-closed' });
  if (!isTheirTurn(task, round)) return refuse({ code: 'not-your-turn' });
  if (decision.packetHash !== task.packetHash) return refuse({ code: 'packet-changed', current: task.packetHash });
  if (!(OUTCOMES[task.kind] as readonly string[]).includes(decision.outcome)) {
    return refuse({ code: 'outcome-not-offered', outcome: decision.outcome, offered: OUTCOMES[task.kind] });
  }
  if (decision.outcome === 'approved' && task.authorIds.includes(actorId)) return refuse({ code: 'own-draft' });
  if (OUTCOMES_WITH_REASON.includes(decision.outcome) && !saysWhy(task.kind, decision)) {
    return refuse({ code: 'reason-required', outcome: decision.outcome });
  }
  return ok({
    ...task,
    state: 'decided',
    outcome: decision.outcome,
    reason: decision.reason?.trim() || null,
    decidedAt: now,
    decidedById: actorId,
  });
}

function closedBecause(task: Task): DecisionRefusal | null {
  switch (task.state) {
    case 'open':
      return null;
    case 'decided':
      return {
        code: 'already-decided',
        outcome: task.outcome!,
        decidedAt: task.decidedAt!,
        decidedById: task.decidedById!,
      };
    case 'expired':
      return { code: 'task-expired' };
    case 'recalled':
      return { code: 'task-recalled' };
    case 'handedOver':
      return { code: 'task-handed-over' };
  }
}

/** A person's turn comes when everybody before them has answered; who has the same turn is asked at the same time. */
export function isTheirTurn(task: Task, round: Round): boolean {
  return round.tasks.every((other) => other.turn >= task.turn || other.state !== 'open');
}
