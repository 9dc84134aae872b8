import { numberText, plainText, type DocumentText, type NumberedBlock, type TextBlock } from '@conference/domain';
import { diffWordsWithSpace } from 'diff';
import { longestRise } from './longest-rise';

/** A run of words that both sides have, or only one of them. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One side of a compared paragraph: its printed number, and its words. */
export interface ComparedSide {
  readonly number: string | null;
  readonly kind: TextBlock['kind'];
  readonly segments: readonly Segment[];
}

/** One paragraph of two texts; a side is null where the paragraph does not exist. */
export interface ComparedBlock {
  readonly blockId: string;
  readonly change: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
}

/** Puts two versions of a text side by side: paragraphs are paired by their id, words are compared within each pair. */
export function compareTexts(before: DocumentText, after: DocumentText): ComparedBlock[] {
  const left = byId(numberText(before));
  const right = byId(numberText(after));
  const common = after.blocks.map(({ id }) => id).filter((id) => left.has(id));
  const places = new Map(before.blocks.map(({ id }, place) => [id, place]));
  const inPlace = new Set(longestRise(common, (id) => places.get(id)!));
  return order(before, after).map((id) => compared(id, left.get(id), right.get(id), inPlace.has(id)));
}

function byId(numbered: readonly NumberedBlock[]): Map<string, NumberedBlock> {
  return new Map(numbered.map((entry) => [entry.block.id, entry]));
}

/** The order of the later text, with each removed paragraph after the one that it followed. */
function order(before: DocumentText, after: DocumentText): string[] {
  const kept = new Set(after.blocks.map(({ id }) => id));
  const removedAfter = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const { id } of before.blocks) {
    if (kept.has(id)) anchor = id;
    else removedAfter.set(anchor, [...(removedAfter.get(anchor) ?? []), id]);
  }
  return [
    ...(removedAfter.get(null) ?? []),
    ...after.blocks.flatMap(({ id }) => [id, ...(removedAfter.get(id) ?? [])]),
  ];
}

function compared(
  blockId: string,
  left: NumberedBlock | undefined,
  right: NumberedBlock | undefined,
  isInPlace: boolean,
): ComparedBlock {
  if (!left || !right) {
    const only = (left ?? right)!;
    const side = {
      number: only.number,
      kind: only.block.kind,
      segments: whole(only.block, left ? 'removed' : 'added'),
    };
    return { blockId, change: left ? 'removed' : 'added', left: left ? side : null, right: right ? side : null };
  }
  const isSame = plainText(left.block) === plainText(right.block) && left.block.kind === right.block.kind;
  const segments = isSame ? whole(left.block, 'same') : words(plainText(left.block), plainText(right.block));
  return {
    blockId,
    change: isSame ? (isInPlace ? 'same' : 'moved') : 'changed',
    left: { number: left.number, kind: left.block.kind, segments: segments.filter(({ kind }) => kind !== 'added') },
    right: {
      number: right.number,
      kind: right.block.kind,
      segments: segments.filter(({ kind }) => kind !== 'removed'),
    },
  };
}

function whole(block: TextBlock, kind: Segment['kind']): Segment[] {
  const text = plainText(block);
  return text ? [{ kind, text }] : [];
}

function words(before: string, after: string): Segment[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
