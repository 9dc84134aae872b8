import { plainText, type DocumentText, type TextBlock } from '@conference/domain';
import { diffArrays } from 'diff';

/** From how many common words on two paragraphs are taken for versions of one another. */
const ALIKE = 0.5;

/**
 * Gives the paragraphs of an uploaded text the ids that they had in the text before, so that remarks on them stay anchored.
 *
 * The same words keep their id; between them, a paragraph that shares at least half of its words with one that disappeared takes over its id.
 */
export function carryAnchors(before: DocumentText, uploaded: DocumentText): DocumentText {
  const ids = new Map<number, string>();
  let [old, now] = [0, 0];
  let gone: TextBlock[] = [];
  for (const { added, removed, value } of diffArrays(before.blocks.map(sign), uploaded.blocks.map(sign))) {
    if (removed) {
      gone = before.blocks.slice(old, old + value.length);
      old += value.length;
    } else if (added) {
      pairAlike(gone, uploaded.blocks.slice(now, now + value.length), (place, id) => ids.set(now + place, id));
      now += value.length;
      gone = [];
    } else {
      value.forEach((_, index) => ids.set(now + index, before.blocks[old + index]!.id));
      old += value.length;
      now += value.length;
      gone = [];
    }
  }
  return { blocks: uploaded.blocks.map((block, place) => ({ ...block, id: ids.get(place) ?? block.id })) };
}

function sign(block: TextBlock): string {
  return `${block.kind} ${plainText(block)}`;
}

/** Pairs in order: each new paragraph takes the first of the remaining old ones that is alike. */
function pairAlike(
  gone: readonly TextBlock[],
  come: readonly TextBlock[],
  pair: (place: number, id: string) => void,
): void {
  let from = 0;
  come.forEach((block, place) => {
    const found = gone.findIndex((candidate, index) => index >= from && likeness(candidate, block) >= ALIKE);
    if (found < 0) return;
    pair(place, gone[found]!.id);
    from = found + 1;
  });
}

/** The share of words that two paragraphs have in common (Dice's coefficient). */
function likeness(one: TextBlock, other: TextBlock): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function wordsOf(block: TextBlock): Set<string> {
  return new Set(
    plainText(block)
      .toLocaleLowerCase('vi-VN')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
