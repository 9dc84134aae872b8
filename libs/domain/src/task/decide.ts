import { ok, refuse, type Result } from '../result';
import type { Authorisation } from '../authority/authorisation';
import type { ActingRefusal } from '../authority/refusal';
import { seatsBeside } from '../authority/seats';
import { standIn, type AskedMatter, type AuthorityFacts } from '../authority/who-acts-for';
import type { Matter } from '../authority/matter';
import { checkRecording, type Recording, type RecordingDays } from './recorded';
import type { DecisionRefusal } from './refusal';
import type { Level } from '../office/level';
import type { Round } from './round';
import { OUTCOMES, OUTCOMES_WITH_REASON, saysWhy, type DecidedTask, type Decision, type Task } from './task';

/** What the authority to answer a task is judged by: the matter, and the office's absences and orders. */
export interface TaskAuthority extends AuthorityFacts {
  readonly matter: Omit<Matter, 'kind' | 'authorIds'>;
}

/**
 * Applies one person's answer to a task: it counts once, from the person asked or whoever stands in for them under an order in force,
 * in turn, on the packet that was shown.
 *
 * Who may act, on what and when is decided here alone; page, dashboard, API, reply and recorded paper all pass through it.
 */
export function decide(
  task: Task,
  round: Round,
  decision: Decision,
  actorId: string,
  now: string,
  authority: TaskAuthority | null = null,
): Result<DecidedTask, DecisionRefusal> {
  const closed = closedBecause(task);
  if (closed) return refuse(closed);
  const order = orderOf(task, round, authority, { actorId, now });
  if (!order.ok) return order;
  if (round.state !== 'open') return refuse({ code: 'round-closed' });
  if (round.frozenAt) return refuse({ code: 'stage-frozen', since: round.frozenAt });
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
    onBehalfOfId: order.value && task.assigneeId,
    authorisationId: order.value && order.value.id,
  });
}

/** The order under which somebody answers for the person asked; null for that person. */
export function orderOf(
  task: Task,
  round: Pick<Round, 'tasks'>,
  authority: TaskAuthority | null,
  { actorId, now }: { readonly actorId: string; readonly now: string },
): Result<Authorisation | null, ActingRefusal> {
  if (actorId === task.assigneeId) return ok(null);
  if (!authority) return refuse({ code: 'not-asked', personId: actorId });
  return standIn(askedMatter(task, round, authority), authority, actorId, now);
}

/** A task as authority sees it: the matter, whom it asks, and who has a place beside it. */
export function askedMatter(
  task: Task,
  round: Pick<Round, 'tasks'>,
  { matter }: Pick<TaskAuthority, 'matter'>,
): AskedMatter {
  const { kind, authorIds, assigneeId: personId } = task;
  return { ...matter, kind, authorIds, personId, seats: seatsBeside(task, round.tasks) };
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
    case 'withdrawn':
      return { code: 'task-withdrawn' };
  }
}

/**
 * Applies a decision that was given on paper or by word of mouth: it is the decision of the person asked, and somebody else records it.
 * Who may record what is asked first; then it counts, or does not, like the person's own.
 */
export function decideRecorded(
  task: Task,
  round: Round,
  decision: Decision,
  {
    recording,
    level,
    days,
    now,
  }: { readonly recording: Recording; readonly level: Level; readonly days: RecordingDays; readonly now: string },
): Result<DecidedTask, DecisionRefusal> {
  const allowed = checkRecording(task, decision, recording, { level, days });
  return allowed.ok ? decide(task, round, decision, task.assigneeId, now) : allowed;
}

/** A person's turn comes when everybody before them has answered; who has the same turn is asked at the same time. */
export function isTheirTurn(task: Task, round: Round): boolean {
  return round.tasks.every((other) => other.turn >= task.turn || other.state !== 'open');
}
