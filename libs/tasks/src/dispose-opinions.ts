import {
  checkDispositions,
  leadsOffice,
  ok,
  refuse,
  type Disposition,
  type DispositionRefusal,
  type Result,
} from '@conference/domain';
import type { DocumentEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** Why answers to remarks are not kept. */
export type SaveDispositionsRefusal =
  | Exclude<DispositionRefusal, { code: 'remarks-undisposed' }>
  | { readonly code: 'not-allowed' }
  | { readonly code: 'table-closed' };

/** Keeps answers to some remarks while the table is being filled; they count when the table is sent on. */
export function saveDispositions(
  transactions: Transactions,
  clock: Clock,
  {
    documentId,
    actorId,
    dispositions,
  }: {
    readonly documentId: string;
    readonly actorId: string;
    readonly dispositions: readonly Disposition[];
  },
): Promise<Result<{ saved: number }, SaveDispositionsRefusal>> {
  return transactions.run(async (records) => {
    const document = await records.documents.lock(documentId);
    if (!(await disposes(records, document, actorId))) return refuse({ code: 'not-allowed' });
    if (document.phase !== 'disposition') return refuse({ code: 'table-closed' });
    const checked = checkDispositions(await records.documents.opinions([documentId]), dispositions);
    if (!checked.ok) return checked;

    const disposedAt = clock();
    for (const { opinionId, disposition, reason } of dispositions) {
      const answer = { disposition, dispositionReason: reason.trim(), disposedBy: actorId, disposedAt };
      await records.documents.dispose(opinionId, answer);
    }
    return ok({ saved: dispositions.length });
  });
}

/** The drafter answers, or whoever the task was handed over to. */
async function disposes(records: Records, document: DocumentEntity, actorId: string): Promise<boolean> {
  if (document.drafterId === actorId) return true;
  const rounds = await records.rounds.rounds({ documentId: document.id });
  const open = rounds.find(({ kind, state }) => kind === 'disposition' && state === 'open');
  if (!open) return false;
  return (await records.rounds.tasksOf(open.id)).some((task) => task.state === 'open' && task.assigneeId === actorId);
}

/** Lets a draft go to the signatory although remarks are unanswered: the head of office, or the head, by name and with a reason. */
export function overrideDispositions(
  transactions: Transactions,
  clock: Clock,
  { documentId, actorId, reason }: { readonly documentId: string; readonly actorId: string; readonly reason: string },
): Promise<Result<{ overridden: true }, { readonly code: 'not-allowed' } | { readonly code: 'table-closed' }>> {
  return transactions.run(async (records) => {
    const document = await records.documents.lock(documentId);
    const person = await records.directory.person(actorId);
    if (person?.officeId !== document.officeId || !leadsOffice(person)) return refuse({ code: 'not-allowed' });
    if (document.phase !== 'disposition') return refuse({ code: 'table-closed' });
    const at = clock();
    await records.documents.override(documentId, { by: actorId, reason: reason.trim(), at: at.toISOString() });
    await records.conferences.touch(document.conferenceId);
    await records.audit.append({
      officeId: document.officeId,
      conferenceId: document.conferenceId,
      at,
      actorId,
      action: 'document.dispositionsOverridden',
      facts: { documentId },
    });
    return ok({ overridden: true });
  });
}
