import { answerLate, checkRecording, ok, refuse, type Result } from '@conference/domain';
import { toRound, toTask, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import type { Answer, Decided, DecideTaskRefusal } from './answer';
import { onBehalfFacts } from './authority/decide-as';
import { actingAuthority } from './authority/task-authority';
import { checkProof, proofOf, useCode } from './check-proof';
import { anchored, opinionEffect } from './effects/opinion-effect';
import { sha256 } from './packet';
import { recordedColumns, recordingFacts } from './recorded-answer';

/**
 * Takes an opinion that comes after the due date, in the transaction that holds its round.
 *
 * What the silence rule decided stands: the task stays expired, the remark is shown and answered like the others, marked late.
 */
export async function decideLate(
  records: Records,
  { rows, row }: { readonly rows: RoundRows; readonly row: TaskEntity },
  answer: Answer,
  now: Date,
): Promise<Result<Decided, DecideTaskRefusal>> {
  if (row.lateAt) return answeredBefore(row, answer);
  const document = await records.documents.lock(row.documentId!);
  if (document.frozenAt) return refuse({ code: 'stage-frozen', since: document.frozenAt.toISOString() });
  const by = { actorId: answer.actorId, now: now.toISOString() };
  const late = answerLate(
    toTask(row),
    document.phase,
    answer,
    by,
    await standingIn(records, { rows, row }, answer.actorId),
  );
  if (!late.ok) return late;
  const allowed = await mayBeRecorded(records, row, answer, now);
  if (!allowed.ok) return allowed;
  const proven = await checkProof(records, row, answer);
  if (!proven.ok) return proven;
  Object.assign(row, {
    lateOutcome: late.value.outcome,
    lateReason: late.value.reason,
    lateAt: now,
    decidedById: late.value.decidedById,
    onBehalfOfId: late.value.onBehalfOfId,
    authorisationId: late.value.authorisationId,
    proof: proofOf(answer),
    answeredFrom: answer.answeredFrom ?? null,
    remarks: await anchored(records, row, answer.remarks ?? []),
    ...recordedColumns(answer.recorded),
  } satisfies Partial<TaskEntity>);
  await records.rounds.saveTask(row);
  await useCode(records, answer, now);
  await opinionEffect(records, row, answer, true)(now);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'receipt', taskId: row.id } });
  await records.conferences.touch(row.conferenceId);
  await records.audit.append({
    officeId: row.officeId,
    conferenceId: row.conferenceId,
    at: now,
    actorId: row.recordedById ?? answer.actorId,
    action: 'task.answeredLate',
    facts: {
      taskId: row.id,
      roundId: row.roundId,
      documentId: row.documentId,
      outcome: late.value.outcome,
      reasonSha256: late.value.reason ? sha256(late.value.reason) : null,
      channel: answer.channel,
      level: proven.value,
      proof: row.proof,
      ...(await onBehalfFacts(records, row)),
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

/** What the authority of somebody else than the person asked is judged by. */
async function standingIn(
  records: Records,
  { rows, row }: { readonly rows: RoundRows; readonly row: TaskEntity },
  actorId: string,
): Promise<Parameters<typeof answerLate>[4]> {
  if (actorId === row.assigneeId) return undefined;
  return { round: toRound(rows), authority: await actingAuthority(records, row, actorId) };
}

/** The first late answer stands; the same one again from the same person gets the same reply. */
function answeredBefore(row: TaskEntity, answer: Answer): Result<Decided, DecideTaskRefusal> {
  const decidedById = row.decidedById ?? row.assigneeId;
  if (row.lateOutcome === answer.outcome && decidedById === answer.actorId) return ok(decided(row, true));
  return refuse({
    code: 'already-decided',
    outcome: row.lateOutcome!,
    decidedAt: row.lateAt!.toISOString(),
    decidedById,
  });
}

/** A late opinion from paper or voice is recorded under the same conditions as one in time. */
async function mayBeRecorded(
  records: Records,
  row: TaskEntity,
  answer: Answer,
  now: Date,
): Promise<Result<null, DecideTaskRefusal>> {
  if (!answer.recorded) return ok(null);
  const facts = await recordingFacts(records, row, answer.recorded, now);
  return facts.ok ? checkRecording(toTask(row), answer, facts.value.recording, facts.value) : facts;
}
