import { attachmentSchema, type AttachmentView } from '@conference/contracts';
import { sendFile } from '../../shared/upload-file';

/** Adds a file to a document, with a note that says what it is. */
export function addAttachment(documentId: string, file: File, note: string): Promise<AttachmentView> {
  return sendFile(attachmentSchema, `/api/documents/${documentId}/attachments`, file, note ? { note } : {});
}
