/** What stands in a document's number and symbol. */
export interface SymbolParts {
  readonly number: number;
  /** The type's abbreviation; null for an official letter. */
  readonly abbreviation: string | null;
  readonly agency: string;
}

/** Writes number and symbol of an issued document: `01/BC-SKHCN`; numbers below ten get a zero. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 3 */
export function formatSymbol({ number, abbreviation, agency }: SymbolParts): string {
  return `${writtenNumber(number)}/${notation({ abbreviation, agency })}`;
}

/** Writes the number as it stands in a symbol: `05`, `123`. */
export function writtenNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** Writes what stands after the number and the stroke: `NQ-SKHCN`. */
export function notation({ abbreviation, agency }: Omit<SymbolParts, 'number'>): string {
  return abbreviation ? `${abbreviation}-${agency}` : agency;
}
