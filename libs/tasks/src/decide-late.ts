import { answerLate, ok, refuse, type Result } from '@conference/domain';
import { toTask, type Records, type TaskEntity } from '@conference/persistence';
import type { Answer, Decided, DecideTaskRefusal } from './answer';

import { anchored, opinionEffect } from './effects/opinion-effect';
import { sha256 } from './packet';

/**
 * Takes an opinion that comes after the due date, in the transaction that holds its round.
 *
 * What the silence rule decided stands: the task stays expired, the remark is shown and answered like the others, marked late.
 */
export async function decideLate(
  records: Records,
  row: TaskEntity,
  answer: Answer,
  now: Date,
): Promise<Result<Decided, DecideTaskRefusal>> {
  if (row.lateAt && row.assigneeId === answer.actorId) return answeredBefore(row, answer);
  const document = await records.documents.lock(row.documentId!);
  const late = answerLate(toTask(row), document.phase, answer, { actorId: answer.actorId, now: now.toISOString() });
  if (!late.ok) return late;
  Object.assign(row, {
    lateOutcome: late.value.outcome,
    lateReason: late.value.reason,
    lateAt: now,
    remarks: await anchored(records, row, answer.remarks ?? []),
  } satisfies Partial<TaskEntity>);
  await records.rounds.saveTask(row);
  await opinionEffect(records, row, answer, true)(now);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'receipt', taskId: row.id } });
  await records.conferences.touch(row.conferenceId);
  await records.audit.append({
    officeId: row.officeId,
    conferenceId: row.conferenceId,
    at: now,
    actorId: answer.actorId,
    action: 'task.answeredLate',
    facts: {
      taskId: row.id,
      roundId: row.roundId,
      documentId: row.documentId,
      outcome: late.value.outcome,
      reasonSha256: late.value.reason ? sha256(late.value.reason) : null,
      channel: answer.channel,
    },
  });
  return ok(decided(row, false));
}

function decided(row: TaskEntity, repeated: boolean): Decided {
  return {
    taskId: row.id,
    outcome: row.lateOutcome!,
    decidedAt: row.lateAt!.toISOString(),
    roundClosed: false,
    repeated,
  };
}

/** The first late answer stands; the same one again gets the same reply. */
function answeredBefore(row: TaskEntity, answer: Answer): Result<Decided, DecideTaskRefusal> {
  if (row.lateOutcome === answer.outcome) return ok(decided(row, true));
  return refuse({
    code: 'already-decided',
    outcome: row.lateOutcome!,
    decidedAt: row.lateAt!.toISOString(),
    decidedById: row.assigneeId,
  });
}
