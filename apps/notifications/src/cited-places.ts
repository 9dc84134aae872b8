import { numberText, type Sentence } from '@conference/domain';
import type { RemarkFacts } from '@conference/mail';
import type { AnchoredRemark, Records } from '@conference/persistence';

/** How a paragraph of a revision is cited; null for a remark on the whole document. */
export type PlaceOf = (revision: number | null, blockId: string | null) => Sentence | null;

/** Numbers the revisions of a document, so that remarks can be told with the paragraphs that they are about. */
export async function citedPlaces(records: Records, documentId: string | null): Promise<PlaceOf> {
  const revisions = documentId ? await records.documents.revisions([documentId]) : [];
  const cited = new Map(
    revisions.map(({ number, text }) => [
      number,
      new Map(text ? numberText(text).map(({ block, place }) => [block.id, place]) : []),
    ]),
  );
  return (revision, blockId) => (revision && blockId && cited.get(revision)?.get(blockId)) || null;
}

/** The remarks of an answer, as a mail tells them. */
export function remarkFacts(
  remarks: readonly AnchoredRemark[],
  revision: number | null,
  placeOf: PlaceOf,
): RemarkFacts[] {
  return remarks.map(({ blockId, quote, text }) => ({ text, quote, place: placeOf(revision, blockId) }));
}
