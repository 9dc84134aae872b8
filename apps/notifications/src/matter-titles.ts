import type { Records } from '@conference/persistence';
import { namedDocument } from './named-document';

/** What something is about: a document, a target or an assessment. */
interface About {
  readonly documentId: string | null;
  readonly targetId?: string | null | undefined;
  readonly assessmentId?: string | null | undefined;
}

/** Reads what mails call the matters of several tasks; a restricted document goes by its reference. */
export async function matterTitles(records: Records, about: readonly About[]): Promise<(one: About) => string> {
  const documents = await records.documents.byIds(about.flatMap(({ documentId }) => documentId ?? []));
  const targets = await records.targets.byIds(about.flatMap(({ targetId }) => targetId ?? []));
  const assessments = await records.assessments.byIds(about.flatMap(({ assessmentId }) => assessmentId ?? []));
  const titles = new Map([...targets, ...assessments].map(({ id, title }) => [id, title]));
  for (const document of documents) titles.set(document.id, (await namedDocument(records, document)).title);
  return ({ documentId, targetId, assessmentId }) => titles.get(documentId ?? targetId ?? assessmentId ?? '') ?? '';
}
