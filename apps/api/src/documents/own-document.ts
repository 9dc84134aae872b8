import type { DocumentEntity, PersonEntity, Records } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/**
 * Reads a document of the person's own office; another office's is not there at all.
 * @throws RefusalException not-found
 */
export async function ownDocument(records: Records, person: PersonEntity, documentId: string): Promise<DocumentEntity> {
  const document = await records.documents.byId(documentId);
  if (!document || document.officeId !== person.officeId) throw doorRefusal('not-found');
  return document;
}
