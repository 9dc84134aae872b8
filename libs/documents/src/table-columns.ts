import { textWidth } from './font-file';
import type { TableColumn } from './official-document';
import { SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './page-layout';

/** What a cell keeps free on its left and right together, in points, and a little air: programs measure words differently. */
const CELL_PADDING = 12;

/** A column that reads on one line up to this width needs no more; a longer text is broken. */
const COMFORTABLE = TEXT_WIDTH * 0.6;

/** Signs in the longest text that stands in the middle of its column: a figure, a year, a mark. */
const CENTRED_UP_TO = 8;

/** Divides the width among the columns by what they hold: each gets its longest word, and the rest goes where the texts are long. */
export function tableColumns([head = [], ...rows]: readonly (readonly string[])[]): TableColumn[] {
  const columns = head.map((title, index) => ({ title, cells: rows.map((row) => row[index] ?? '') }));
  const least = columns.map(leastWidth);
  const wished = columns.map(({ title, cells }, index) =>
    Math.max(least[index] ?? 0, Math.min(COMFORTABLE, widest([title, ...cells]) + CELL_PADDING)),
  );
  const rest = Math.max(0, (sum(least) > TEXT_WIDTH ? WIDE_TEXT_WIDTH : TEXT_WIDTH) - sum(least));
  const hunger = wished.map((width, index) => width - (least[index] ?? 0));
  return columns.map(({ title, cells }, index) => ({
    title,
    share:
      (least[index] ?? 0) + (sum(hunger) > 0 ? (rest * (hunger[index] ?? 0)) / sum(hunger) : rest / columns.length),
    align: alignment(cells),
  }));
}

/** Short marks stand in the middle, amounts below each other, words on the left. */
function alignment(cells: readonly string[]): TableColumn['align'] {
  if (cells.every((cell) => cell.length <= CENTRED_UP_TO)) return 'center';
  return cells.every((cell) => /^[\d.,\s%-]*$/u.test(cell)) ? 'right' : 'left';
}

/** Tells whether the longest words of a table need more than the width of an upright page. */
export function needsWidePage(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): boolean {
  return (
    sum(columns.map(({ title }, index) => leastWidth({ title, cells: rows.map((row) => row[index] ?? '') }))) >
    TEXT_WIDTH
  );
}

function leastWidth({ title, cells }: { title: string; cells: readonly string[] }): number {
  return Math.max(longestWord(title, 'bold'), ...cells.map((cell) => longestWord(cell, 'normal'))) + CELL_PADDING;
}

function longestWord(text: string, cut: 'normal' | 'bold'): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, SIZE.tableText, cut)));
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line, SIZE.tableText, 'bold')));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
