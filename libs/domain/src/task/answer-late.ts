import type { DocumentPhase } from '../document';
import { ok, refuse, type Result } from '../result';
import type { DecisionRefusal } from './refusal';
import { OUTCOMES, OUTCOMES_WITH_REASON, saysWhy, type Decision, type Outcome, type Task } from './task';

/** An opinion that came after its round was over: it is shown, marked late, and what the silence rule decided stands. */
export interface LateAnswer {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly lateAt: string;
}

/** The phases in which the drafting unit can still answer a remark. */
const OPEN_TO_REMARKS: readonly DocumentPhase[] = ['consultation', 'disposition'];

/**
 * Takes an opinion after the due date, as long as the draft has not gone to the signatory.
 *
 * The task stays expired: silence was decided by the rule, and a later answer does not undo it.
 */
export function answerLate(
  task: Task,
  phase: DocumentPhase,
  decision: Decision,
  { actorId, now }: { readonly actorId: string; readonly now: string },
): Result<LateAnswer, DecisionRefusal> {
  if (task.kind !== 'opinion' || task.state !== 'expired') return refuse({ code: 'task-expired' });
  if (actorId !== task.assigneeId) return refuse({ code: 'not-asked', personId: actorId });
  if (!OPEN_TO_REMARKS.includes(phase)) return refuse({ code: 'too-late', phase });
  if (!(OUTCOMES.opinion as readonly string[]).includes(decision.outcome)) {
    return refuse({ code: 'outcome-not-offered', outcome: decision.outcome, offered: OUTCOMES.opinion });
  }
  if (OUTCOMES_WITH_REASON.includes(decision.outcome) && !saysWhy(task.kind, decision)) {
    return refuse({ code: 'reason-required', outcome: decision.outcome });
  }
  return ok({ outcome: decision.outcome, reason: decision.reason?.trim() || null, lateAt: now });
}
