import type { Records, TaskEntity } from '@conference/persistence';

/** The latest revision, older than the one asked about now, that the same person was asked about before; null when there is none. */
export async function lastSeenRevision(
  records: Records,
  { documentId, assigneeId }: Pick<TaskEntity, 'documentId' | 'assigneeId'>,
  revision: number | null,
): Promise<number | null> {
  if (!documentId || revision === null) return null;
  const rounds = await records.rounds.rounds({ documentId });
  const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
  const own = new Set(tasks.filter((task) => task.assigneeId === assigneeId).map(({ roundId }) => roundId));
  const seen = rounds.filter(({ id }) => own.has(id)).map((round) => round.revision ?? 0);
  return Math.max(0, ...seen.filter((number) => number < revision)) || null;
}
