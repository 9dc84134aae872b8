import type { Instant } from '../calendar';

/** What a keeper of the minutes did to a block: own words, the words of the record again, or a block of their own taken out. */
export const MINUTES_ACTS = ['own', 'facts', 'removed'] as const;
export type MinutesAct = (typeof MINUTES_ACTS)[number];

/** One step in the life of a block. Steps are only ever added, so that nothing that somebody wrote is lost. */
export interface MinutesEdit {
  readonly blockId: string;
  /** Counts the steps of the block, from 1. */
  readonly revision: number;
  readonly act: MinutesAct;
  /** What it is headed, in the language of the document. */
  readonly heading: string;
  /** Paragraphs in the language of the document. */
  readonly paragraphs: readonly string[];
  /** What the record said when it was written, in the language of the document: what has changed since is seen by it. */
  readonly seen: readonly string[];
  /** The block that it stood after; null at the beginning. */
  readonly after: string | null;
  readonly byId: string;
  readonly at: Instant;
}

const OWN = 'own/';

/** The id of a block that somebody adds beside the record. */
export function ownBlockId(unique: string): string {
  return `${OWN}${unique}`;
}

/** Whether a block was added beside the record. */
export function isOwnBlock(blockId: string): boolean {
  return blockId.startsWith(OWN);
}
