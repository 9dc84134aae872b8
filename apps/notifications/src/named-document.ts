import type { MatterFacts } from '@conference/mail';
import type { ConferenceEntity, DocumentEntity, OfficeEntity, Records } from '@conference/persistence';

/** How a mail names a document: by its title, or, where it is restricted, by its reference alone. */
export async function namedDocument(
  records: Records,
  document: DocumentEntity,
): Promise<Pick<MatterFacts, 'title' | 'isRestricted'>> {
  if (!document.restricted) return { title: document.title };
  const conference = await records.conferences.get(document.conferenceId);
  const office = await records.directory.office(document.officeId);
  return { title: documentReference(document, { office, conference }), isRestricted: true };
}

/** The reference by which the office's own people find a document, such as `SKHCN-2019/bao-cao`. */
export function documentReference(
  { code }: Pick<DocumentEntity, 'code'>,
  {
    office,
    conference,
  }: { readonly office: Pick<OfficeEntity, 'symbol'>; readonly conference: Pick<ConferenceEntity, 'year'> },
): string {
  return `${office.symbol}-${conference.year}/${code}`;
}
