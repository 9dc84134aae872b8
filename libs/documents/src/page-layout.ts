/** Points in a millimetre. */
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Converts a length of the regulation to the unit that PDF and DOCX count in. */
export function points(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}

/**
 * The page of official documents: A4 upright with the margins of the regulation, in points.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I
 */
export const PAGE = {
  width: points(210),
  height: points(297),
  top: points(20),
  bottom: points(20),
  left: points(30),
  right: points(15),
  /** Where the page number stands in the top margin. */
  numberTop: points(10),
} as const;

/** The width between the margins, in points. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The same on a page that lies on its side for a wide table. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục I khoản 2 */
export const WIDE_TEXT_WIDTH = PAGE.height - PAGE.left - PAGE.right;

/** The left of the two columns of the head, and of the recipients beside a signatory: the motto of the state needs more. */
export const LEFT_COLUMN = points(72);

/** What the left column keeps when a long place of issue needs more room on the right. */
export const LEFT_COLUMN_AT_LEAST = points(55);

/** The sizes of type, in points: the smaller of each pair that the regulation allows in the head, the larger in the text. */
export const SIZE = {
  state: 12,
  motto: 13,
  body: 12,
  number: 13,
  letterSubject: 12,
  title: 14,
  text: 14,
  tableText: 13,
  recipientsLabel: 12,
  recipients: 11,
  pageNumber: 14,
} as const;

/** Where the addressees stand: the label, and their dashes below its colon. */
export const ADDRESSEE_INDENT = 70;

/** Distances in the text: first line 1.27 cm, at least 6 points between paragraphs. */
export const TEXT = {
  firstLine: points(12.7),
  paragraphGap: 6,
  lineHeight: 1.1,
  /** Room for the signature between position and name. */
  signatureRoom: 58,
  /** The same room above and below a note such as "(Đã ký)". */
  roomAroundNote: 21,
} as const;

/** The gap between the number of an official letter and its subject. */
export const LETTER_SUBJECT_GAP = 6;

/** The stamps of urgency in millimetres. */
export const URGENCY_STAMP = {
  'HỎA TỐC': { width: points(30), height: points(8) },
  'THƯỢNG KHẨN': { width: points(40), height: points(8) },
  KHẨN: { width: points(20), height: points(8) },
} as const;

/** The red of the urgency stamps. */
export const STAMP_RED = 'C00000';

/** The mark of a draft, framed in the head. */
export const DRAFT_MARK = { text: 'DỰ THẢO', width: points(28), height: points(8) } as const;

/** The mark of a rehearsal: framed in the head, and in the top margin of every other page. */
export const REHEARSAL_MARK = { text: 'DIỄN TẬP', width: points(28), height: points(8) } as const;

/** The name of the state and its motto, as they stand on every official document. */
export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const STATE_MOTTO = 'Độc lập - Tự do - Hạnh phúc';
