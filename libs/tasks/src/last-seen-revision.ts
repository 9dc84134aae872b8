import type { Records, TaskEntity } from '@conference/persistence';

/** The latest revision, older than the one asked about now, that the same person was asked about before; null when there is none. */
export async function lastSeenRevision(
  records: Records,
  { documentId, assigneeId }: Pick<TaskEntity, 'documentId' | 'assigneeId'>,
  revision: number | null,
): Promise<number | null> {
  if (!documentId || revision === null) return null;
  return records.rounds.revisionAskedBefore({ documentId, personId: assigneeId, revision });
}
