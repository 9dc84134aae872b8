/** What stands in a document's number and symbol. */
export interface SymbolParts {
  readonly number: number;
  /** The type's abbreviation; null for an official letter. */
  readonly abbreviation: string | null;
  readonly agency: string;
}

/** Writes number and symbol of an issued document: `01/BC-SKHCN`; numbers below ten get a zero. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 3 */
export function formatSymbol({ number, abbreviation, agency }: SymbolParts): string {
  return `${String(number).padStart(2, '0')}/${abbreviation ? `${abbreviation}-` : ''}${agency}`;
}
