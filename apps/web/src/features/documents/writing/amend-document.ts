import { amendedSchema, type AmendmentBody, type Amended } from '@conference/contracts';
import { post } from '../../../shared/http';

/** Makes the text a new revision of a document that was submitted before. */
export function amendDocument(documentId: string, body: AmendmentBody): Promise<Amended> {
  return post(amendedSchema, `/api/documents/${documentId}/amendments`, body);
}
