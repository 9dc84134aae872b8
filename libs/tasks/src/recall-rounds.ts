import type { Records } from '@conference/persistence';

/** Recalls every open task of a conference: nobody is asked any more. Runs inside the transaction of what ends it. */
export async function recallRounds(records: Records, conferenceId: string, at: Date): Promise<void> {
  for (const { id } of await records.rounds.openRounds(conferenceId)) {
    const { round, tasks } = await records.rounds.lock(id);
    for (const task of tasks.filter(({ state }) => state === 'open')) {
      task.state = 'recalled';
      await records.rounds.saveTask(task);
    }
    round.state = 'closed';
    round.outcome = 'cancelled';
    round.closedAt = at;
    await records.rounds.saveRound(round);
  }
}
