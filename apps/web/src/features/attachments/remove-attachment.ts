import { order } from '../../shared/http';

/** Takes a file from a document; that it was there stays on record. */
export function removeAttachment(documentId: string, attachmentId: string): Promise<void> {
  return order('DELETE', `/api/documents/${documentId}/attachments/${attachmentId}`);
}
