import type { DocumentType } from './document-types';
import type { FormFacts } from './form-facts';

const FILE_COPY = /^-?\s*lưu\b/iu;
const AS_ABOVE = /^-?\s*như trên/iu;

/** Tells whether a type says to whom it is addressed (kính gửi). @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 9 điểm b */
export function addressed(type: DocumentType): boolean {
  return type === 'Công văn' || type === 'Tờ trình' || type === 'Báo cáo';
}

/** Lists who receives a document: those addressed above first, the file copy last. */
export function allRecipients(
  type: DocumentType | null,
  { addressees = [], recipients, unit }: Pick<FormFacts, 'addressees' | 'recipients' | 'unit'>,
): string[] {
  const isAbove = type !== null && (addressed(type) || type === 'Giấy mời');
  const listed = recipients.filter((recipient) => !FILE_COPY.test(recipient));
  const first = isAbove
    ? addressees.length > 0 && !listed.some((one) => AS_ABOVE.test(one))
      ? ['Như trên']
      : []
    : addressees;
  const fileCopy = recipients.find((recipient) => FILE_COPY.test(recipient));
  const record = type === 'Biên bản' ? 'hồ sơ' : null;
  return [
    ...first.filter((recipient) => !listed.includes(recipient)),
    ...listed,
    fileCopy ?? ['Lưu: VT', unit, record].filter(Boolean).join(', '),
  ];
}
