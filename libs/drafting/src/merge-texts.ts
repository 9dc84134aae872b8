import { textManifest, type DocumentText, type TextBlock } from '@conference/domain';
import { diff3Merge } from 'node-diff3';

/** A paragraph that both writers changed, differently; a side is null where it removed the paragraph. */
export interface MergeConflict {
  readonly blockId: string;
  readonly base: TextBlock | null;
  readonly mine: TextBlock | null;
  readonly theirs: TextBlock | null;
}

/** Two versions of a text in one. */
export interface MergedText {
  readonly text: DocumentText;
  /** Paragraphs that the other writer added or changed. */
  readonly foreignBlockIds: readonly string[];
  /** Where the two differ on the same paragraph; the text has one's own side of these, or theirs where one's own removed it. */
  readonly conflicts: readonly MergeConflict[];
}

/** Brings what two people wrote from the same text together, paragraph by paragraph; whatever one of them typed is in the result. */
export function mergeTexts(base: DocumentText, mine: DocumentText, theirs: DocumentText): MergedText {
  const sides = { base: blocks(base), mine: blocks(mine), theirs: blocks(theirs) };
  const merged = mergedOrder(base, mine, theirs)
    .filter((id) => !isDropped(id, sides))
    .map((id) => ({ id, conflict: conflictOf(id, sides), block: chosen(id, sides) }));
  return {
    text: { blocks: merged.map(({ block }) => block) },
    foreignBlockIds: merged
      .filter(({ id, block }) => sides.theirs.get(id) === block && !isSame(sides.base.get(id), block))
      .map(({ id }) => id),
    conflicts: merged.flatMap(({ conflict }) => conflict ?? []),
  };
}

type Blocks = ReadonlyMap<string, TextBlock>;
interface Sides {
  readonly base: Blocks;
  readonly mine: Blocks;
  readonly theirs: Blocks;
}

function blocks(text: DocumentText): Blocks {
  return new Map(text.blocks.map((block) => [block.id, block]));
}

/** Every paragraph of either side once, in an order that keeps both orders where they agree; removed ones stand where they stood. */
function mergedOrder(base: DocumentText, mine: DocumentText, theirs: DocumentText): string[] {
  const [a, o, b] = [mine, base, theirs].map((text) => text.blocks.map(({ id }) => id));
  const regions = diff3Merge(a!, o!, b!, { excludeFalseConflicts: true });
  const order = regions.flatMap((region) => region.ok ?? [...region.conflict!.a, ...region.conflict!.b]);
  return withMissing(withMissing([...new Set(order)], a!), b!);
}

/** Puts what is missing from an order after the neighbour that it followed. */
function withMissing(order: readonly string[], source: readonly string[]): string[] {
  const known = new Set(order);
  const result = [...order];
  let previous: string | null = null;
  for (const id of source) {
    if (!known.has(id)) {
      result.splice(previous === null ? 0 : result.indexOf(previous) + 1, 0, id);
      known.add(id);
    }
    previous = id;
  }
  return result;
}

/** One side removed a paragraph that the other left as it was, or both removed it. */
function isDropped(id: string, { base, mine, theirs }: Sides): boolean {
  const before = base.get(id);
  if (!before) return false;
  const [own, other] = [mine.get(id), theirs.get(id)];
  return (!own && !other) || (!own && isSame(other, before)) || (!other && isSame(own, before));
}

function chosen(id: string, { base, mine, theirs }: Sides): TextBlock {
  const [before, own, other] = [base.get(id), mine.get(id), theirs.get(id)];
  if (!own) return other!;
  if (!other) return own;
  return isSame(own, before) ? other : own;
}

function conflictOf(id: string, { base, mine, theirs }: Sides): MergeConflict | null {
  const [before, own, other] = [base.get(id), mine.get(id), theirs.get(id)];
  if (!before && (!own || !other)) return null;
  const differs = !isSame(own, other) && !isSame(own, before) && !isSame(other, before);
  return differs ? { blockId: id, base: before ?? null, mine: own ?? null, theirs: other ?? null } : null;
}

function isSame(one: TextBlock | undefined, other: TextBlock | undefined): boolean {
  if (!one || !other) return one === other;
  return textManifest({ blocks: [one] }) === textManifest({ blocks: [other] });
}
