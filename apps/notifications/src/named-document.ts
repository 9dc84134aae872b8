import { documentReference } from '@conference/domain';
import type { MatterFacts } from '@conference/mail';
import type { DocumentEntity, Records } from '@conference/persistence';

/** How a mail names a document: by its title, or, where it is restricted, by its reference alone. */
export async function namedDocument(
  records: Records,
  document: DocumentEntity,
): Promise<Pick<MatterFacts, 'title' | 'isRestricted'>> {
  if (!document.restricted) return { title: document.title };
  const conference = await records.conferences.get(document.conferenceId);
  const office = await records.directory.office(document.officeId);
  return { title: documentReference(office, conference.year, document.code), isRestricted: true };
}
