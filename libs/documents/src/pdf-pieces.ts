import type { Content, ContentTable, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { textWidth } from './font-file';
import type { TableBlock } from './official-document';
import { SIZE, TEXT, TEXT_WIDTH } from './page-layout';
import type { Run } from './set-block';

/** A table without lines and padding. */
export const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

const RULED: CustomTableLayout = { hLineWidth: () => 0.5, vLineWidth: () => 0.5 };

/** Signs in the longest text that is kept on one page; a longer one could be taller than the page. */
export const KEPT_TOGETHER = 1500;

/** Lines of the longest paragraph that stays whole, so that no line of it stands alone at the edge of a page. */
export const SHORT_LINES = 2.9;

/** Makes a table of the text, with its head repeated on each page. */
export function tableContent({ columns, rows }: TableBlock, width: number, raise = 0): ContentTable {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  // Each cell has four points of padding on both sides, and a table one line more than columns.
  const room = width - columns.length * 8 - (columns.length + 1) * 0.5;
  const header = columns.map(({ title }) => ({ ...centred(title, SIZE.tableText, { bold: true }) }));
  const body = rows.map((row) =>
    columns.map(({ align }, index) => ({
      text: kept(row[index] ?? ''),
      fontSize: SIZE.tableText,
      alignment: align ?? 'left',
    })),
  );
  const short = rows.flat().every((text) => text.length <= KEPT_TOGETHER / columns.length);
  return {
    table: {
      headerRows: 1,
      ...(short ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: short,
      widths: columns.map(({ share }) => (room * share) / shares),
      body: [header, ...body],
    },
    layout: RULED,
    margin: [0, 2 + raise, 0, 8],
  };
}

/** Makes rows of two columns without lines, for the signatures. */
export function paired(body: TableCell[][], left: number, dontBreakRows: boolean): Content {
  const widths = [left, TEXT_WIDTH - left];
  return { table: { dontBreakRows, widths, body }, layout: BARE, margin: [0, 10, 0, 0] };
}

/** Makes a paragraph of running text: justified, with its first line indented. */
export function running(runs: readonly Run[], before = 0): ContentText {
  return {
    unbreakable: linesOf(runs) <= SHORT_LINES,
    text: runs.flatMap((run) => kept(run.text).map((piece) => ({ ...run, ...piece }))),
    alignment: 'justify',
    leadingIndent: TEXT.firstLine,
    margin: [0, before, 0, TEXT.paragraphGap],
  };
}

/** Estimates how many lines a paragraph takes. */
export function linesOf(runs: readonly Run[]): number {
  const width = runs.reduce((sum, { text, bold }) => sum + textWidth(text, SIZE.text, bold ? 'bold' : 'normal'), 0);
  return (width + TEXT.firstLine) / TEXT_WIDTH;
}

/** Keeps symbols such as `30/2020/NĐ-CP` on one line, without adding characters that a search would stumble over. */
export function kept(text: string): { text: string; noWrap?: boolean }[] {
  return text
    .split(/(\S*\S[/\-–]\S+[^\S\n]*)/u)
    .filter(Boolean)
    .map((piece) => (isSymbol(piece) ? { text: piece, noWrap: true } : { text: piece }));
}

function isSymbol(piece: string): boolean {
  // A longer chain of signs, such as an address on the web, has to be broken somewhere.
  return /\S[/\-–]\S/u.test(piece) && piece.length <= 40 && !/\s\S/u.test(piece);
}

/** Makes a centred line. */
export function centred(text: string, fontSize: number, more: Partial<ContentText> = {}): ContentText {
  return { text: kept(text), fontSize, alignment: 'center', lineHeight: 1, ...more } as ContentText;
}

/** Makes a centred rule of a given length, in points. */
export function rule(length: number, after = 6): Content {
  if (length <= 0) return { text: '', margin: [0, 0, 0, after] };
  const canvas = [{ type: 'line' as const, x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 }];
  return { canvas, alignment: 'center', margin: [0, 2, 0, after] };
}
