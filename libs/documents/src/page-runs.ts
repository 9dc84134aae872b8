import type { SetBlock } from './set-block';

/** Blocks that stand on pages of one orientation. */
export interface PageRun {
  readonly wide: boolean;
  readonly blocks: readonly SetBlock[];
}

/**
 * Divides a body into upright pages and pages on their side, which wide tables need; it begins and ends upright.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục I khoản 2
 */
export function pageRuns(blocks: readonly SetBlock[]): PageRun[] {
  const table = blocks.findIndex((block) => block.kind === 'table' && block.wide);
  if (table < 0) return [{ wide: false, blocks }];
  // what announces the table goes with it
  const start = blocks.slice(0, table).findLastIndex((block) => block.kind !== 'paragraph' || !block.leads) + 1;
  return [
    { wide: false, blocks: blocks.slice(0, start) },
    { wide: true, blocks: blocks.slice(start, table + 1) },
    ...pageRuns(blocks.slice(table + 1)),
  ];
}
