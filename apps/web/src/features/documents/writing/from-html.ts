import type { TextBlock } from '@conference/domain';
import { allowed } from './blocks';
import { readMarker } from './marker';

/** What surrounds a line in the copied page. */
interface Around {
  /** `ol` inside `ol` is one level deeper. */
  readonly lists: readonly string[];
  readonly isTitle: boolean;
}

interface Line {
  readonly text: string;
  readonly around: Around;
}

/** What is copied, before it is known what each line is. */
type Piece = Line | { readonly rows: string[][] };

const NOWHERE: Around = { lists: [], isTitle: false };
const LINES =
  /^(P|DIV|LI|H[1-6]|BLOCKQUOTE|PRE|DT|DD|FIGCAPTION|ARTICLE|SECTION|HEADER|FOOTER|MAIN|ASIDE|UL|OL|DL|BODY)$/;
const LEFT_OUT = /^(STYLE|SCRIPT|TITLE|META|LINK|XML|HEAD|NOSCRIPT|TEMPLATE)$/;

/** Whether copied HTML comes from this editor, whose paragraphs need no guessing. */
export function isOurs(html: string): boolean {
  return html.includes('data-pm-slice') && html.includes('data-kind=');
}

/**
 * Takes what was copied from Word or a page over as paragraphs: titles, enumerations and tables stay what they are;
 * fonts, colours and numbers written by hand do not. Null when it is only some words of a line.
 */
export function blocksFromHtml(html: string): TextBlock[] | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (
    ![...body.querySelectorAll('*')].some(
      ({ tagName }) => LINES.test(tagName) || tagName === 'TABLE' || tagName === 'BR',
    )
  )
    return null;
  return piecesIn(body, NOWHERE).flatMap((piece) => ('rows' in piece ? tableOf(piece) : (blockOf(piece) ?? [])));
}

/** Each line of plain text as a paragraph. */
export function blocksFromText(text: string): TextBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((text) => blockOf({ text, around: NOWHERE }) ?? []);
}

/** The same paragraphs in the form that the editor reads. */
export function htmlOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return `<table>${block.rows.map(rowHtml).join('')}</table>`;
      const level = block.kind === 'heading' ? ` data-level="${block.level}"` : '';
      return `<p data-kind="${block.kind}"${level}>${lineHtml(block.text)}</p>`;
    })
    .join('');
}

function piecesIn(parent: Node, around: Around): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  const end = () => {
    if (tidy(text)) pieces.push({ text, around });
    text = '';
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof Element)) text += wordsOf(node);
    else if (node.tagName === 'TABLE') {
      end();
      pieces.push({ rows: rowsOf(node) });
    } else if (holdsLines(node)) {
      end();
      pieces.push(...piecesIn(node, inside(node, around)));
    } else text += wordsOf(node);
  }
  end();
  return pieces;
}

/** A line of its own, or words around lines, as some pages write them. */
function holdsLines(node: Element): boolean {
  return LINES.test(node.tagName) || [...node.querySelectorAll('*')].some(({ tagName }) => LINES.test(tagName));
}

function inside(node: Element, around: Around): Around {
  const isList = node.tagName === 'OL' || node.tagName === 'UL';
  return {
    lists: isList ? [...around.lists, node.tagName] : around.lists,
    isTitle: around.isTitle || /^H[1-6]$/.test(node.tagName) || /\bMso(Heading|Title)/.test(node.className),
  };
}

/** What a line is: by the number written before it, else by the list or the title that it stands in. */
function blockOf({ text: line, around: { lists, isTitle } }: Line): TextBlock | null {
  const text = tidy(line);
  if (!text) return null;
  const marked = readMarker(text);
  if (marked?.kind === 'heading') return { id: '', kind: 'heading', level: marked.level!, text: marked.rest };
  if (marked) return { id: '', kind: marked.kind, text: marked.rest };
  if (isTitle) return { id: '', kind: 'heading', level: 'group', text };
  if (lists.at(-1) === 'OL') {
    return { id: '', kind: lists.filter((list) => list === 'OL').length > 1 ? 'point' : 'clause', text };
  }
  const dashed = text.replace(/^[·•§▪○oØü](?=\s)/u, '-');
  const needsDash = lists.at(-1) === 'UL' && !/^[-+–]/.test(dashed);
  return { id: '', kind: 'paragraph', text: needsDash ? `- ${dashed}` : dashed };
}

function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element) || LEFT_OUT.test(node.tagName)) return '';
  return node.tagName === 'BR' ? '\n' : [...node.childNodes].map(wordsOf).join('');
}

/** Each place of a table; what was joined over several says it once, in the first. */
function rowsOf(table: Element): string[][] {
  const lines = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const rows: string[][] = lines.map(() => []);
  lines.forEach((line, row) => {
    for (const cell of line.children) {
      let column = 0;
      while (rows[row]![column] !== undefined) column += 1;
      for (const down of rows.slice(row, row + spanOf(cell, 'rowspan'))) {
        for (let right = 0; right < spanOf(cell, 'colspan'); right++) down[column + right] = '';
      }
      rows[row]![column] = cellOf(cell);
    }
  });
  return rows;
}

function cellOf(cell: Element): string {
  return piecesIn(cell, NOWHERE)
    .map((piece) => ('rows' in piece ? piece.rows.map((row) => row.join(' ')).join('\n') : tidy(piece.text)))
    .join('\n');
}

const MOST_COLUMNS = 20;

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name));
  return Number.isInteger(span) && span > 0 ? Math.min(span, name === 'colspan' ? MOST_COLUMNS : span) : 1;
}

function tableOf({ rows }: { readonly rows: readonly string[][] }): TextBlock[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  return [{ id: '', kind: 'table', rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) }];
}

function rowHtml(row: readonly string[]): string {
  const cells = row.map((cell) => {
    const lines = cell.split('\n').map((line) => `<p data-kind="cellLine">${lineHtml(line)}</p>`);
    return `<td>${lines.join('')}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function lineHtml(text: string): string {
  const holder = document.createElement('p');
  holder.textContent = text;
  return holder.innerHTML.replaceAll('\n', '<br>');
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => allowed(line).replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
