import { citationsIn } from '@conference/domain';
import { officialForm, plainReportDocument, type OfficialDocument } from '@conference/documents';
import type { DocumentEntity, Records } from '@conference/persistence';
import { formOf } from './form-of';

/** Writes what became of the opinions on a document as the report that the law asks for. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
export async function dispositionTableForm(records: Records, document: DocumentEntity): Promise<OfficialDocument> {
  const opinions = await records.documents.opinions([document.id]);
  const people = await records.directory.people(opinions.map(({ personId }) => personId));
  const units = await records.directory.unitNames(document.officeId);
  const placeOf = citationsIn(await citedRevisions(records, document, opinions));
  const issue = { number: null, symbol: null, issuedOn: null, draft: document.approvedPacketHash === null };
  const form = officialForm(await formOf(records, document, { blocks: [] }, issue, 'opinionSummary'));
  const report = plainReportDocument({
    office: { name: form.issuingBody, superiorBody: form.superiorBody ?? null, place: form.place },
    issue,
    subject: `Tổng hợp, tiếp thu, giải trình ý kiến đối với ${document.title}`,
    sections: [],
    dispositions: opinions.map(({ personId, revision, blockId, remark, disposition, dispositionReason }) => {
      const person = people.get(personId);
      const place = placeOf(revision, blockId);
      return {
        from: units.get(person?.unitId ?? '') ?? person?.name ?? '',
        remark: place ? `${capital(place.vi)}: ${remark}` : remark,
        disposition,
        reason: dispositionReason,
      };
    }),
    signatures: form.signatures,
    recipients: form.recipients,
  });
  return { ...form, ...report, symbol: form.symbol ?? null, bases: form.bases };
}

/** The revisions that remarks point into; without such remarks nothing is read. */
async function citedRevisions(
  records: Records,
  { id }: DocumentEntity,
  opinions: readonly { readonly revision: number; readonly blockId: string | null }[],
) {
  const numbers = new Set(opinions.filter(({ blockId }) => blockId !== null).map(({ revision }) => revision));
  const revisions = numbers.size === 0 ? [] : await records.documents.revisions([id]);
  return revisions.filter(({ number }) => numbers.has(number));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi-VN') + text.slice(1);
}
