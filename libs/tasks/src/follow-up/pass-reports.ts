import { closingOf } from '@conference/domain';
import { toRound, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import { closeRound } from '../close-round';

/** From which party to which, and who reports from now on. */
export interface PassedReports {
  readonly fromPartyId: string;
  readonly toPartyId: string;
  readonly toPersonId: string;
}

/** What was asked of a party is asked of the one that took over: the old link says so, and the new person gets a mail of their own. */
export async function passReports(
  records: Records,
  conferenceId: string,
  { fromPartyId, toPartyId, toPersonId }: PassedReports,
  at: Date,
): Promise<void> {
  for (const { rows, task } of await openReports(records, conferenceId, ({ partyId }) => partyId === fromPartyId)) {
    task.state = 'handedOver';
    await records.rounds.saveTask(task);
    const { id: handedFromTaskId, ...asked } = task;
    const passed = {
      ...asked,
      state: 'open' as const,
      assigneeId: toPersonId,
      partyId: toPartyId,
      handedFromTaskId,
      openedAt: at,
    };
    const { id: taskId } = await records.rounds.addTask(passed);
    await records.rounds.saveRound(rows.round);
    await records.outbox.add({ topic: 'mail', payload: { kind: 'handedOver', taskId, noteId: null } });
  }
}

/** Nobody is asked any more about what is not promised any more; a round in which nothing is left to ask is over. */
export async function recallReports(
  records: Records,
  conferenceId: string,
  isGone: (task: TaskEntity, period: number) => boolean,
  at: Date,
): Promise<void> {
  for (const { rows, task } of await openReports(records, conferenceId, isGone)) {
    task.state = 'recalled';
    await records.rounds.saveTask(task);
    const closedAs = closingOf(toRound(rows));
    if (closedAs) await closeRound(records, rows, closedAs, at);
    else await records.rounds.saveRound(rows.round);
  }
}

async function openReports(
  records: Records,
  conferenceId: string,
  isMeant: (task: TaskEntity, period: number) => boolean,
): Promise<{ rows: RoundRows; task: TaskEntity }[]> {
  const rounds = (await records.rounds.openRounds(conferenceId)).filter(({ kind }) => kind === 'progress');
  const found: { rows: RoundRows; task: TaskEntity }[] = [];
  for (const { id, number } of rounds) {
    const rows = await records.rounds.lock(id);
    const open = rows.tasks.filter((task) => task.state === 'open' && isMeant(task, number));
    found.push(...open.map((task) => ({ rows, task })));
  }
  return found;
}
