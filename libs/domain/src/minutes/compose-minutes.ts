import type { Instant } from '../calendar';
import type { Sentence } from '../sentence';
import { isOwnBlock, type MinutesEdit } from './minutes-edit';
import type { MinutesBlock, MinutesBlockKind } from './write-minutes';

/**
 * How a block of the minutes stands to what is on record: as the record has it (`written`), in somebody's words (`edited`), in words
 * that are older than the record (`outdated`), in words whose record is gone (`orphaned`), or beside the record altogether (`added`).
 */
export const MINUTES_BLOCK_STATES = ['written', 'edited', 'outdated', 'orphaned', 'added'] as const;
export type MinutesBlockState = (typeof MINUTES_BLOCK_STATES)[number];

/** What each state is called. */
export const MINUTES_BLOCK_STATE_NAMES: Readonly<Record<MinutesBlockState, Sentence>> = {
  written: { vi: 'Tự ghi theo diễn biến', en: 'Written from the record' },
  edited: { vi: 'Thư ký đã sửa', en: 'Edited' },
  outdated: { vi: 'Dữ kiện đã thay đổi sau khi sửa', en: 'The record changed after the edit' },
  orphaned: { vi: 'Không còn dữ kiện gốc', en: 'What it was written from is gone' },
  added: { vi: 'Thư ký thêm', en: 'Added' },
};

/** A block as it goes into the minutes, with the record beside it. */
export interface ComposedBlock {
  readonly id: string;
  readonly kind: MinutesBlockKind | 'added';
  readonly heading: Sentence;
  /** What the minutes say, in the language of the document. */
  readonly paragraphs: readonly string[];
  readonly state: MinutesBlockState;
  /** What is on record now. */
  readonly facts: readonly Sentence[];
  /** What was on record when somebody wrote their own words; null where nobody has. */
  readonly seen: readonly string[] | null;
  /** How many steps it has had. */
  readonly revision: number;
  readonly editedById: string | null;
  readonly editedAt: Instant | null;
}

/**
 * Puts what people wrote into the minutes that write themselves: their words stand in place of the record's, which stays beside them.
 *
 * A block whose record has gone stays where it stood. The closing is always the last: the minutes end with the time of it.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9
 */
export function composeMinutes(
  written: readonly MinutesBlock[],
  edits: readonly MinutesEdit[],
): readonly ComposedBlock[] {
  const latest = latestOf(edits);
  const ofRecord: readonly ComposedBlock[] = written.map((block) => composed(block, latest.get(block.id)));
  const known = new Set(written.map(({ id }) => id));
  return [...latest.values()]
    .filter(({ blockId, act }) => act === 'own' && !known.has(blockId))
    .reduce((blocks, edit) => inserted(blocks, besideRecord(edit), edit.after), ofRecord);
}

/** Blocks that somebody took out; they can be put back as they were. */
export function removedBlocks(edits: readonly MinutesEdit[]): readonly ComposedBlock[] {
  return [...latestOf(edits).values()].filter(({ act }) => act === 'removed').map(besideRecord);
}

/** The last step of each block, in the order in which the blocks were first touched. */
function latestOf(edits: readonly MinutesEdit[]): ReadonlyMap<string, MinutesEdit> {
  const latest = new Map<string, MinutesEdit>();
  for (const edit of edits) {
    if (edit.revision > (latest.get(edit.blockId)?.revision ?? 0)) latest.set(edit.blockId, edit);
  }
  return latest;
}

function composed(
  { id, kind, heading, paragraphs: facts }: MinutesBlock,
  edit: MinutesEdit | undefined,
): ComposedBlock {
  const said = facts.map(({ vi }) => vi);
  const isOwn = edit?.act === 'own';
  return {
    id,
    kind,
    heading,
    paragraphs: isOwn ? edit.paragraphs : said,
    state: !isOwn ? 'written' : isSame(edit.seen, said) ? 'edited' : 'outdated',
    facts,
    seen: isOwn ? edit.seen : null,
    revision: edit?.revision ?? 0,
    editedById: isOwn ? edit.byId : null,
    editedAt: isOwn ? edit.at : null,
  };
}

function besideRecord(edit: MinutesEdit): ComposedBlock {
  const { blockId, paragraphs, heading, seen, revision, byId, at } = edit;
  const isOwn = isOwnBlock(blockId);
  return {
    id: blockId,
    kind: 'added',
    heading: { vi: heading, en: heading },
    paragraphs,
    state: isOwn ? 'added' : 'orphaned',
    facts: [],
    seen: isOwn ? null : seen,
    revision,
    editedById: byId,
    editedAt: at,
  };
}

/** Puts a block after the one that it stood after, or before the closing where that one is not there. */
function inserted(
  blocks: readonly ComposedBlock[],
  block: ComposedBlock,
  after: string | null,
): readonly ComposedBlock[] {
  const end = blocks.at(-1)?.kind === 'closing' ? blocks.length - 1 : blocks.length;
  const found = blocks.findIndex(({ id }) => id === after);
  const place = after === null ? 0 : found < 0 ? end : Math.min(found + 1, end);
  return blocks.toSpliced(place, 0, block);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((sentence, place) => sentence === other[place]);
}
