import type { Records } from '@conference/persistence';
import { namedDocument } from './named-document';

/** What something is about: a document or a target. */
interface About {
  readonly documentId: string | null;
  readonly targetId?: string | null | undefined;
}

/** Reads what mails call the matters of several tasks; a restricted document goes by its reference. */
export async function matterTitles(records: Records, about: readonly About[]): Promise<(one: About) => string> {
  const documents = await records.documents.byIds(about.flatMap(({ documentId }) => documentId ?? []));
  const targets = await records.targets.byIds(about.flatMap(({ targetId }) => targetId ?? []));
  const titles = new Map(targets.map(({ id, title }) => [id, title]));
  for (const document of documents) titles.set(document.id, (await namedDocument(records, document)).title);
  return ({ documentId, targetId }) => titles.get(documentId ?? targetId ?? '') ?? '';
}
