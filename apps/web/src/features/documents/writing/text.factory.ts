import { HEADING_LEVELS, RUNNING_KINDS, type DocumentText, type TextBlock } from '@conference/domain';
import fc from 'fast-check';

const ids = fc.stringMatching(/^[a-z0-9]{4,24}$/);
const words = fc
  .array(
    fc.constantFrom('Điều', 'khoản ', ' ', '\n', 'đường', '…', '“a”', '1. ', 'a) ', '&lt;', '<b>', '💡', '\u00a0'),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  );

/** One block with the given id, of any kind. */
export const anyBlock = (id: string): fc.Arbitrary<TextBlock> =>
  fc.oneof(
    fc.record({ id: fc.constant(id), kind: fc.constantFrom(...RUNNING_KINDS), text: words }),
    fc.record({
      id: fc.constant(id),
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(...HEADING_LEVELS),
      text: words,
    }),
    fc.record({ id: fc.constant(id), kind: fc.constant('table' as const), rows }),
  );

/** Any text that can be kept. */
export const anyText: fc.Arbitrary<DocumentText> = fc
  .uniqueArray(ids, { maxLength: 8 })
  .chain((list) => fc.tuple(...list.map(anyBlock)))
  .map((blocks) => ({ blocks }));

/** A paragraph, for tables of examples. */
export const paragraph = (id: string, text: string): TextBlock => ({ id, kind: 'paragraph', text });

/** A text of paragraphs, written as `id: text`. */
export const paragraphs = (texts: Readonly<Record<string, string>>): DocumentText => ({
  blocks: Object.entries(texts).map(([id, text]) => paragraph(id, text)),
});
