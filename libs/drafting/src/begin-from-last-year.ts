import { textOf, yearBody } from '@conference/documents';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { newBlockId } from './block-id';
import { yearFacts } from './review-facts';

/**
 * Begins the employee side's report of a conference with what became of the last one's resolution, as a first save that its drafter
 * goes on from. Where nothing was held before, or nobody writes such a report, nothing is begun.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 3 điểm b
 */
export async function beginFromLastYear(records: Records, conference: ConferenceEntity, at: Date): Promise<void> {
  const last = await records.conferences.heldBefore(conference);
  const documents = await records.documents.ofConference(conference.id);
  const report = documents.find(({ kind }) => kind === 'unionReport');
  if (!last || !report) return;
  const facts = await yearFacts(records, last);
  if (facts.targets.length === 0) return;
  await records.drafts.add({
    documentId: report.id,
    version: 1,
    text: textOf(yearBody(facts), newBlockId),
    basedOn: 0,
    savedBy: report.drafterId,
    savedAt: at,
  });
}
