import { citationsIn, type Citation } from '@conference/domain';
import type { RemarkFacts } from '@conference/mail';
import type { AnchoredRemark, Records } from '@conference/persistence';

/** Numbers the revisions of a document, so that remarks can be told with the paragraphs that they are about. */
export async function citedPlaces(records: Records, documentId: string | null): Promise<Citation> {
  return citationsIn(documentId ? await records.documents.revisions([documentId]) : []);
}

/** The remarks of an answer, as a mail tells them. */
export function remarkFacts(
  remarks: readonly AnchoredRemark[],
  revision: number | null,
  citation: Citation,
): RemarkFacts[] {
  return remarks.map(({ blockId, quote, text }) => ({ text, quote, place: citation(revision, blockId) }));
}
