import type { Sentence } from '../sentence';

/** Stands for the official letter (công văn), whose symbol has no abbreviation of a type. */
export const LETTER = 'CV';

/**
 * The official types of document, by the abbreviation in their symbol.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III
 */
export const OFFICIAL_TYPES: Readonly<Record<string, Sentence>> = {
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  QC: { vi: 'Quy chế', en: 'Regulation' },
  QyĐ: { vi: 'Quy định', en: 'Rules' },
  TC: { vi: 'Thông cáo', en: 'Communiqué' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  HD: { vi: 'Hướng dẫn', en: 'Guidance' },
  CTr: { vi: 'Chương trình', en: 'Programme' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
  PA: { vi: 'Phương án', en: 'Option paper' },
  ĐA: { vi: 'Đề án', en: 'Scheme' },
  DA: { vi: 'Dự án', en: 'Project' },
  BC: { vi: 'Báo cáo', en: 'Report' },
  BB: { vi: 'Biên bản', en: 'Minutes' },
  TTr: { vi: 'Tờ trình', en: 'Proposal' },
  HĐ: { vi: 'Hợp đồng', en: 'Contract' },
  CĐ: { vi: 'Công điện', en: 'Official telegram' },
  BGN: { vi: 'Bản ghi nhớ', en: 'Memorandum of understanding' },
  BTT: { vi: 'Bản thỏa thuận', en: 'Agreement' },
  GUQ: { vi: 'Giấy ủy quyền', en: 'Authorisation' },
  GM: { vi: 'Giấy mời', en: 'Invitation' },
  GGT: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' },
  GNP: { vi: 'Giấy nghỉ phép', en: 'Leave permit' },
  PG: { vi: 'Phiếu gửi', en: 'Dispatch slip' },
  PC: { vi: 'Phiếu chuyển', en: 'Transfer slip' },
  PB: { vi: 'Phiếu báo', en: 'Notification slip' },
  [LETTER]: { vi: 'Công văn', en: 'Official letter' },
};

/** Names an official type by its abbreviation; an unknown one is shown as it is. */
export function officialTypeName(typeCode: string): Sentence {
  return OFFICIAL_TYPES[typeCode] ?? { vi: typeCode, en: typeCode };
}
