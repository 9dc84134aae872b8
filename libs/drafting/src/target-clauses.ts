import { citeClause, numberText, type Sentence } from '@conference/domain';
import type { Records, TargetEntity } from '@conference/persistence';

/** Where a resolution says a target: the paragraph, and how it is cited. */
export interface TargetClause {
  readonly documentId: string;
  readonly blockId: string;
  readonly citation: Sentence;
}

/** Finds the clauses of targets in the resolution as it was approved, or as it is while it is not; a paragraph that is no longer there is no address. */
export async function targetClauses(
  records: Records,
  targets: readonly Pick<TargetEntity, 'id' | 'clauseDocumentId' | 'clauseBlockId'>[],
): Promise<ReadonlyMap<string, TargetClause>> {
  const clauses = new Map<string, TargetClause>();
  for (const documentId of new Set(targets.flatMap(({ clauseDocumentId }) => clauseDocumentId ?? []))) {
    const { symbol, approvedRevision, currentRevision } = await records.documents.get(documentId);
    const revision = await records.documents.revision(documentId, approvedRevision ?? currentRevision);
    const places = new Map(numberText(revision?.text ?? { blocks: [] }).map(({ block, place }) => [block.id, place]));
    for (const { id, clauseDocumentId, clauseBlockId: blockId } of targets) {
      const place = clauseDocumentId === documentId && blockId ? places.get(blockId) : undefined;
      if (place) clauses.set(id, { documentId, blockId: blockId!, citation: citeClause(place, symbol) });
    }
  }
  return clauses;
}
