import type { Block, HeadingBlock } from './official-document';
import { capitals, pointLetter } from './official-wording';
import type { SetBlock } from './set-block';

interface Counters {
  part: number;
  chapter: number;
  section: number;
  group: number;
  article: number;
  clause: number;
  point: number;
}

/** Numbers a body: articles run through, clauses begin again at each article or title, points at each clause. */
export function numberedBody(blocks: readonly Block[]): SetBlock[] {
  const counters: Counters = { part: 0, chapter: 0, section: 0, group: 0, article: 0, clause: 0, point: 0 };
  return blocks.map((block) => leading(setBlock(block, counters)));
}

/** A title, or a sentence that ends with a colon, goes with what it leads to. */
function leading(block: SetBlock): SetBlock {
  if (block.kind !== 'paragraph') return block;
  const leads = block.runs.every(({ bold }) => bold) || (block.runs.at(-1)?.text.trimEnd().endsWith(':') ?? false);
  return leads ? { ...block, leads } : block;
}

function setBlock(block: Block, counters: Counters): SetBlock {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, counters);
    case 'article':
      Object.assign(counters, { article: counters.article + 1, clause: 0, point: 0 });
      return titled(`Điều ${counters.article}.`, block);
    case 'clause':
      Object.assign(counters, { clause: counters.clause + 1, point: 0 });
      return titled(`${counters.clause}.`, block, Boolean(block.title));
    case 'point':
      counters.point += 1;
      return { kind: 'paragraph', runs: [{ text: `${pointLetter(counters.point - 1)}) ${block.text}` }] };
    case 'paragraph':
      return {
        kind: 'paragraph',
        runs: [
          ...(block.label ? [{ text: `${block.label} `, bold: true }] : []),
          ...(block.text ? [{ text: block.text }] : []),
        ],
      };
    case 'table':
      return block;
  }
}

function titled(number: string, block: { title?: string; text?: string }, bold = true): SetBlock {
  const heading = block.title ? `${number} ${block.title}` : number;
  if (!block.text) return { kind: 'paragraph', runs: [{ text: heading, bold }] };
  if (!bold) return { kind: 'paragraph', runs: [{ text: `${heading} ${block.text}` }] };
  return { kind: 'paragraph', runs: [{ text: `${heading} `, bold }, { text: block.text }] };
}

function setHeading({ level, text }: HeadingBlock, counters: Counters): SetBlock {
  counters[level] += 1;
  Object.assign(counters, { clause: 0, point: 0 });
  switch (level) {
    case 'part':
      Object.assign(counters, { chapter: 0, section: 0, group: 0 });
      return { kind: 'centred', lines: [`Phần ${roman(counters.part)}`, capitals(text)] };
    case 'chapter':
      Object.assign(counters, { section: 0, group: 0 });
      return { kind: 'centred', lines: [`Chương ${roman(counters.chapter)}`, capitals(text)] };
    case 'section':
      counters.group = 0;
      return { kind: 'centred', lines: [`Mục ${counters.section}`, capitals(text)] };
    case 'group':
      return { kind: 'paragraph', runs: [{ text: `${roman(counters.group)}. ${capitals(text)}`, bold: true }] };
  }
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
