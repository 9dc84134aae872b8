import { ok, refuse, type Result, type TableLine } from '@conference/domain';

/** A quoted cell that never ends. */
export interface CsvRefusal {
  readonly code: 'csv-quote-open';
  readonly line: number;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Reads comma-separated values, also with the semicolons or tabs of local spreadsheets; each line keeps the number at which it begins. @see RFC 4180 */
export function readCsv(text: string): Result<TableLine[], CsvRefusal> {
  const separator = separatorOf(text);
  const lines: TableLine[] = [];
  let [cells, cell, quotedAt, line, begins]: [string[], string, number | null, number, number] = [[], '', null, 1, 1];
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    lines.push({ number: begins, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\n') line += 1;
    if (quotedAt !== null) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedAt = null;
    } else if (sign === '"' && cell.trim() === '') {
      quotedAt = line;
      cell = '';
    } else if (sign === separator) endCell();
    else if (sign === '\n') {
      endLine();
      begins = line;
    } else if (sign !== '\r' || text[at + 1] !== '\n') cell += sign;
  }
  if (quotedAt !== null) return refuse({ code: 'csv-quote-open', line: quotedAt });
  if (cell !== '' || cells.length > 0) endLine();
  return ok(lines);
}

/** The sign that parts most cells of the first lines; a spreadsheet may also say it in a line of its own (`sep=;`). */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (said) return said;
  const start = text.slice(0, 2000).replace(/"[^"]*"/g, '');
  const count = (separator: string) => start.split(separator).length;
  return SEPARATORS.reduce((one, other) => (count(other) > count(one) ? other : one));
}
