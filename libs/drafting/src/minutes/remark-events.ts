import type { FloorEvent } from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';

/** What was said in the room about the documents before it. */
export async function remarkEvents(records: Records, { id }: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const documents = await records.documents.ofConference(id);
  const titles = new Map(documents.map((document) => [document.id, document.title]));
  const opinions = await records.documents.opinions(documents.map((document) => document.id));
  const remarks = opinions.filter(({ taskId, withdrawnAt }) => taskId === null && withdrawnAt === null);
  const people = await records.directory.people(remarks.map(({ personId }) => personId));
  return remarks.map(({ id: remark, personId, documentId, remark: text, givenAt }) => ({
    id: `remark/${remark}`,
    at: givenAt.toISOString(),
    type: 'opinionRecorded',
    author: people.get(personId)?.name ?? '',
    text: `(${titles.get(documentId)}) ${text}`,
  }));
}
