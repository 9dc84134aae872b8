import { officialForm, resolutionDocument, type OfficialDocument } from '@conference/documents';
import { vietnamDateOf } from '@conference/domain';
import { formOf } from '@conference/drafting';
import type { DocumentEntity, Records, RevisionEntity } from '@conference/persistence';
import { outcomeFacts, resolutionFacts } from './outcome-facts';

/**
 * Puts an approved document into its issued form, with number and date.
 *
 * Null for a file that says more than its text (pictures, PDF), which is issued as it was approved, and for what is issued already.
 */
export async function issuedForm(records: Records, documentId: string): Promise<OfficialDocument | null> {
  const document = await records.documents.get(documentId);
  const approved = await records.documents.revision(documentId, document.approvedRevision!);
  if (document.issuedSha256 || !approved) return null;
  if (isAsAssembled(document, approved)) return assembledResolution(records, document);
  if (!approved.text || !approved.isTextWhole) return null;
  const entry = await records.register.entryOf(documentId);
  return officialForm(
    await formOf(records, document, approved.text, {
      number: entry!.number,
      symbol: withoutNumber(entry!.symbol),
      issuedOn: vietnamDateOf(document.issuedAt!.toISOString()),
      draft: false,
    }),
  );
}

/** Nobody has changed what was assembled from the conference: its targets and verdicts keep their own layout. */
function isAsAssembled({ kind }: DocumentEntity, { uploadedBy }: RevisionEntity): boolean {
  return kind === 'resolution' && uploadedBy === null;
}

async function assembledResolution(records: Records, document: DocumentEntity): Promise<OfficialDocument> {
  const outcome = await outcomeFacts(records, await records.conferences.get(document.conferenceId));
  const entry = await records.register.entryOf(document.id);
  return resolutionDocument(
    resolutionFacts(outcome, {
      number: entry!.number,
      symbol: withoutNumber(entry!.symbol),
      issuedOn: vietnamDateOf(document.issuedAt!.toISOString()),
    }),
  );
}

/** The register gives the whole sign `05/NQ-SKHCN`; the layout prints number and symbol apart. */
function withoutNumber(symbol: string): string {
  return symbol.replace(/^\d+\//, '');
}
