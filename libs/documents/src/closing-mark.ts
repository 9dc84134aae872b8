import type { Block } from './official-document';
import { closed } from './official-wording';

/** Ends a body with the closing mark (./.); after a table or title the mark needs a sentence of its own, which would say nothing. */
export function withClosingMark(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  return last && last.kind !== 'table' && last.kind !== 'heading' && last.text
    ? [...blocks.slice(0, -1), { ...last, text: closed(last.text) }]
    : [...blocks];
}
