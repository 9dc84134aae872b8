import { nudge, nudgeableFrom, refuse, ok, type NudgeRefusal, type Result } from '@conference/domain';
import { toRound, toTask, type PersonEntity, type Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** A task about which somebody presses, and under which key that counts once. */
export interface Nudging {
  readonly taskId: string;
  readonly actor: PersonEntity;
  readonly onceKey?: string | null;
}

/** When it was pressed for, and from when on it may be again. */
export interface Nudged {
  readonly at: string;
  readonly againAt: string;
  /** The same command had come before: nothing was done again. */
  readonly repeated: boolean;
}

/** Presses for the answer to a task: the person gets a mail at once, and everybody sees who nudged them and when. */
export function nudgeTask(
  transactions: Transactions,
  clock: Clock,
  { taskId, actor, onceKey = null }: Nudging,
): Promise<Result<Nudged, NudgeRefusal | { readonly code: 'task-unknown' }>> {
  return transactions.run(async (records) => {
    const known = await records.rounds.task(taskId);
    if (!known || known.officeId !== actor.officeId) return refuse({ code: 'task-unknown' });
    // two leaders who press in the same moment wait for each other here
    const rows = await records.rounds.lock(known.roundId);
    const row = rows.tasks.find(({ id }) => id === taskId)!;
    const before = onceKey ? await records.nudges.byKey(taskId, onceKey) : null;
    if (before) {
      const at = before.nudgedAt.toISOString();
      return ok({ at, againAt: nudgeableFrom(at), repeated: true });
    }
    const last = (await records.nudges.latestOf([taskId])).get(taskId);
    const now = clock();
    const verdict = nudge(toTask(row), toRound(rows), {
      actor,
      lastAt: last?.nudgedAt.toISOString() ?? null,
      now: now.toISOString(),
    });
    if (!verdict.ok) return verdict;

    const { id: nudgeId } = await records.nudges.add({ taskId, nudgedBy: actor.id, nudgedAt: now, onceKey });
    await records.outbox.add({ topic: 'mail', payload: { kind: 'nudge', taskId, nudgeId } });
    await records.conferences.touch(row.conferenceId);
    await records.audit.append({
      officeId: row.officeId,
      conferenceId: row.conferenceId,
      at: now,
      actorId: actor.id,
      action: 'task.nudged',
      facts: { taskId, roundId: row.roundId, nudgeId, personId: row.assigneeId },
    });
    return ok({ at: now.toISOString(), againAt: verdict.value.againAt, repeated: false });
  });
}
