import type { DraftConflict } from '@conference/contracts';
import type { DocumentText, TextBlock } from '@conference/domain';

/** What to do with a paragraph that two people changed. */
export const CHOICES = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * Settles one conflict in a text that shows one's own side (or theirs, where one's own was removed):
 * `both` puts theirs behind one's own, as a new paragraph.
 */
export function settle(text: DocumentText, conflict: DraftConflict, choice: Choice, newId: string): DocumentText {
  const { blockId, mine, theirs } = conflict;
  const change = (make: (block: TextBlock) => TextBlock[]) => ({
    blocks: text.blocks.flatMap((block) => (block.id === blockId ? make(block) : [block])),
  });
  if (choice === 'mine') return mine ? text : change(() => []);
  if (!theirs) return choice === 'theirs' ? change(() => []) : text;
  if (!mine) return text;
  const other = theirs as TextBlock;
  return change((block) => (choice === 'theirs' ? [other] : [block, { ...other, id: newId }]));
}
