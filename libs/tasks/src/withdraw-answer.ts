import {
  mayWithdrawScores,
  ok,
  refuse,
  withdrawAnswer as withdraw,
  type AssessmentActRefusal,
  type Result,
  type WithdrawRefusal,
} from '@conference/domain';
import { toRound, toTask, type Transactions } from '@conference/persistence';
import { lockAssessment } from './assessment';
import type { Clock } from './clock';
import { sha256 } from './packet';
import { checkProof, useCode } from './check-proof';
import type { ProofRefusal, ProvenAct } from './proven-act';
import { askAgain, takeBack } from './take-back';

/** An answer taken back, with the reason. */
export interface Withdrawal extends ProvenAct {
  readonly taskId: string;
  readonly actorId: string;
  readonly reason: string;
}

/** What the withdrawal did: the person is asked again by a new task. */
export interface Withdrawn {
  readonly taskId: string;
  readonly newTaskId: string;
}

/** Why an answer was not taken back. */
export type WithdrawalRefusal =
  WithdrawRefusal | AssessmentActRefusal | ProofRefusal | { readonly code: 'task-unknown' };

/**
 * Takes one's own answer back while the round is open, under the same lock as the answer that would close it: only one of them wins.
 * The slot is open again, by a new task with a mail of its own.
 */
export function withdrawAnswer(
  transactions: Transactions,
  clock: Clock,
  withdrawal: Withdrawal,
): Promise<Result<Withdrawn, WithdrawalRefusal>> {
  const { taskId, actorId, reason } = withdrawal;
  return transactions.run(async (records) => {
    const known = await records.rounds.task(taskId);
    if (!known) return refuse({ code: 'task-unknown' });
    const rows = await records.rounds.lock(known.roundId);
    const row = rows.tasks.find((task) => task.id === taskId)!;
    const verdict = withdraw(toTask(row), toRound(rows), { actorId, reason });
    if (!verdict.ok) return verdict;
    const assessed = row.assessmentId ? await lockAssessment(records, row.assessmentId) : null;
    const kept = assessed && mayWithdrawScores(assessed.facts, actorId, reason);
    if (kept && !kept.ok) return kept;
    const proven = await checkProof(records, row, withdrawal);
    if (!proven.ok) return proven;

    const at = clock();
    const { outcome, channel } = row;
    await takeBack(records, row, { byId: actorId, because: reason, at });
    await useCode(records, withdrawal, at);
    const again = await askAgain(records, rows, row, at);
    await records.outbox.add({ topic: 'mail', payload: { kind: 'withdrawn', taskId } });
    await records.conferences.touch(row.conferenceId);
    await records.audit.append({
      officeId: row.officeId,
      conferenceId: row.conferenceId,
      at,
      actorId,
      action: 'task.withdrawn',
      facts: {
        taskId,
        newTaskId: again.id,
        roundId: row.roundId,
        documentId: row.documentId,
        outcome,
        channel,
        reasonSha256: sha256(reason.trim()),
      },
    });
    return ok({ taskId, newTaskId: again.id });
  });
}
