import { handOver, refuse, ok, type HandOverRefusal, type Result } from '@conference/domain';
import { toRound, toTask, type Records, type TaskEntity, type Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** Passes a person's task to a colleague of the same office; the old link says so, the new person gets a mail of their own. */
export function handOverTask(
  transactions: Transactions,
  clock: Clock,
  { taskId, actorId, toPersonId, note }: { taskId: string; actorId: string; toPersonId: string; note?: string | null },
): Promise<
  Result<{ taskId: string }, HandOverRefusal | { readonly code: 'task-unknown' } | { readonly code: 'person-unknown' }>
> {
  return transactions.run(async (records) => {
    const known = await records.rounds.task(taskId);
    if (!known) return refuse({ code: 'task-unknown' });
    const rows = await records.rounds.lock(known.roundId);
    const row = rows.tasks.find((task) => task.id === taskId)!;
    const successor = await records.directory.person(toPersonId);
    if (!successor?.active || successor.officeId !== row.officeId) return refuse({ code: 'person-unknown' });

    const verdict = handOver(toTask(row), toRound(rows), toPersonId, actorId);
    if (!verdict.ok) return verdict;

    row.state = 'handedOver';
    await records.rounds.saveTask(row);
    const { id: handedFromTaskId, ...task } = row;
    const added = await records.rounds.addTask({
      ...task,
      state: 'open',
      assigneeId: toPersonId,
      handedFromTaskId,
      openedAt: clock(),
    } satisfies Omit<TaskEntity, 'id'>);
    await records.rounds.saveRound(rows.round);
    const noteId = note?.trim() ? await keepNote(records, row, actorId, note.trim(), clock()) : null;
    await records.outbox.add({ topic: 'mail', payload: { kind: 'handedOver', taskId: added.id, noteId } });
    await records.conferences.touch(row.conferenceId);
    await records.audit.append({
      officeId: row.officeId,
      conferenceId: row.conferenceId,
      at: clock(),
      actorId,
      action: 'task.handedOver',
      facts: { taskId, toPersonId, newTaskId: added.id, noteId },
    });
    return ok({ taskId: added.id });
  });
}

/** What the giver writes to the successor: kept in the record, said in the successor's mail. */
function keepNote(
  records: Records,
  { officeId, conferenceId }: TaskEntity,
  writtenBy: string,
  text: string,
  at: Date,
): Promise<string> {
  return records.conferences.addNote({ officeId, conferenceId, text, writtenBy, writtenAt: at });
}
