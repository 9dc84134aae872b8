import { checkRecall, ok, refuse, type Result } from '@conference/domain';
import type { Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { lockEntry, type EntryRefusal } from './entry-facts';
import { sha256 } from './packet';
import { endPublicity, type ShowingRunOf } from './publicise';

/** A recall, with the reason that the recipients are told. */
export interface Recall {
  readonly officeId: string;
  readonly entryId: string;
  readonly actorId: string;
  readonly reason: string;
  /** Names the run that shows the document to all staff. */
  readonly runOf: ShowingRunOf;
}

/**
 * Recalls an issued document: its record is frozen, its number stays used, what has not been written to the recipients is withdrawn, and
 * those who got it are told.
 *
 * @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 4, Phụ lục VI
 */
export function recallDocument(
  transactions: Transactions,
  clock: Clock,
  { officeId, entryId, actorId, reason, runOf }: Recall,
): Promise<Result<{ recalledAt: string }, EntryRefusal>> {
  return transactions.run(async (records) => {
    const rows = await lockEntry(records, officeId, entryId);
    if (!rows) return refuse({ code: 'not-found' });
    const allowed = checkRecall(rows.facts);
    if (!allowed.ok) return allowed;

    const at = clock();
    for (const { id, mailId, handedOverAt } of await records.register.dispatches([entryId])) {
      if (!mailId && !handedOverAt) await records.register.saveDispatch(id, { withdrawnAt: at });
    }
    await records.register.recall({ entryId, recalledAt: at, recalledBy: actorId, reason: reason.trim() });
    await records.outbox.add({ topic: 'mail', payload: { kind: 'recalled', entryId } });
    if (rows.document) {
      await endPublicity(records, rows.document, { at, actorId, reason, runOf });
      await records.conferences.touch(rows.document.conferenceId);
    }
    await records.audit.append({
      officeId,
      conferenceId: rows.document?.conferenceId ?? null,
      at,
      actorId,
      action: 'document.recalled',
      facts: {
        entryId,
        documentId: rows.entry.documentId,
        symbol: rows.entry.symbol,
        reasonSha256: sha256(reason.trim()),
      },
    });
    return ok({ recalledAt: at.toISOString() });
  });
}
