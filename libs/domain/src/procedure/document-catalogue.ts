import type { Role } from '../person';
import type { Sentence } from '../sentence';
import type { DocumentKind } from './document-kind';

/** What is usual for one kind of document; a plan may say otherwise. */
export interface DocumentCatalogueEntry {
  readonly kind: DocumentKind;
  /** How its type is written in a symbol; null where the type has none (official letter) or is not an official type (pledge). */
  readonly abbreviation: string | null;
  readonly name: Sentence;
  readonly drafts: Role;
  readonly signs: Role;
  /** Whether staff are asked before it is decided. @see Luật 10/2022/QH15 Điều 53 */
  readonly isConsulted: boolean;
  /** Whether it gets a number in the register unless the plan says otherwise. */
  readonly isNumbered: boolean;
  readonly place: 'preparation' | 'conference' | 'afterwards';
  readonly law: string | null;
}

/**
 * What is usual for each kind, in the order in which they come up.
 *
 * The abbreviations are those of Nghị định 30/2020/NĐ-CP Phụ lục III. Who drafts is the head's decision: the role is what offices usually do.
 */
const ENTRIES: Record<DocumentKind, Omit<DocumentCatalogueEntry, 'kind'>> = {
  plan: {
    abbreviation: 'KH',
    name: { vi: 'Kế hoạch tổ chức hội nghị', en: 'Conference plan' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 52 khoản 1',
  },
  consultationPlan: {
    abbreviation: 'KH',
    name: { vi: 'Kế hoạch lấy ý kiến', en: 'Consultation plan' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 55 khoản 1',
  },
  decision: {
    abbreviation: 'QĐ',
    name: { vi: 'Quyết định', en: 'Decision' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: null,
  },
  notice: {
    abbreviation: 'TB',
    name: { vi: 'Thông báo triệu tập', en: 'Notice of convocation' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: null,
  },
  invitation: {
    abbreviation: 'GM',
    name: { vi: 'Giấy mời', en: 'Invitation' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: 'Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.7',
  },
  programme: {
    abbreviation: 'CTr',
    name: { vi: 'Chương trình hội nghị', en: 'Programme' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: false,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 4',
  },
  headReport: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo của người đứng đầu', en: 'Report of the head' },
    drafts: 'unitHead',
    signs: 'head',
    isConsulted: true,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 3 điểm a, c',
  },
  unionReport: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo của Công đoàn', en: 'Report of the employee side' },
    drafts: 'unionChair',
    signs: 'unionChair',
    isConsulted: true,
    isNumbered: false,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 3 điểm b',
  },
  inspectionReport: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo của Ban Thanh tra nhân dân', en: 'Report of the people’s inspection board' },
    drafts: 'inspectionChair',
    signs: 'inspectionChair',
    isConsulted: false,
    isNumbered: false,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 62 khoản 3',
  },
  emulationReport: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo tổng kết thi đua, khen thưởng', en: 'Report on emulation and awards' },
    drafts: 'unitHead',
    signs: 'head',
    isConsulted: true,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 3 điểm d',
  },
  financialDisclosure: {
    abbreviation: 'BC',
    name: { vi: 'Công khai tài chính, tài sản', en: 'Disclosure of finances and assets' },
    drafts: 'chiefAccountant',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 46 khoản 3, 4',
  },
  opinionSummary: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo tổng hợp ý kiến, tiếp thu, giải trình', en: 'Summary of opinions and answers' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 55 khoản 1',
  },
  internalRules: {
    abbreviation: 'QĐ',
    name: { vi: 'Quy chế nội bộ', en: 'Internal rules' },
    drafts: 'unitHead',
    signs: 'head',
    isConsulted: true,
    isNumbered: true,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 53 khoản 8, 9, 10',
  },
  personnelProposal: {
    abbreviation: 'TTr',
    name: { vi: 'Tờ trình nhân sự Ban Thanh tra nhân dân', en: 'Proposal for the people’s inspection board' },
    drafts: 'unionChair',
    signs: 'unionChair',
    isConsulted: false,
    isNumbered: false,
    place: 'preparation',
    law: 'Luật 10/2022/QH15 Điều 63 khoản 2 điểm a',
  },
  countingRecord: {
    abbreviation: 'BB',
    name: { vi: 'Biên bản kiểm phiếu', en: 'Record of the count' },
    drafts: 'countingCommittee',
    signs: 'countingCommittee',
    isConsulted: false,
    isNumbered: false,
    place: 'conference',
    law: null,
  },
  pledgeText: {
    abbreviation: null,
    name: { vi: 'Bản giao ước thi đua', en: 'Emulation pledge' },
    drafts: 'unitHead',
    signs: 'head',
    isConsulted: true,
    isNumbered: false,
    place: 'conference',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 4 điểm h',
  },
  resolution: {
    abbreviation: 'NQ',
    name: { vi: 'Nghị quyết hội nghị', en: 'Resolution' },
    drafts: 'secretary',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'afterwards',
    law: 'Luật 10/2022/QH15 Điều 51 khoản 4 điểm i',
  },
  minutes: {
    abbreviation: 'BB',
    name: { vi: 'Biên bản hội nghị', en: 'Minutes' },
    drafts: 'secretary',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'afterwards',
    law: 'Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9',
  },
  inspectionRecognition: {
    abbreviation: 'QĐ',
    name: { vi: 'Quyết định công nhận Ban Thanh tra nhân dân', en: 'Recognition of the people’s inspection board' },
    drafts: 'unionChair',
    signs: 'unionChair',
    isConsulted: false,
    isNumbered: false,
    place: 'afterwards',
    law: 'Nghị định 59/2023/NĐ-CP Điều 21 khoản 1',
  },
  reviewReport: {
    abbreviation: 'BC',
    name: { vi: 'Báo cáo kiểm tra việc thực hiện nghị quyết', en: 'Review of the resolution' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'afterwards',
    law: 'Luật 10/2022/QH15 Điều 52 khoản 3',
  },
  officialLetter: {
    abbreviation: null,
    name: { vi: 'Công văn', en: 'Official letter' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: true,
    place: 'afterwards',
    law: null,
  },
  other: {
    abbreviation: null,
    name: { vi: 'Văn bản khác', en: 'Another document' },
    drafts: 'headOfOffice',
    signs: 'head',
    isConsulted: false,
    isNumbered: false,
    place: 'preparation',
    law: null,
  },
};

/** Finds what is usual for a kind of document. */
export function documentKindOf(kind: DocumentKind): DocumentCatalogueEntry {
  return { kind, ...ENTRIES[kind] };
}
