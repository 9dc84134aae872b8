import { textManifest, type DocumentText } from '@conference/domain';
import type { DocumentEntity, FileFacts, Records } from '@conference/persistence';
import { sha256 } from '@conference/tasks';

/** A document that was written from the record, with its drawn form. */
export interface DrawnDocument {
  readonly document: Parameters<Records['documents']['add']>[0];
  /** What was assembled can be gone over in the browser before it is signed. */
  readonly text: DocumentText;
  /** Whether the text is all that the form says. */
  readonly isTextWhole: boolean;
  readonly pdf: FileFacts;
}

/** Adds a document that nobody wrote by hand, its drawn form as the first revision. */
export async function addDrawnDocument(
  records: Records,
  { document: planned, text, isTextWhole, pdf }: DrawnDocument,
  now: Date,
): Promise<DocumentEntity> {
  const document = await records.documents.add(planned);
  await records.documents.addRevision(document, {
    fileSha256: pdf.sha256,
    fileName: `${document.code}.pdf`,
    mediaType: pdf.mediaType,
    size: pdf.size,
    note: null,
    text,
    textSha256: sha256(textManifest(text)),
    isTextWhole,
    uploadedBy: null,
    uploadedAt: now,
  });
  return document;
}
