import { documentKindOf, type DocumentKind } from '../procedure';
import { issuerBookOf, type RegisterBook } from './book';
import { LETTER } from './document-type';
import { formatSymbol, notation } from './format-symbol';
import { issuingBodyOf, unitSymbol, type IssuingBody, type NamedUnit, type NumberingOffice } from './issuing-body';

/** A document that is about to get its number. */
export interface NumberedDocument {
  readonly kind: DocumentKind;
  readonly unit: (NamedUnit & { readonly code: string; readonly advisory: boolean }) | null;
  readonly isRehearsal: boolean;
  /** The book of the document that this one corrects. */
  readonly corrects: RegisterBook | null;
}

/** Where a document gets its number, who issues it, and what follows the number. */
export interface Series {
  readonly book: RegisterBook;
  readonly issuingBody: IssuingBody;
  /** Abbreviation of the official type; `CV` stands for the official letter, which has none. */
  readonly typeCode: string;
  /** What follows the stroke: `NQ-SKHCN`, in an official letter `SKHCN-VP`. */
  readonly notation: string;
}

/** Finds the series of a document. The letter of an office names the unit that drafted it. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 3 */
export function seriesOf(document: NumberedDocument, office: NumberingOffice): Series {
  const issuer = issuerBookOf(document);
  const issuingBody = issuingBodyOf(issuer, office, document.unit);
  const { abbreviation } = documentKindOf(document.kind);
  const isOfficeLetter = abbreviation === null && issuer === 'outgoing' && document.unit !== null;
  const agency = isOfficeLetter ? `${issuingBody.symbol}-${unitSymbol(document.unit!)}` : issuingBody.symbol;
  return {
    book: document.isRehearsal ? 'rehearsal' : issuer,
    issuingBody,
    typeCode: abbreviation ?? LETTER,
    notation: notation({ abbreviation, agency }),
  };
}

/** Writes the symbol that a number gives in a series. */
export function symbolIn(series: Series, number: number): string {
  return formatSymbol({ number, abbreviation: null, agency: series.notation });
}
