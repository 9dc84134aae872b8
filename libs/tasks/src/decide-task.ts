import {
  closingOf,
  ok,
  refuse,
  type DecidedTask,
  type Level,
  type Result,
  type RoundOutcome,
} from '@conference/domain';
import { toRound, type Records, type RoundRows, type TaskEntity, type Transactions } from '@conference/persistence';
import type { Answer, Decided, DecideTaskRefusal } from './answer';
import { decideAs, onBehalfFacts } from './authority/decide-as';
import type { Clock } from './clock';
import { checkProof, proofOf, useCode } from './check-proof';
import { closeRound } from './close-round';
import { decideLate } from './decide-late';
import { prepareEffect } from './effects';
import { anchored } from './effects/opinion-effect';
import { decideFromRecord, recordedColumns } from './recorded-answer';
import { sha256 } from './packet';

/**
 * Takes one person's answer: the use case behind every channel.
 *
 * One transaction locks the round and its tasks, asks the domain, and writes the answer with its effect, the audit row and what must go out.
 * The commit is the acknowledgement. The answer that closes the round also wakes the workflow, through the outbox.
 */
export function decideTask(
  transactions: Transactions,
  clock: Clock,
  answer: Answer,
): Promise<Result<Decided, DecideTaskRefusal>> {
  return transactions.run(async (records) => {
    const rows = await records.rounds.lockRoundOf(answer.taskId);
    if (!rows) return refuse({ code: 'task-unknown' });
    const row = rows.tasks.find((task) => task.id === answer.taskId)!;

    if (row.kind === 'opinion' && row.state === 'expired') return decideLate(records, { rows, row }, answer, clock());
    const { recorded } = answer;
    const verdict = recorded
      ? await decideFromRecord(records, { rows, row }, { ...answer, recorded }, clock())
      : await decideAs(records, { rows, row }, answer, clock());
    if (!verdict.ok) return repeatedAnswer(row, answer) ?? verdict;
    const proven = await checkProof(records, row, answer);
    if (!proven.ok) return proven;
    const effect = await prepareEffect(records, row, answer);
    if (!effect.ok) return effect;

    return ok(
      await write(records, {
        rows,
        row,
        verdict: verdict.value,
        answer,
        level: proven.value,
        applyEffect: effect.value,
      }),
    );
  });
}

/** A double click, a retry, a second device: the same act by the same person gets the first answer. */
function repeatedAnswer(row: TaskEntity, answer: Answer): Result<Decided, never> | null {
  const isSame =
    row.state === 'decided' &&
    row.decidedById === answer.actorId &&
    row.outcome === answer.outcome &&
    row.packetHash === answer.packetHash;
  if (!isSame) return null;
  return ok({
    taskId: row.id,
    outcome: row.outcome!,
    decidedAt: row.decidedAt!.toISOString(),
    roundClosed: false,
    repeated: true,
  });
}

async function write(
  records: Records,
  facts: {
    rows: RoundRows;
    row: TaskEntity;
    verdict: DecidedTask;
    answer: Answer;
    level: Level;
    applyEffect: (at: Date) => Promise<void>;
  },
): Promise<Decided> {
  const { rows, row, verdict, answer, level, applyEffect } = facts;
  const at = new Date(verdict.decidedAt);
  Object.assign(row, {
    state: 'decided',
    outcome: verdict.outcome,
    reason: verdict.reason,
    decidedAt: at,
    decidedById: verdict.decidedById,
    onBehalfOfId: verdict.onBehalfOfId,
    authorisationId: verdict.authorisationId,
    channel: answer.channel,
    proof: proofOf(answer),
    answeredFrom: answer.answeredFrom ?? null,
    remarks: await anchored(records, row, answer.remarks ?? []),
    ...recordedColumns(answer.recorded),
  } satisfies Partial<TaskEntity>);
  await records.rounds.saveTask(row);
  await useCode(records, answer, at);
  await applyEffect(at);
  const closedAs = closingOf(toRound(rows));
  const outcome = closedAs && (await closeRound(records, rows, closedAs, at));
  if (!outcome) await goOn(records, rows, row);

  await records.outbox.add({ topic: 'mail', payload: { kind: 'receipt', taskId: row.id } });
  await records.conferences.touch(row.conferenceId);
  await auditDecision(records, row, verdict, { level, outcome });
  return {
    taskId: row.id,
    outcome: verdict.outcome,
    decidedAt: verdict.decidedAt,
    roundClosed: outcome !== undefined,
    repeated: false,
  };
}

/** The round stays open: the turn of those who come next has come when nobody before them is waited for. */
async function goOn(records: Records, rows: RoundRows, decided: TaskEntity): Promise<void> {
  await records.rounds.saveRound(rows.round);
  const isWaitedFor = rows.tasks.some((task) => task.state === 'open' && task.turn <= decided.turn);
  const waiting = rows.tasks.filter((task) => task.state === 'open' && task.turn > decided.turn);
  const nextTurn = Math.min(...waiting.map(({ turn }) => turn));
  if (isWaitedFor) return;
  for (const next of waiting.filter(({ turn }) => turn === nextTurn)) {
    await records.outbox.add({ topic: 'mail', payload: { kind: 'task', taskId: next.id } });
  }
}

async function auditDecision(
  records: Records,
  row: TaskEntity,
  verdict: DecidedTask,
  { level, outcome }: { readonly level: Level; readonly outcome: RoundOutcome | undefined },
): Promise<void> {
  await records.audit.append({
    officeId: row.officeId,
    conferenceId: row.conferenceId,
    at: new Date(verdict.decidedAt),
    actorId: row.recordedById ?? verdict.decidedById,
    action: 'task.decided',
    facts: {
      taskId: row.id,
      roundId: row.roundId,
      documentId: row.documentId,
      targetId: row.targetId,
      partyId: row.partyId,
      ...(row.assessmentId && { assessmentId: row.assessmentId }),
      ...(row.opinionId && { opinionId: row.opinionId }),
      ...(row.paperId && { paperId: row.paperId }),
      kind: row.kind,
      // of ballots to all staff only the figures are for others
      outcome: row.kind === 'staffBallot' ? null : verdict.outcome,
      packetHash: row.packetHash,
      reasonSha256: verdict.reason ? sha256(verdict.reason) : null,
      remarksSha256: row.remarks.length > 0 ? sha256(JSON.stringify(row.remarks)) : null,
      channel: row.channel,
      level,
      proof: row.proof,
      roundOutcome: outcome ?? null,
      ...(await onBehalfFacts(records, row)),
      ...(row.recordedById && {
        decidedById: verdict.decidedById,
        evidenceSha256: row.evidenceSha256,
        givenOn: row.givenOn,
        noteSha256: row.recordedNote && sha256(row.recordedNote),
      }),
    },
  });
}
