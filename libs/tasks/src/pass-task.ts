import type { Records, RoundEntity, TaskEntity } from '@conference/persistence';

/** Where a task goes, and who sends it there. */
export interface Passing {
  readonly row: TaskEntity;
  readonly round: RoundEntity;
  readonly toPersonId: string;
  readonly actorId: string;
  readonly noteId: string | null;
  readonly at: Date;
  /** What else the record says about it. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Closes a task for one person and opens it for the next, who is told by mail; whoever may do so was asked before. */
export async function passTask(records: Records, passing: Passing): Promise<string> {
  const { row, round, toPersonId, actorId, noteId, at, facts } = passing;
  row.state = 'handedOver';
  await records.rounds.saveTask(row);
  const { id: handedFromTaskId, ...task } = row;
  const added = await records.rounds.addTask({
    ...task,
    state: 'open',
    assigneeId: toPersonId,
    handedFromTaskId,
    openedAt: at,
  } satisfies Omit<TaskEntity, 'id'>);
  await records.rounds.saveRound(round);
  await records.outbox.add({ topic: 'mail', payload: { kind: 'handedOver', taskId: added.id, noteId } });
  await records.conferences.touch(row.conferenceId);
  await records.audit.append({
    officeId: row.officeId,
    conferenceId: row.conferenceId,
    at,
    actorId,
    action: 'task.handedOver',
    facts: { taskId: row.id, toPersonId, newTaskId: added.id, noteId, ...facts },
  });
  return added.id;
}
