import type { DocumentPhase } from '../document';
import { ok, refuse, type Result } from '../result';
import { orderOf, type TaskAuthority } from './decide';
import type { DecisionRefusal } from './refusal';
import type { Round } from './round';
import { OUTCOMES, OUTCOMES_WITH_REASON, saysWhy, type Decision, type Outcome, type Task } from './task';

/** An opinion that came after its round was over: it is shown, marked late, and what the silence rule decided stands. */
export interface LateAnswer {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly lateAt: string;
  /** Who gave it, for whom and under which order, where somebody stood in for the person asked. */
  readonly decidedById: string | null;
  readonly onBehalfOfId: string | null;
  readonly authorisationId: string | null;
}

/** By what somebody else than the person asked may answer: the places in the round, and the office's absences and orders. */
export interface StandingIn {
  readonly round: Pick<Round, 'tasks'>;
  readonly authority: TaskAuthority | null;
}

const NOBODY_STANDS_IN: StandingIn = { round: { tasks: [] }, authority: null };

/** The phases in which the drafting unit can still answer a remark. */
const OPEN_TO_REMARKS: readonly DocumentPhase[] = ['consultation', 'disposition'];

/**
 * Takes an opinion after the due date, as long as the draft has not gone to the signatory: from the person asked, or from whoever stands
 * in for them when it comes.
 *
 * The task stays expired: silence was decided by the rule, and a later answer does not undo it.
 */
export function answerLate(
  task: Task,
  phase: DocumentPhase,
  decision: Decision,
  { actorId, now }: { readonly actorId: string; readonly now: string },
  { round, authority }: StandingIn = NOBODY_STANDS_IN,
): Result<LateAnswer, DecisionRefusal> {
  if (task.kind !== 'opinion' || task.state !== 'expired') return refuse({ code: 'task-expired' });
  const order = orderOf(task, round, authority, { actorId, now });
  if (!order.ok) return order;
  if (!OPEN_TO_REMARKS.includes(phase)) return refuse({ code: 'too-late', phase });
  if (!(OUTCOMES.opinion as readonly string[]).includes(decision.outcome)) {
    return refuse({ code: 'outcome-not-offered', outcome: decision.outcome, offered: OUTCOMES.opinion });
  }
  if (OUTCOMES_WITH_REASON.includes(decision.outcome) && !saysWhy(task.kind, decision)) {
    return refuse({ code: 'reason-required', outcome: decision.outcome });
  }
  return ok({
    outcome: decision.outcome,
    reason: decision.reason?.trim() || null,
    lateAt: now,
    decidedById: order.value && actorId,
    onBehalfOfId: order.value && task.assigneeId,
    authorisationId: order.value && order.value.id,
  });
}
