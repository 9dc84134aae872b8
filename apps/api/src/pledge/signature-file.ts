import type { SignatureBody } from '@conference/contracts';
import { Files, findPdfSignature, pdfSignatureRefusalSentence, type PdfSignature } from '@conference/files';
import type { PersonEntity, Transactions } from '@conference/persistence';
import { SCAN_TYPES } from '../files/must-be-scan';
import { storeRefusal } from '../files/store-refusal';
import { uploadedFile } from '../files/uploaded-file';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

const PICTURE = 'image/png';

/** The file that shows a signature, and what a signed PDF says about its own. */
export interface SignatureFile {
  readonly sha256: string | null;
  readonly facts: PdfSignature | null;
}

/**
 * Looks at the file of a signature before it is taken, which whoever hands it in has uploaded: a drawn one is a picture, an uploaded one a PDF whose signature covers it, a scan a scan.
 * @throws RefusalException file-unknown, file-not-a-scan, or what is wrong with the signed PDF
 */
export async function signatureFile(
  { transactions, files }: { transactions: Transactions; files: Files },
  person: PersonEntity,
  body: SignatureBody,
): Promise<SignatureFile> {
  if (body.way === 'typed') return { sha256: null, facts: null };
  await transactions.read((records) => uploadedFile(records, person, body.fileSha256));
  const file = await files.read(body.fileSha256).catch((error: unknown) => {
    throw storeRefusal(error);
  });
  if (!file) throw doorRefusal('file-unknown');
  const { sha256, mediaType, content } = file;
  switch (body.way) {
    case 'drawn':
      if (mediaType !== PICTURE) throw doorRefusal('file-not-a-scan');
      return { sha256, facts: null };
    case 'paper':
      if (!SCAN_TYPES.includes(mediaType)) throw doorRefusal('file-not-a-scan');
      return { sha256, facts: null };
    case 'uploaded':
      return { sha256, facts: allowed(findPdfSignature(content), pdfSignatureRefusalSentence) };
  }
}
