import type { Content } from 'pdfmake/interfaces';
import { textWidth } from './font-file';
import { SIZE, TEXT, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './page-layout';
import { centred, KEPT_TOGETHER, linesOf, running, SHORT_LINES, tableContent } from './pdf-pieces';
import type { SetBlock, SetTable } from './set-block';

/** How high the printer makes a line, as a share of its size: ascent and descent of the typeface, and the line spacing. */
const LINE_HEIGHT = 1.107 * TEXT.lineHeight;
/** Lines of a long paragraph that stand below its title at least. */
const LINES_BELOW_TITLE = 2;
/** Lines of titles in a row that are kept with what they lead to. */
const KEPT_LINES = 16;
/** Signs in the longest announcement that is kept with what it announces. */
const ANNOUNCES_UP_TO = 600;

/** A first row that is higher than this is broken, not kept. */
const MAX_ROOM = 240;

/**
 * Prints blocks in their order; titles and announcements go to the next page with what they lead to.
 *
 * They are kept together with an empty room for the beginning of the next block, which is then raised into that room: the page is laid
 * out once, however many titles it has.
 */
export function flow(blocks: readonly SetBlock[]): Content[] {
  const printed: Content[] = [];
  let titles: SetBlock[] = [];
  for (const block of blocks) {
    if (leads(block)) titles.push(block);
    else {
      printed.push(...led(titles, block));
      titles = [];
    }
  }
  return [...printed, ...titles.map((title) => blockContent(title))];
}

function led(titles: readonly SetBlock[], block: SetBlock): Content[] {
  const first = keptFrom(titles);
  if (first === titles.length) return [...titles, block].map((one) => blockContent(one));
  const room = beginning(block);
  const kept = [...titles.slice(first).map((title) => blockContent(title)), { canvas: [], margin: [0, room, 0, 0] }];
  return [
    ...titles.slice(0, first).map((title) => blockContent(title)),
    { stack: kept, unbreakable: true } as Content,
    blockContent(block, -room),
  ];
}

/** Finds from where on titles in a row are kept together: a whole page of them could not be. */
export function keptFrom(titles: readonly SetBlock[]): number {
  let lines = 0;
  return titles.findLastIndex((block) => (lines += linesOfTitle(block)) > KEPT_LINES) + 1;
}

function linesOfTitle(block: SetBlock): number {
  if (block.kind === 'centred') return block.lines.length + 1;
  return block.kind === 'paragraph' ? Math.ceil(linesOf(block.runs)) + 1 : 0;
}

/** Tells whether a block may not be the last one on a page. */
export function leads(block: SetBlock): boolean {
  if (block.kind === 'centred') return true;
  const length = block.kind === 'paragraph' ? block.runs.reduce((sum, { text }) => sum + text.length, 0) : Infinity;
  return block.kind === 'paragraph' && (block.leads ?? false) && length <= ANNOUNCES_UP_TO;
}

function blockContent(block: SetBlock, raise = 0): Content {
  switch (block.kind) {
    case 'centred':
      return {
        stack: block.lines.map((line) => centred(line, SIZE.title, { bold: true })),
        margin: [0, 6 + raise, 0, 6],
        unbreakable: true,
      };
    case 'paragraph':
      return running(block.runs, raise);
    case 'table':
      return tableContent(block, widthOf(block), raise);
  }
}

function widthOf({ wide }: SetTable): number {
  return wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
}

/** How high the part of a block is that cannot be parted from its title. */
function beginning(block: SetBlock): number {
  if (block.kind === 'table') return tableBeginning(block);
  if (block.kind === 'centred') return 0;
  const lines = linesOf(block.runs);
  return (lines <= SHORT_LINES ? Math.ceil(lines) : LINES_BELOW_TITLE) * SIZE.text * LINE_HEIGHT;
}

/** A table begins with its head and its first row. */
function tableBeginning(table: SetTable): number {
  const { columns, rows } = table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const heightOf = (texts: readonly string[], cut: 'bold' | 'normal'): number => {
    const lines = columns.map(({ share }, index) => {
      const text = (texts[index] ?? '').slice(0, KEPT_TOGETHER);
      const width = (widthOf(table) * share) / shares - 8;
      return Math.ceil((textWidth(text, SIZE.tableText, cut) * 1.1) / width);
    });
    return Math.max(1, ...lines) * SIZE.tableText * LINE_HEIGHT + 4;
  };
  const titles = columns.map(({ title }) => title);
  return Math.min(heightOf(titles, 'bold') + heightOf(rows[0] ?? [], 'normal'), MAX_ROOM);
}
