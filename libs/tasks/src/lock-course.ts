import type { DocumentEntity, Records, RoundRows, TaskEntity } from '@conference/persistence';

/** Everything that a reported answer can touch, locked: its own round, the open rounds of its document, and the document. */
export interface LockedCourse {
  readonly own: RoundRows;
  /** The task, as it stands under the lock. */
  readonly task: TaskEntity;
  readonly open: readonly RoundRows[];
  readonly document: DocumentEntity | null;
}

/**
 * Locks the rounds first and the document after them, as every answer does; rounds that were opened in between are locked last.
 * Whoever answers, expires, opens or issues anything of this document at the same time comes wholly before or wholly after.
 */
export async function lockCourse(records: Records, { id, roundId, documentId }: TaskEntity): Promise<LockedCourse> {
  const locked = new Map<string, RoundRows>();
  const lockAll = async () => {
    const open = documentId ? await openRoundsOf(records, documentId) : [];
    for (const one of [...new Set([roundId, ...open])].toSorted((a, b) => (a < b ? -1 : 1))) {
      if (!locked.has(one)) locked.set(one, await records.rounds.lock(one));
    }
  };
  await lockAll();
  const document = documentId ? await records.documents.lock(documentId) : null;
  await lockAll();
  const own = locked.get(roundId)!;
  return {
    own,
    task: own.tasks.find((task) => task.id === id)!,
    open: [...locked.values()].filter(({ round }) => round.state === 'open'),
    document,
  };
}

async function openRoundsOf(records: Records, documentId: string): Promise<string[]> {
  const rounds = await records.rounds.rounds({ documentId });
  return rounds.filter(({ state }) => state === 'open').map(({ id }) => id);
}
