import { renderPdf, tableColumns, type OfficialDocument } from '@conference/documents';
import { officialTypeName, writtenDate } from '@conference/domain';
import type { DossierFacts, DossierRecord } from './dossier-record';
import type { ListedFile } from './listed-files';

const TITLES = [
  'STT',
  'Số, ký hiệu văn bản',
  'Ngày tháng năm văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Tác giả văn bản',
  'Tờ số/Trang số',
  'Ghi chú',
];

/**
 * Prints the list of the dossier's documents (mục lục văn bản, tài liệu). An electronic file has no numbered sheets: where a sheet's number would stand is the
 * document's place in the archive.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục V Mẫu IV
 */
export function printedList(record: DossierRecord, files: readonly ListedFile[]): Promise<Buffer> {
  return renderPdf(listDocument(record, files), record.facts.throughAt);
}

function listDocument({ facts }: DossierRecord, files: readonly ListedFile[]): OfficialDocument {
  const { office, conference, kind, retention, handOverDueOn } = facts;
  const rows = files.map((file, index) => [String(index + 1), ...line(file)]);
  return {
    superiorBody: office.superiorBody,
    issuingBody: office.name,
    head: 'minutes',
    place: office.place,
    date: null,
    typeName: 'MỤC LỤC VĂN BẢN, TÀI LIỆU',
    subject: `Hồ sơ ${conference.title}`,
    bases: [],
    rehearsal: conference.rehearsal,
    draft: kind === 'interim',
    body: [
      { kind: 'paragraph', label: 'Số, ký hiệu hồ sơ:', text: `${symbolOf(conference, office)}.` },
      { kind: 'paragraph', label: 'Năm:', text: `${conference.year}.` },
      { kind: 'paragraph', label: 'Ngày tổ chức hội nghị:', text: `${writtenDate(conference.heldOn).vi}.` },
      { kind: 'paragraph', label: 'Thời hạn bảo quản:', text: `${retention.words.vi}. ${retention.toVerify.vi}` },
      ...(handOverDueOn
        ? [{ kind: 'paragraph' as const, label: 'Hạn nộp lưu:', text: `${writtenDate(handOverDueOn).vi}.` }]
        : []),
      ...(kind === 'interim'
        ? [{ kind: 'paragraph' as const, text: 'Bản tạm: hội nghị chưa kết thúc theo dõi, hồ sơ còn thay đổi.' }]
        : []),
      { kind: 'table', columns: tableColumns([TITLES, ...rows]), rows },
      { kind: 'paragraph', text: `Mục lục này gồm ${files.length} văn bản, tài liệu.` },
    ],
    signatures: [],
    recipients: [],
  };
}

function line({ register, name, title, path }: ListedFile): string[] {
  const place = path.slice(0, path.indexOf('_'));
  if (!register) return ['', '', `${title}: ${name}`, '', place, ''];
  const type = officialTypeName(register.typeCode).vi;
  return [
    register.symbol,
    writtenDate(register.issuedOn).vi,
    `${type} ${register.subject}`.trim(),
    register.organName,
    place,
    register.recalledAt ? 'Đã thu hồi' : '',
  ];
}

/** The office's conferences are numbered within a year. */
function symbolOf({ year, ordinal }: DossierFacts['conference'], { symbol }: DossierFacts['office']): string {
  return `HN${String(ordinal).padStart(2, '0')}/${year}/${symbol}`;
}
