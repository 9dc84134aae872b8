/** One cell of a table for a spreadsheet: words, a number to reckon with, or nothing where nobody stated anything. */
export type Cell = string | number | null;

/** What a spreadsheet would take for a formula, also in the full-width forms, or for the beginning of another cell. @see OWASP, CSV Injection */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Whether a spreadsheet might run what stands in a cell. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
