/** Where an element stands across the page. */
export type Place = 'left column' | 'right column' | 'middle' | 'text' | 'left edge';

/** How one element of an official document looks: a row of the regulation's own table. */
export interface ElementRule {
  readonly size: readonly [number, number];
  readonly bold: boolean;
  readonly italics: boolean;
  readonly capitals?: boolean;
  readonly place: Place;
}

const upright = { bold: false, italics: false } as const;
const bold = { bold: true, italics: false } as const;
const italics = { bold: false, italics: true } as const;

/**
 * The table of elements, as data: sizes in points from–to.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II, III, V
 */
export const ELEMENTS = {
  'quốc hiệu': { size: [12, 13], ...bold, capitals: true, place: 'right column' },
  'tiêu ngữ': { size: [13, 14], ...bold, place: 'right column' },
  'cơ quan chủ quản': { size: [12, 13], ...upright, capitals: true, place: 'left column' },
  'cơ quan ban hành': { size: [12, 13], ...bold, capitals: true, place: 'left column' },
  'số, ký hiệu': { size: [13, 13], ...upright, place: 'left column' },
  'địa danh, thời gian': { size: [13, 14], ...italics, place: 'right column' },
  'trích yếu công văn': { size: [12, 13], ...upright, place: 'left column' },
  'tên loại': { size: [13, 14], ...bold, capitals: true, place: 'middle' },
  'trích yếu': { size: [13, 14], ...bold, place: 'middle' },
  'thẩm quyền ban hành': { size: [13, 14], ...bold, capitals: true, place: 'middle' },
  'kính gửi': { size: [13, 14], ...upright, place: 'middle' },
  'nơi kính gửi': { size: [13, 14], ...upright, place: 'text' },
  'căn cứ': { size: [13, 14], ...italics, place: 'text' },
  'từ quyết định': { size: [13, 14], ...bold, capitals: true, place: 'middle' },
  'phần, chương, mục': { size: [13, 14], ...bold, place: 'middle' },
  'tiêu đề phần, chương, mục': { size: [13, 14], ...bold, capitals: true, place: 'middle' },
  'đề mục': { size: [13, 14], ...bold, capitals: true, place: 'text' },
  điều: { size: [13, 14], ...bold, place: 'text' },
  'khoản có tiêu đề': { size: [13, 14], ...bold, place: 'text' },
  'lời văn': { size: [13, 14], ...upright, place: 'text' },
  'quyền hạn, chức vụ': { size: [13, 14], ...bold, capitals: true, place: 'right column' },
  'họ tên': { size: [13, 14], ...bold, place: 'right column' },
  'từ nơi nhận': { size: [12, 12], bold: true, italics: true, place: 'left edge' },
  'nơi nhận': { size: [11, 11], ...upright, place: 'left edge' },
  'từ phụ lục': { size: [14, 14], ...bold, place: 'middle' },
  'tên phụ lục': { size: [13, 14], ...bold, capitals: true, place: 'middle' },
  'chỉ dẫn kèm theo': { size: [13, 14], ...italics, place: 'middle' },
  'số trang': { size: [13, 14], ...upright, place: 'middle' },
} as const satisfies Record<string, ElementRule>;

/** An element of the table. */
export type ElementName = keyof typeof ELEMENTS;

/**
 * The measures of the page, from–to: lengths in millimetres, gaps in points, rules as shares of the line above them.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục I
 */
export const MEASURES = {
  paper: [210, 297],
  marginTop: [20, 25],
  marginBottom: [20, 25],
  marginLeft: [30, 35],
  marginRight: [15, 20],
  firstLine: [10, 12.7],
  paragraphGapPoints: 6,
  lineSpacing: [1, 1.5],
  ruleUnderMotto: [1, 1],
  ruleUnderIssuer: [1 / 3, 1 / 2],
  ruleUnderSubject: [1 / 3, 1 / 2],
  gapAboveLetterSubjectPoints: 6,
  stamps: { KHẨN: [20, 8], 'THƯỢNG KHẨN': [40, 8], 'HỎA TỐC': [30, 8] },
} as const;

/** What the programs that measure may be off by. */
export const TOLERANCE = { points: 1, millimetres: 0.3, share: 0.02 } as const;

/** A single line of Times New Roman is higher than its size: its ascent, descent and gap together. */
export const SINGLE_LINE = 1.149;
