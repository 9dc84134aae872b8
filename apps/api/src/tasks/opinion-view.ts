import type { OpinionView } from '@conference/contracts';
import { citationsIn, type Citation } from '@conference/domain';
import type { DocumentEntity, OpinionEntity, Records } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

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

/** Numbers the revisions that remarks point into; without such remarks nothing is read. */
export async function placesIn(
  records: Records,
  documentId: string,
  opinions: readonly OpinionEntity[],
): Promise<Citation> {
  const numbers = new Set(opinions.filter(({ blockId }) => blockId !== null).map(({ revision }) => revision));
  const revisions = numbers.size === 0 ? [] : await records.documents.revisions([documentId]);
  return citationsIn(revisions.filter(({ number }) => numbers.has(number)));
}

/** A remark with what became of it. */
export function opinionView(opinion: OpinionEntity, directory: DirectoryView, places: Citation): OpinionView {
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
