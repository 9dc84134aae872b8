import type { OpinionView } from '@conference/contracts';
import { numberText, type Sentence } from '@conference/domain';
import type { DocumentEntity, OpinionEntity, Records } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** How the paragraphs of a revision are cited, by revision and block. */
export type Places = (revision: number, blockId: string | null) => Sentence | null;

/** Reads every remark on a document, with the place that each is about. */
export async function opinionViews(
  records: Records,
  document: DocumentEntity,
  directory: DirectoryView,
): Promise<OpinionView[]> {
  const opinions = await records.documents.opinions([document.id]);
  const places = await placesIn(records, document.id, opinions);
  return opinions.map((opinion) => opinionView(opinion, directory, places));
}

/** Numbers the revisions that remarks point into. */
export async function placesIn(
  records: Records,
  documentId: string,
  opinions: readonly OpinionEntity[],
): Promise<Places> {
  const numbers = new Set(opinions.filter(({ blockId }) => blockId !== null).map(({ revision }) => revision));
  const revisions = numbers.size === 0 ? [] : await records.documents.revisions([documentId]);
  const cited = new Map(
    revisions
      .filter(({ number, text }) => text && numbers.has(number))
      .map(({ number, text }) => [
        number,
        new Map(numberText(text!).map(({ block, place }) => [block.id, place] as const)),
      ]),
  );
  return (revision, blockId) => (blockId === null ? null : (cited.get(revision)?.get(blockId) ?? null));
}

/** A remark with what became of it. */
export function opinionView(opinion: OpinionEntity, directory: DirectoryView, places: Places): OpinionView {
  const { id, personId, stance, remark, blockId, quote, isLate, givenAt, revision, disposition } = opinion;
  return {
    id,
    person: directory.name(personId) ?? '',
    unit: directory.unitOf(personId),
    stance: stance as OpinionView['stance'],
    isFromFloor: opinion.taskId === null,
    remark,
    blockId,
    quote,
    place: places(revision, blockId),
    isLate,
    givenAt: givenAt.toISOString(),
    revision,
    disposition,
    dispositionReason: opinion.dispositionReason,
  };
}
