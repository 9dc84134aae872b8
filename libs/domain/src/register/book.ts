import type { DocumentKind } from '../procedure';

/**
 * The book in which a number is given: one series for each office, book and year.
 *
 * The office numbers what goes out in `outgoing`. The employee side and the people's inspection board are bodies of their own; a board or
 * committee that the office sets up and that uses the office's seal has a series of its own too. A rehearsal never uses a real number.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 3 điểm a
 */
export type RegisterBook = (typeof REGISTER_BOOKS)[number] | `${typeof ADVISORY}${string}`;

/** The books that every office has. */
export const REGISTER_BOOKS = ['outgoing', 'employeeSide', 'inspectionBoard', 'rehearsal'] as const;

const ADVISORY = 'advisory/';

/** Whose documents the kinds are that the office itself does not issue. */
const ISSUED_BY_OTHERS: Partial<Record<DocumentKind, RegisterBook>> = {
  unionReport: 'employeeSide',
  personnelProposal: 'employeeSide',
  inspectionRecognition: 'employeeSide',
  inspectionReport: 'inspectionBoard',
};

/** Tells whether a text names a book. */
export function isRegisterBook(text: string): text is RegisterBook {
  return (REGISTER_BOOKS as readonly string[]).includes(text) || /^advisory\/[a-z0-9][a-z0-9-]{0,39}$/.test(text);
}

/** The book of a body that the office has set up, such as the organising committee (Ban tổ chức). */
export function advisoryBook(unitCode: string): RegisterBook {
  return `${ADVISORY}${unitCode}`;
}

/** The code of the body whose book it is, or null for the books that every office has. */
export function advisoryBodyOf(book: RegisterBook): string | null {
  return book.startsWith(ADVISORY) ? book.slice(ADVISORY.length) : null;
}

/** Names the body that issues a document by its book: a correction stays in the book of what it corrects. */
export function issuerBookOf(document: {
  readonly kind: DocumentKind;
  readonly unit: { readonly code: string; readonly advisory: boolean } | null;
  readonly corrects: RegisterBook | null;
}): RegisterBook {
  if (document.corrects && document.corrects !== 'rehearsal') return document.corrects;
  if (document.unit?.advisory) return advisoryBook(document.unit.code);
  return ISSUED_BY_OTHERS[document.kind] ?? 'outgoing';
}
