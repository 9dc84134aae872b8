import type { RoundOutcome } from '@conference/domain';
import type { Records, RoundRows } from '@conference/persistence';

/** Ends a round in the transaction of whatever ended it: nobody else is waited for, and the workflow is woken. */
export async function closeRound(
  records: Records,
  { round, tasks }: RoundRows,
  outcome: RoundOutcome,
  at: Date,
): Promise<void> {
  for (const task of tasks.filter(({ state }) => state === 'open')) {
    task.state = 'recalled';
    await records.rounds.saveTask(task);
  }
  round.state = 'closed';
  round.outcome = outcome;
  round.closedAt = at;
  await records.rounds.saveRound(round);
  if (outcome === 'approved' && round.documentId) {
    await records.documents.approve(round.documentId, round.revision!, round.packetHash!);
  }
  await records.outbox.add({
    topic: 'signal',
    payload: { workflowId: round.workflowId, signal: 'roundClosed', roundId: round.id },
  });
}
