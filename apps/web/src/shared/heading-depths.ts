import { HEADING_LEVELS, type DocumentText } from '@conference/domain';

/** The title of the page stands above. */
const FIRST_DEPTH = 2;

/** How deep each title of a text stands under the others, without leaving out a step; undefined where there is no title. */
export function headingDepths({ blocks }: DocumentText): (number | undefined)[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return undefined;
    const rank = HEADING_LEVELS.indexOf(block.level);
    while (open.length > 0 && open.at(-1)! >= rank) open.pop();
    open.push(rank);
    return FIRST_DEPTH + open.length - 1;
  });
}
