import { numberText, type TextBlock } from '@conference/domain';
import type { Block, HeadingBlock } from './official-document';
import { capitals } from './official-wording';
import type { SetBlock } from './set-block';

/** Sets a body with the numbers that the domain gives its articles, clauses and points. */
export function numberedBody(blocks: readonly Block[]): SetBlock[] {
  const numbered = numberText({ blocks: blocks.map(counted) });
  return blocks.map((block, index) => leading(setBlock(block, numbered[index]?.number ?? '')));
}

/** What counts in a block is its kind; the words do not. */
function counted(block: Block, index: number): TextBlock {
  const id = String(index);
  switch (block.kind) {
    case 'heading':
      return { id, kind: 'heading', level: block.level, text: '' };
    case 'table':
      return { id, kind: 'table', rows: [] };
    default:
      return { id, kind: block.kind, text: '' };
  }
}

/** A title, or a sentence that ends with a colon, goes with what it leads to. */
function leading(block: SetBlock): SetBlock {
  if (block.kind !== 'paragraph') return block;
  const leads = block.runs.every(({ bold }) => bold) || (block.runs.at(-1)?.text.trimEnd().endsWith(':') ?? false);
  return leads ? { ...block, leads } : block;
}

function setBlock(block: Block, number: string): SetBlock {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, number);
    case 'article':
      return titled(number, block);
    case 'clause':
      return titled(number, block, Boolean(block.title));
    case 'point':
      return { kind: 'paragraph', runs: [{ text: `${number} ${block.text}` }] };
    case 'paragraph':
      return { kind: 'paragraph', runs: [{ text: [block.label, block.text].filter(Boolean).join(' ') }] };
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

function setHeading({ level, text }: HeadingBlock, number: string): SetBlock {
  if (level === 'group') return { kind: 'paragraph', runs: [{ text: `${number} ${capitals(text)}`, bold: true }] };
  return { kind: 'centred', lines: [number, capitals(text)] };
}
