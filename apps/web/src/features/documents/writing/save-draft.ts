import { savedDraftSchema, type ImportDraftBody, type SaveDraftBody, type SavedDraft } from '@conference/contracts';
import { post, put } from '../../../shared/http';

/** Saves the text; the answer has what others wrote merged in, or what to choose from. */
export function saveDraft(documentId: string, body: SaveDraftBody): Promise<SavedDraft> {
  return put(savedDraftSchema, `/api/documents/${documentId}/draft`, body);
}

/** Takes over the text of a file that was uploaded before. */
export function importDraft(documentId: string, body: ImportDraftBody): Promise<SavedDraft> {
  return post(savedDraftSchema, `/api/documents/${documentId}/draft/import`, body);
}
