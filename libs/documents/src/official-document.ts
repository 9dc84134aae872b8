import type { CivilDate } from '@conference/domain';

/**
 * One official document before it takes a format: what the DOCX and the PDF both print.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I
 */
export interface OfficialDocument {
  /** The body above the issuing one; absent where there is none. */
  readonly superiorBody?: string | null;
  readonly issuingBody: string;
  /** Null until the register has given one: the paper then has room for it. */
  readonly number?: number | null;
  /** What stands after the number and the stroke: `NQ-SKHCN`. */
  readonly symbol?: string | null;
  readonly place: string;
  /** Null until the document is signed: the paper then has room for day and month. */
  readonly date: CivilDate | null;
  readonly head?: HeadKind;
  readonly typeName: string;
  /** The short description under the type (trích yếu). */
  readonly subject: string;
  /** Who resolves, in a resolution: `HỘI NGHỊ CÔNG CHỨC, VIÊN CHỨC …`. */
  readonly competence?: string | null;
  /** To whom a report or proposal is addressed (kính gửi). */
  readonly addressees?: readonly string[];
  /** The legal grounds (căn cứ), without closing punctuation. */
  readonly bases: readonly string[];
  /** The formula between grounds and articles: `QUYẾT NGHỊ:`. */
  readonly resolves?: string | null;
  readonly body: readonly Block[];
  readonly signatures: readonly Signature[];
  /** Who receives the document (nơi nhận), without dashes and closing punctuation; the last one is the file copy. */
  readonly recipients: readonly string[];
  readonly urgency?: Urgency | null;
  /** Marks the paper as a draft (DỰ THẢO). */
  readonly draft?: boolean;
  /** Marks every page as one of a rehearsal (DIỄN TẬP), which has no effect. */
  readonly rehearsal?: boolean;
  readonly annexes?: readonly Annex[];
}

/**
 * What stands in the head: minutes have neither place nor date there; an official letter has no type name, its subject stands
 * under its number.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.5, Mẫu 1.9
 */
export type HeadKind = 'dated' | 'minutes' | 'letter';

/**
 * What goes out with a document, with pages and numbers of its own: an annex, or the text that a decision issues.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục III khoản 1, Phụ lục III Mẫu 1.3
 */
export interface Annex {
  readonly kind: 'annex' | 'issued';
  /** The type of an issued text: `QUY CHẾ`. */
  readonly typeName?: string;
  readonly title: string;
  readonly body: readonly Block[];
}

/** How urgently a document is dispatched; printed as a red stamp. */
export type Urgency = 'HỎA TỐC' | 'THƯỢNG KHẨN' | 'KHẨN';

/** One element of a document's body; parts, articles, clauses and points get their numbers when the body is set. */
export type Block = HeadingBlock | ArticleBlock | ClauseBlock | PointBlock | ParagraphBlock | TableBlock;

/** The title of a part (phần), chapter (chương), section (mục) or of a Roman-numbered group. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 'part' | 'chapter' | 'section' | 'group';
  readonly text: string;
}

/** An article (Điều): its heading is bold, its text follows on the same line. */
export interface ArticleBlock {
  readonly kind: 'article';
  readonly title?: string;
  readonly text?: string;
}

/** A numbered clause (khoản); a title makes a bold line of it. */
export interface ClauseBlock {
  readonly kind: 'clause';
  /** The lasting id that its paragraph gets in the text, where something points at it. */
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
}

/** A lettered point (điểm), in the order of the Vietnamese alphabet. */
export interface PointBlock {
  readonly kind: 'point';
  readonly text: string;
}

/** Running text; a label opens it. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly label?: string;
  readonly text: string;
}

/** A table in the text; the shares divide the width of the page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Lies on pages of its own; a table whose words need that does so by itself. */
  readonly wide?: boolean;
}

/** One column of a table. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** The block of one signatory: authority (TM., KT., TL., …), position, and name. */
export interface Signature {
  readonly authority?: string | null;
  readonly position: string;
  readonly name: string;
  /** Stands in italics where the hand-written signature goes, as `(Đã ký)`. */
  readonly note?: string | null;
}
