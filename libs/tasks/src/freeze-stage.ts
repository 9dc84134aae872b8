import { ok, refuse, reportNotMine, type Result, type ReportRefusal } from '@conference/domain';
import type { Records, RunSignal, StageFreezeEntity, Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { lockCourse, type LockedCourse } from './lock-course';
import { sha256 } from './packet';

/** Somebody says that an answer in their name was not theirs. */
export interface NotMineReport {
  readonly taskId: string;
  readonly personId: string;
  /** What they want to say about it; nothing is asked of them. */
  readonly words: string | null;
}

/** What the report did: the course of the document stands still since then. */
export interface Frozen {
  readonly freezeId: string;
  readonly frozenAt: string;
  /** It had been reported before: nothing was done again. */
  readonly repeated: boolean;
}

/**
 * Freezes the stage about a reported answer. It is written like a decision, under the locks that every answer takes: the commit is
 * the acknowledgement, and from then on no answer, no step and no number of this document comes through until a leader lifts it.
 *
 * Whoever reports is signed out everywhere, and no browser is remembered for them any more.
 */
export function freezeStage(
  transactions: Transactions,
  clock: Clock,
  report: NotMineReport,
): Promise<Result<Frozen, ReportRefusal | { readonly code: 'task-unknown' }>> {
  return transactions.run(async (records) => {
    const known = await records.rounds.task(report.taskId);
    if (!known) return refuse({ code: 'task-unknown' });
    const course = await lockCourse(records, known);
    const { decidedAt, lateAt, ...task } = course.task;
    const times = { decidedAt: decidedAt?.toISOString() ?? null, lateAt: lateAt?.toISOString() ?? null };
    const reported = reportNotMine({ ...task, ...times }, report.personId);
    if (!reported.ok) return reported;

    const answeredAt = new Date(reported.value.answeredAt);
    const before = await records.freezes.ofAnswer(known.id, answeredAt);
    if (before) return ok(frozen(before, true));
    return ok(frozen(await freeze(records, course, { ...report, answeredAt, at: clock() }), false));
  });
}

function frozen({ id, frozenAt }: StageFreezeEntity, repeated: boolean): Frozen {
  return { freezeId: id, frozenAt: frozenAt.toISOString(), repeated };
}

async function freeze(
  records: Records,
  course: LockedCourse,
  { personId, words, answeredAt, at }: NotMineReport & { readonly answeredAt: Date; readonly at: Date },
): Promise<StageFreezeEntity> {
  const { task, document } = course;
  const { officeId, conferenceId, documentId, roundId } = task;
  const said = words?.trim() || null;
  const added = await records.freezes.add({
    officeId,
    conferenceId,
    documentId,
    roundId,
    taskId: task.id,
    answeredAt,
    reportedById: personId,
    frozenAt: at,
    words: said,
    wasIssued: document !== null && document.issuedAt !== null,
  });
  await hold(records, course, at);
  await records.sessions.endAllOf(personId);
  await records.devices.revokeAll(personId, at);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'frozen', freezeId: added.id } });
  await tellRuns(records, course, 'stageFrozen');
  await records.conferences.touch(conferenceId);
  await records.audit.append({
    officeId,
    conferenceId,
    at,
    actorId: personId,
    action: 'stage.frozen',
    facts: {
      freezeId: added.id,
      taskId: task.id,
      roundId,
      documentId,
      answeredAt: answeredAt.toISOString(),
      wasIssued: added.wasIssued,
      wordsSha256: said && sha256(said),
    },
  });
  return added;
}

/** Stops the document and each of its open rounds, or the round of a task without a document; what is stopped already stays so. */
async function hold(records: Records, { own, open, document }: LockedCourse, at: Date): Promise<void> {
  const rounds = document ? open.map(({ round }) => round) : [own.round];
  for (const round of rounds.filter(({ frozenAt }) => frozenAt === null)) {
    round.frozenAt = at;
    await records.rounds.saveRound(round);
  }
  if (document && document.frozenAt === null) await records.documents.hold(document.id, { frozenAt: at });
}

/** Wakes every run that asks about the document, so that it reads the rows again. */
export async function tellRuns(records: Records, { task, own }: LockedCourse, signal: RunSignal): Promise<void> {
  const rounds = task.documentId ? await records.rounds.rounds({ documentId: task.documentId }) : [own.round];
  for (const workflowId of new Set(rounds.map((round) => round.workflowId))) {
    await records.outbox.add({ topic: 'signal', payload: { workflowId, signal, roundId: task.roundId } });
  }
}
