import type { DocumentKind } from '@conference/domain';

/**
 * The types of official documents with their abbreviations, as titles begin with them.
 *
 * @see Nghị định 30/2020/NĐ-CP Điều 7, Phụ lục III mục I
 */
export const TYPE_ABBREVIATIONS = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Thông cáo': 'TC',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Kế hoạch': 'KH',
  'Phương án': 'PA',
  'Đề án': 'ĐA',
  'Dự án': 'DA',
  'Báo cáo': 'BC',
  'Biên bản': 'BB',
  'Tờ trình': 'TTr',
  'Hợp đồng': 'HĐ',
  'Công điện': 'CĐ',
  'Bản ghi nhớ': 'BGN',
  'Bản thỏa thuận': 'BTT',
  'Giấy ủy quyền': 'GUQ',
  'Giấy mời': 'GM',
  'Giấy giới thiệu': 'GGT',
  'Giấy nghỉ phép': 'GNP',
  'Phiếu gửi': 'PG',
  'Phiếu chuyển': 'PC',
  'Phiếu báo': 'PB',
  'Công văn': null,
  'Giao ước thi đua': null,
} as const satisfies Record<string, string | null>;

/** One type of document, in the words that a title begins with. */
export type DocumentType = keyof typeof TYPE_ABBREVIATIONS;

const TYPES = Object.keys(TYPE_ABBREVIATIONS) as DocumentType[];

/** The type of each kind, and the types that its title may name instead. @see procedure catalogue of the conference */
const TYPES_OF_KIND: Readonly<Record<DocumentKind, readonly DocumentType[]>> = {
  plan: ['Kế hoạch'],
  consultationPlan: ['Kế hoạch'],
  decision: ['Quyết định'],
  notice: ['Thông báo', 'Giấy mời'],
  invitation: ['Giấy mời', 'Thông báo'],
  programme: ['Chương trình'],
  headReport: ['Báo cáo'],
  unionReport: ['Báo cáo'],
  inspectionReport: ['Báo cáo', 'Chương trình'],
  emulationReport: ['Báo cáo'],
  financialDisclosure: ['Báo cáo', 'Thông báo'],
  opinionSummary: ['Báo cáo'],
  internalRules: ['Quy chế', 'Quy định'],
  personnelProposal: ['Tờ trình', 'Đề án'],
  countingRecord: ['Biên bản'],
  pledgeText: ['Giao ước thi đua'],
  resolution: ['Nghị quyết'],
  minutes: ['Biên bản'],
  inspectionRecognition: ['Quyết định'],
  reviewReport: ['Báo cáo', 'Thông báo'],
  officialLetter: ['Công văn'],
  other: [],
};

/** A title taken apart: its type, and what it is about. */
export interface TypedTitle {
  /** Null where the title names none of the regulation's types. */
  readonly type: DocumentType | null;
  readonly subject: string;
}

/** Finds the type of a document and takes it out of the title, above which it stands in capitals. */
export function typedTitle(kind: DocumentKind, title: string): TypedTitle {
  const usual = TYPES_OF_KIND[kind];
  const candidates = usual.length > 0 ? usual : TYPES;
  const words = title
    .normalize('NFC')
    .trim()
    .replace(/^bản (?=giao ước thi đua)/iu, '');
  const named = candidates.find((type) => beginsWith(words, type));
  const subject = named ? words.slice(named.length).trim() : words;
  return { type: named ?? usual[0] ?? null, subject: withFirstCapital(subject) };
}

function beginsWith(words: string, type: DocumentType): boolean {
  return new RegExp(`^${type}(\\s|$)`, 'iu').test(words);
}

/** Begins a subject with a capital, as it stands on a line of its own. */
export function withFirstCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi-VN') + text.slice(1);
}

/** Goes on in a sentence with a subject; an abbreviation keeps its capitals. */
export function withFirstSmall(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLocaleUpperCase('vi-VN') && second !== ' ' && second.trim() !== ''
    ? text
    : first.toLocaleLowerCase('vi-VN') + text.slice(1);
}
