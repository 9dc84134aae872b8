/** The ranks of a title: part (phần), chapter (chương), section (mục), and a group under a Roman number. */
export const HEADING_LEVELS = ['part', 'chapter', 'section', 'group'] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** The running parts of a text: article (điều), clause (khoản), point (điểm), and plain paragraph. */
export const RUNNING_KINDS = ['article', 'clause', 'point', 'paragraph'] as const;
export type RunningKind = (typeof RUNNING_KINDS)[number];

/**
 * What a revision says, without its layout: the regulation decides how it looks, the writer what it says.
 *
 * Numbers are not part of it: articles, clauses and points get theirs from their place.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I
 */
export interface DocumentText {
  readonly blocks: readonly TextBlock[];
}

/** One paragraph-sized piece; its id stays with it through every revision, so that a remark can point at it. */
export type TextBlock = HeadingText | RunningText | TableText;

/** A title over what follows. */
export interface HeadingText {
  readonly id: string;
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
}

/** An article's heading, a clause, a point or a paragraph. An article without a heading runs into the paragraph after it. */
export interface RunningText {
  readonly id: string;
  readonly kind: RunningKind;
  readonly text: string;
}

/** A table; its first row is the head. Every row has as many cells as the first. */
export interface TableText {
  readonly id: string;
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** A text in which nothing has been written yet. */
export const EMPTY_TEXT: DocumentText = { blocks: [] };

/** What a block says as one line: a table's cells stand beside each other. */
export function plainText(block: TextBlock): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : block.text;
}

/** The first words of a block, by which people recognise the place that a remark points at. */
export function quoteOf(block: TextBlock, length = 160): string {
  const line = plainText(block).replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** Finds a block by its id. */
export function blockOf(text: DocumentText, blockId: string): TextBlock | undefined {
  return text.blocks.find(({ id }) => id === blockId);
}

/**
 * Writes a text in the one form whose SHA-256 stands for it.
 *
 * Same content, same text: fields in fixed order, letters composed (NFC), no white space.
 */
export function textManifest(text: DocumentText): string {
  return JSON.stringify(
    text.blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return [block.id, block.kind, block.level, block.text.normalize('NFC')];
        case 'table':
          return [block.id, block.kind, block.rows.map((row) => row.map((cell) => cell.normalize('NFC')))];
        default:
          return [block.id, block.kind, block.text.normalize('NFC')];
      }
    }),
  );
}
