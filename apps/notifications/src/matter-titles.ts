import type { Records } from '@conference/persistence';
import { askedTitles, type AskedAbout } from '@conference/tasks';
import { namedDocument } from './named-document';

/** What something is about: a document, or something that has none. */
interface About extends AskedAbout {
  readonly documentId: string | null;
}

/** Reads what mails call the matters of several tasks; a restricted document goes by its reference. */
export async function matterTitles(records: Records, about: readonly About[]): Promise<(one: About) => string> {
  const documents = await records.documents.byIds(about.flatMap(({ documentId }) => documentId ?? []));
  const titleOf = await askedTitles(records, about);
  const titles = new Map<string, string>();
  for (const document of documents) titles.set(document.id, (await namedDocument(records, document)).title);
  return (one) => (one.documentId && titles.get(one.documentId)) || (titleOf(one) ?? '');
}
