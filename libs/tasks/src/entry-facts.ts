import type { EntryFacts, RegisterRefusal } from '@conference/domain';
import type { DocumentEntity, Records, RegisterEntryEntity } from '@conference/persistence';

/** An entry with all that the rules ask of it. */
export interface EntryRows {
  readonly entry: RegisterEntryEntity;
  /** Null for a document that exists on paper only. */
  readonly document: DocumentEntity | null;
  readonly facts: EntryFacts;
}

/** Why nothing is done about an entry: the rules, or there is no such entry in the office. */
export type EntryRefusal = RegisterRefusal | { readonly code: 'not-found' };

/** Takes an entry for a command: whoever sends, recalls or corrects it at the same time waits. Another office's is not there at all. */
export async function lockEntry(records: Records, officeId: string, entryId: string): Promise<EntryRows | null> {
  await records.register.lock(entryId);
  const entry = await records.register.byId(entryId);
  return entry?.officeId === officeId ? readEntry(records, entry) : null;
}

async function readEntry(records: Records, entry: RegisterEntryEntity): Promise<EntryRows> {
  const document = entry.documentId ? await records.documents.get(entry.documentId) : null;
  const conference = document && (await records.conferences.get(document.conferenceId));
  const corrections = await records.register.correctionsOf([entry.id]);
  const prepared = document ? await records.register.documentsCorrecting([document.id]) : [];
  const facts: EntryFacts = {
    source: entry.source,
    isRecalled: (await records.register.recallOf(entry.id)) !== null,
    isReplaced: corrections.some(({ correction }) => correction === 'content'),
    isBeingReplaced: prepared.some(({ correction, symbol }) => correction === 'content' && symbol === null),
    isConferenceRunning: conference !== null && conference.stage !== 'closed' && conference.stage !== 'cancelled',
  };
  return { entry, document, facts };
}
