import type { Records, RoundRows, TaskEntity } from '@conference/persistence';

/** Who takes an answer back, and why. */
export interface TakingBack {
  readonly byId: string;
  readonly because: string;
  readonly at: Date;
}

/** Takes an answer out of its round: it stays on record, and what it said counts no more. */
export async function takeBack(records: Records, task: TaskEntity, { byId, because, at }: TakingBack): Promise<void> {
  task.state = 'withdrawn';
  task.withdrawnAt = at;
  task.withdrawnById = byId;
  task.withdrawnBecause = because.trim();
  await records.rounds.saveTask(task);
  await voidContent(records, task, { byId, because, at });
}

/** Remarks, reports and scores that came with an answer which was taken back. */
export async function voidContent(records: Records, task: TaskEntity, taking: TakingBack): Promise<void> {
  const { id, kind } = task;
  if (kind === 'opinion') await records.documents.withdrawOpinions(id, taking.at);
  if (kind === 'progress') await records.targets.withdrawReport(id, taking.at);
  if (kind === 'assessment') await voidScores(records, task, taking);
}

/** Scores, and the appraisal that rests on them. */
async function voidScores(
  records: Records,
  { id, assessmentId }: TaskEntity,
  { byId: withdrawnBy, because, at: withdrawnAt }: TakingBack,
): Promise<void> {
  await records.assessments.lock(assessmentId!);
  const entries = await records.assessments.entries([assessmentId!]);
  const standing = entries.filter((entry) => entry.withdrawnAt === null);
  if (!standing.some(({ taskId }) => taskId === id)) return;
  const withdrawal = { withdrawnAt, withdrawnBy, withdrawnBecause: because.trim() };
  for (const entry of standing) await records.assessments.withdraw(entry.id, withdrawal);
}

/** Asks the same person the same question again in the round that is still open: a new task, with a mail and a link of its own. */
export async function askAgain(records: Records, rows: RoundRows, before: TaskEntity, at: Date): Promise<TaskEntity> {
  const { officeId, conferenceId, roundId, documentId, targetId, partyId, assessmentId, kind, assigneeId } = before;
  const { opinionId, paperId } = before;
  const { authorIds, capacity, turn, packetHash } = before;
  const added = await records.rounds.addTask({
    officeId,
    conferenceId,
    roundId,
    documentId,
    targetId,
    partyId,
    assessmentId,
    opinionId,
    paperId,
    kind,
    assigneeId,
    authorIds,
    capacity,
    turn,
    packetHash,
    state: 'open',
    openedAt: at,
    againForTaskId: before.id,
  });
  await records.rounds.saveRound(rows.round);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'task', taskId: added.id } });
  return added;
}
