import { plainText } from '@conference/domain';
import type { DocumentEntity, PersonEntity, Records } from '@conference/persistence';

/** Whom a document that was issued is announced to: a resolution to whoever took part, a review to all staff. @see Luật 10/2022/QH15 Điều 52 khoản 3 */
export async function whomItConcerns(
  records: Records,
  { kind, conferenceId, drafterId, approverIds, consultIds }: DocumentEntity,
  staff: readonly PersonEntity[],
): Promise<ReadonlySet<string>> {
  if (kind === 'reviewReport') return new Set(staff.map(({ id }) => id));
  if (kind !== 'resolution') return new Set([drafterId, ...approverIds, ...consultIds]);
  return new Set((await records.floor.attendees(conferenceId)).map(({ personId }) => personId));
}

/** What a review concludes: the first sentence under its first heading, as it was signed. */
export async function conclusionOf(
  records: Records,
  { id, kind, approvedRevision }: DocumentEntity,
): Promise<string | null> {
  if (kind !== 'reviewReport' || !approvedRevision) return null;
  const blocks = (await records.documents.revision(id, approvedRevision))?.text?.blocks ?? [];
  const heading = blocks.findIndex((block) => block.kind === 'heading');
  const first = blocks.slice(heading + 1).find((block) => block.kind === 'paragraph');
  return first ? plainText(first) : null;
}
