import type { DraftConflict } from '@conference/contracts';
import { checkText, type DocumentText, type TextBlock } from '@conference/domain';

/** The three texts that meet when an answer to a save arrives while its writer goes on. */
interface Meeting {
  /** What was sent. */
  readonly sent: DocumentText;
  /** What the server made of it, with what others wrote. */
  readonly merged: DocumentText;
  /** What is in the editor by now. */
  readonly now: DocumentText;
}

/** What the editor shows next; where the same paragraph was changed on both sides, one's own, and both to choose from. */
export interface TakenIn {
  readonly text: DocumentText;
  readonly conflicts: readonly DraftConflict[];
}

type Blocks = ReadonlyMap<string, TextBlock>;
interface Sides {
  readonly sent: Blocks;
  /** The same after tidying, as the server keeps it: blank edges are no change. */
  readonly tidy: Blocks;
  readonly merged: Blocks;
  readonly now: Blocks;
}

/** Takes in what others wrote without touching what its reader typed meanwhile. */
export function takeIn({ sent, merged, now }: Meeting): TakenIn {
  const sides = { sent: byId(sent), tidy: byId(tidied(sent)), merged: byId(merged), now: byId(now) };
  const ids = orderOf(sides);
  return {
    text: { blocks: ids.flatMap((id) => keptOf(id, sides) ?? []) },
    conflicts: ids.flatMap((id) => conflictOf(id, sides) ?? []),
  };
}

/** Whether two texts would be kept as the same. */
export function isSameText(one: DocumentText, other: DocumentText): boolean {
  return JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
}

function tidied(text: DocumentText): DocumentText {
  const checked = checkText(text);
  return checked.ok ? checked.value : text;
}

function byId({ blocks }: DocumentText): Blocks {
  return new Map(blocks.map((block) => [block.id, block]));
}

const isMineChanged = (id: string, { sent, now }: Sides) => !isSame(sent.get(id), now.get(id));
const isTheirsChanged = (id: string, { tidy, merged }: Sides) => !isSame(tidy.get(id), merged.get(id));

function keptOf(id: string, sides: Sides): TextBlock | undefined {
  const mine = sides.now.get(id);
  // What is only blank is not kept by the server, and stays to be written in.
  if (mine && (isMineChanged(id, sides) || !isTheirsChanged(id, sides))) return mine;
  const isRemovedHere = !mine && sides.sent.has(id);
  return isRemovedHere && !isTheirsChanged(id, sides) ? undefined : sides.merged.get(id);
}

function conflictOf(blockId: string, sides: Sides): DraftConflict | undefined {
  if (!isMineChanged(blockId, sides) || !isTheirsChanged(blockId, sides)) return undefined;
  const mine = sides.now.get(blockId) ?? null;
  const theirs = sides.merged.get(blockId) ?? null;
  if (isSame(mine ?? undefined, theirs ?? undefined)) return undefined;
  return { blockId, base: sides.tidy.get(blockId) ?? null, mine, theirs } as DraftConflict;
}

/** The order of whoever moved something; one's own when both did. Paragraphs that only the other has stand behind their neighbour. */
function orderOf({ sent, merged, now }: Sides): string[] {
  const shared = [...sent.keys()].filter((id) => now.has(id) && merged.has(id));
  const isMovedHere = !isSame(shared, inOrderOf(now, shared));
  return isMovedHere ? woven([...now.keys()], [...merged.keys()]) : woven([...merged.keys()], [...now.keys()]);
}

function inOrderOf(blocks: Blocks, ids: readonly string[]): string[] {
  return [...blocks.keys()].filter((id) => ids.includes(id));
}

function woven(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  second.forEach((id, index) => {
    if (!order.includes(id)) order.splice(index === 0 ? 0 : order.indexOf(second[index - 1]!) + 1, 0, id);
  });
  return order;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
