import type { Sentence } from '../sentence';
import type { DocumentText, HeadingLevel, TextBlock } from './text';

/** A block with the number that its place gives it. */
export interface NumberedBlock {
  readonly block: TextBlock;
  /** What is printed before it: `Điều 3.`, `2.`, `đ)`, `Chương II`; null where nothing is. */
  readonly number: string | null;
  /** How it is cited: `điểm đ khoản 2 Điều 3`; a paragraph is cited by its place in the text. */
  readonly place: Sentence;
}

/** The letters of points, in the order of the Vietnamese alphabet. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 5 */
export const POINT_LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

type Counter = HeadingLevel | 'article' | 'clause' | 'point' | 'paragraph' | 'table';
type Counters = Record<Counter, number>;

/** What begins again under each new one: clauses at an article or title, points at a clause, and so on. Articles run through. */
const BEGIN_AGAIN: Partial<Record<Counter, readonly Counter[]>> = {
  part: ['chapter', 'section', 'group', 'clause', 'point'],
  chapter: ['section', 'group', 'clause', 'point'],
  section: ['group', 'clause', 'point'],
  group: ['clause', 'point'],
  article: ['clause', 'point'],
  clause: ['point'],
};

/** Numbers a text: articles run through, clauses begin again at each article or title, points at each clause. */
export function numberText(text: DocumentText): NumberedBlock[] {
  const counters: Counters = {
    part: 0,
    chapter: 0,
    section: 0,
    group: 0,
    article: 0,
    clause: 0,
    point: 0,
    paragraph: 0,
    table: 0,
  };
  return text.blocks.map((block) => {
    const counter = block.kind === 'heading' ? block.level : block.kind;
    counters[counter] += 1;
    for (const other of BEGIN_AGAIN[counter] ?? []) counters[other] = 0;
    return { block, number: writtenNumber(counter, counters[counter]), place: placeOf(counter, counters) };
  });
}

/** How a paragraph of a revision is cited; null for a remark on the whole document, or on a paragraph that is not there. */
export type Citation = (revision: number | null, blockId: string | null) => Sentence | null;

/** Numbers revisions, so that remarks can be told with the paragraphs that they are about. */
export function citationsIn(
  revisions: readonly { readonly number: number; readonly text: DocumentText | null }[],
): Citation {
  const cited = new Map(
    revisions.map(({ number, text }) => [
      number,
      new Map(text ? numberText(text).map(({ block, place }) => [block.id, place]) : []),
    ]),
  );
  return (revision, blockId) => (revision && blockId && cited.get(revision)?.get(blockId)) || null;
}

function writtenNumber(counter: Counter, count: number): string | null {
  switch (counter) {
    case 'part':
      return `Phần ${roman(count)}`;
    case 'chapter':
      return `Chương ${roman(count)}`;
    case 'section':
      return `Mục ${count}`;
    case 'group':
      return `${roman(count)}.`;
    case 'article':
      return `Điều ${count}.`;
    case 'clause':
      return `${count}.`;
    case 'point':
      return `${pointLetter(count)})`;
    case 'paragraph':
    case 'table':
      return null;
  }
}

/** Cited from the inside out, as laws are: point, clause, then article or Roman-numbered group. */
function placeOf(counter: Counter, counters: Counters): Sentence {
  const { article, group, clause, point } = counters;
  const outer =
    article > 0 ? [`Điều ${article}`, `Article ${article}`] : [`mục ${roman(group)}`, `part ${roman(group)}`];
  const within = article > 0 || group > 0 ? outer : null;
  switch (counter) {
    case 'point':
      return cite([[`điểm ${pointLetter(point)}`, `point ${pointLetter(point)}`], clausePart(clause), within]);
    case 'clause':
      return cite([[`khoản ${clause}`, `clause ${clause}`], within]);
    case 'article':
      return cite([outer]);
    case 'part':
      return cite([[`Phần ${roman(counters.part)}`, `Part ${roman(counters.part)}`]]);
    case 'chapter':
      return cite([[`Chương ${roman(counters.chapter)}`, `Chapter ${roman(counters.chapter)}`]]);
    case 'section':
      return cite([[`Mục ${counters.section}`, `Section ${counters.section}`]]);
    case 'group':
      return cite([[`mục ${roman(group)}`, `part ${roman(group)}`]]);
    case 'paragraph':
      return cite([[`đoạn ${counters.paragraph}`, `paragraph ${counters.paragraph}`]]);
    case 'table':
      return cite([[`bảng ${counters.table}`, `table ${counters.table}`]]);
  }
}

function clausePart(clause: number): [string, string] | null {
  return clause > 0 ? [`khoản ${clause}`, `clause ${clause}`] : null;
}

function cite(parts: readonly (readonly string[] | null)[]): Sentence {
  const said = parts.filter((part) => part !== null);
  return { vi: said.map(([vi]) => vi).join(' '), en: said.map(([, en]) => en).join(' ') };
}

function pointLetter(count: number): string {
  return (
    POINT_LETTERS[count - 1] ??
    `${POINT_LETTERS[(count - 1) % POINT_LETTERS.length]}${Math.ceil(count / POINT_LETTERS.length)}`
  );
}

const ROMAN_SIGNS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(figure: number): string {
  const largest = ROMAN_SIGNS.find(([value]) => value <= figure);
  return largest ? largest[1] + roman(figure - largest[0]) : '';
}
