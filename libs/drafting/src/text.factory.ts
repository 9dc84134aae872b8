import type { DocumentText, TextBlock } from '@conference/domain';
import fc from 'fast-check';

/** A text of paragraphs, written as `id text`. */
export function textOfLines(...lines: readonly string[]): DocumentText {
  return {
    blocks: lines.map((line): TextBlock => {
      const [id, ...words] = line.split(' ');
      return { id: id!, kind: 'paragraph', text: words.join(' ') };
    }),
  };
}

/** The lines of a text of paragraphs. */
export function linesOf({ blocks }: DocumentText): string[] {
  return blocks.map((block) => `${block.id} ${block.kind === 'table' ? '' : block.text}`);
}

/** Texts of up to eight paragraphs out of a small stock of ids and words, so that two of them have much in common. */
export const anyText: fc.Arbitrary<DocumentText> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
      fc.constantFrom('một', 'hai', 'ba', 'bốn'),
    ),
    {
      selector: ([id]) => id,
      maxLength: 8,
    },
  )
  .map((pairs) => textOfLines(...pairs.map(([id, words]) => `${id} ${words}`)));
