import { looksLikeFormula, type Cell } from './cell';

/** Writes a table as CSV (RFC 4180) that a spreadsheet opens as text: UTF-8 with its mark, and no words that could become a formula. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
