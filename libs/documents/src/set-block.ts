import type { TableBlock } from './official-document';

/** A stretch of text in one cut. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** One piece of the body as it is printed, with its number, letter or dash in the text. */
export type SetBlock =
  | { readonly kind: 'centred'; readonly lines: readonly string[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      /** It stays on the page of what it leads to. */
      readonly leads?: boolean;
    }
  | SetTable;

/** A table as it is printed. */
export type SetTable = TableBlock;
