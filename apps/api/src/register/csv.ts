/** What a spreadsheet would take for a formula, or for the beginning of another cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes a table as CSV (RFC 4180) that a spreadsheet opens as text: UTF-8 with its mark, and no cell that could become a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
