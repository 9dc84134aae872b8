import type { Records } from '@conference/persistence';

/** Reads the titles of the documents and targets that an office's running conferences ask about. */
export async function matterTitles(records: Records, officeId: string): Promise<Map<string, string>> {
  const running = await records.conferences.runningOf(officeId);
  const titles = new Map<string, string>();
  for (const { id } of running) {
    for (const { id: documentId, title } of await records.documents.ofConference(id)) titles.set(documentId, title);
    for (const target of await records.targets.ofConference(id)) titles.set(target.id, target.title);
  }
  return titles;
}
