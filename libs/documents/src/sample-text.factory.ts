import type { DocumentText, HeadingLevel, RunningKind, TextBlock } from '@conference/domain';

/** A block without its id: `['point', 'words']`, `['group', 'title']`, `[['head', 'head'], ['cell', 'cell']]`. */
export type Written = readonly [RunningKind | HeadingLevel, string] | readonly (readonly string[])[];

/** Makes a structured text from short notes. */
export function sampleText(...written: readonly Written[]): DocumentText {
  return { blocks: written.map((block, index) => textBlock(`b${index + 1}`, block)) };
}

function textBlock(id: string, block: Written): TextBlock {
  if (!isWords(block)) return { id, kind: 'table', rows: block };
  const [kind, text] = block;
  return kind === 'article' || kind === 'clause' || kind === 'point' || kind === 'paragraph'
    ? { id, kind, text }
    : { id, kind: 'heading', level: kind, text };
}

function isWords(block: Written): block is readonly [RunningKind | HeadingLevel, string] {
  return typeof block[0] === 'string';
}
