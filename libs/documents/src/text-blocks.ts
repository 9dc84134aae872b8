import type { DocumentText, TextBlock } from '@conference/domain';
import type { Block } from './official-document';
import { tableColumns } from './table-columns';

/** Signs in the longest line that is still a title. */
const TITLE_UP_TO = 160;

/** Gives a text its layout: an article without heading takes over the paragraph after it, a clause that is a title stands in bold. */
export function blocksOf({ blocks }: DocumentText): Block[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return block.kind === 'paragraph' && before && runsOn(before) ? [] : [blockOf(block, blocks[index + 1])];
  });
}

/** Takes the layout away again, so that an assembled document can be edited as text; a clause that has a lasting id keeps it. */
export function textOf(body: readonly Block[], newId: () => string): DocumentText {
  return {
    blocks: body.flatMap((block) =>
      textBlocks(block).map((text, index) => ({ id: idOf(block, index) ?? newId(), ...text })),
    ),
  };
}

/** What something points at keeps its id; only the first paragraph of a block is meant. */
function idOf(block: Block, index: number): string | undefined {
  return block.kind === 'clause' && index === 0 ? block.id : undefined;
}

function runsOn(block: TextBlock): boolean {
  return block.kind === 'article' && block.text.trim() === '';
}

function blockOf(block: TextBlock, next: TextBlock | undefined): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text };
    case 'article':
      if (runsOn(block)) return next?.kind === 'paragraph' ? { kind: 'article', text: next.text } : { kind: 'article' };
      return titledOrRunning('article', block.text);
    case 'clause':
      return titledOrRunning('clause', block.text);
    case 'table':
      return { kind: 'table', columns: tableColumns(block.rows), rows: block.rows.slice(1) };
    default:
      return { kind: block.kind, text: block.text };
  }
}

function titledOrRunning(kind: 'article' | 'clause', text: string): Block {
  return isTitle(text) ? { kind, title: text } : { kind, text };
}

/** A title is one short line that no mark closes. */
function isTitle(text: string): boolean {
  return text.length <= TITLE_UP_TO && !text.includes('\n') && !/[.,;:!?…/]$/u.test(text.trim());
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

function textBlocks(block: Block): WithoutId<TextBlock>[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }];
    case 'article':
      return [
        { kind: 'article', text: block.title ?? '' },
        ...(block.text ? [{ kind: 'paragraph' as const, text: block.text }] : []),
      ];
    case 'clause':
      return block.title && block.text
        ? [
            { kind: 'clause', text: block.title },
            { kind: 'paragraph', text: block.text },
          ]
        : [{ kind: 'clause', text: block.title ?? block.text ?? '' }];
    case 'point':
      return [{ kind: 'point', text: block.text }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: [block.label, block.text].filter(Boolean).join(' ') }];
    case 'table':
      return [{ kind: 'table', rows: [block.columns.map(({ title }) => title), ...block.rows] }];
  }
}
