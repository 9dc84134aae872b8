import type { OfficialDocument } from './official-document';
import { officialForm } from './official-form';
import type { IssuingOffice } from './form-facts';
import { TEXT_WIDTH } from './page-layout';
import { typeset, type SetHead } from './typeset';

/** The head of an office's documents, line by line as it is printed, with its rules as shares of their columns. */
export interface Letterhead extends Pick<SetHead, 'superior' | 'issuer' | 'state' | 'motto' | 'number'> {
  readonly placeAndDate: string;
  readonly leftShare: number;
  readonly issuerRule: number;
  readonly mottoRule: number;
}

/** A paper that says nothing but how the office's papers look: without number, date and effect. */
export function sampleDocument(office: IssuingOffice, signs: { position: string; name: string }): OfficialDocument {
  const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text });
  return officialForm({
    kind: 'notice',
    title: 'Thông báo mẫu thể thức văn bản của cơ quan',
    office,
    issue: { issuedOn: null, draft: true },
    text: {
      blocks: [
        paragraph('a', 'Đây là bản in thử để kiểm tra phần đầu văn bản; không có giá trị thi hành.'),
        paragraph('b', 'Tên cơ quan chủ quản, tên cơ quan, ký hiệu và địa danh lấy từ trang Quản trị.'),
      ],
    },
    signatures: [signs],
    recipients: ['Lưu: VT'],
  });
}

/** Sets the head of an office's documents with the same rules as the documents themselves. @see Nghị định 30/2020/NĐ-CP Phụ lục I */
export function letterhead(office: IssuingOffice): Letterhead {
  const { head } = typeset(sampleDocument(office, { position: '', name: '' }));
  const { superior, issuer, state, motto, number, placeAndDate, leftWidth } = head;
  return {
    superior,
    issuer,
    state,
    motto,
    number,
    placeAndDate: placeAndDate ?? '',
    leftShare: leftWidth / TEXT_WIDTH,
    issuerRule: head.issuerRule / leftWidth,
    mottoRule: head.mottoRule / (TEXT_WIDTH - leftWidth),
  };
}
