import type { DocumentText, HeadingLevel, RunningKind, TextBlock } from '@conference/domain';

/** A node of the editor as it is written down; the same form in every version of the editor. */
export interface WrittenNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: WrittenNode[];
  text?: string;
}

/** What a text must not carry: control characters, and signs that turn the direction of writing. */
const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Shows a text to the editor. Nothing is lost: `readNodes` gives the same text back. */
export function writeNodes(text: DocumentText): WrittenNode {
  const blocks = text.blocks.map(writeBlock);
  // An editor needs a line to write in; as long as it has no id it stands for an empty text.
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: null } }] };
}

/** Reads the text out of the editor. */
export function readNodes(doc: WrittenNode): DocumentText {
  const nodes = doc.content ?? [];
  const isUntouched = nodes.length === 1 && !idOf(nodes[0]!) && !nodes[0]!.content?.length;
  return { blocks: isUntouched ? [] : nodes.map(readBlock) };
}

/** One block as a node. */
export function writeBlock(block: TextBlock): WrittenNode {
  if (block.kind === 'table') return { type: 'table', attrs: { id: block.id }, content: block.rows.map(writeRow) };
  const level = block.kind === 'heading' ? { level: block.level } : {};
  return withContent({ type: block.kind, attrs: { id: block.id, ...level } }, writeLine(block.text));
}

/** One node as a block. */
export function readBlock(node: WrittenNode): TextBlock {
  const id = idOf(node) ?? '';
  switch (node.type) {
    case 'table':
      return { id, kind: 'table', rows: (node.content ?? []).map(readRow) };
    case 'heading':
      return { id, kind: 'heading', level: node.attrs?.['level'] as HeadingLevel, text: readLine(node) };
    default:
      return { id, kind: node.type as RunningKind, text: readLine(node) };
  }
}

function writeRow(row: readonly string[]): WrittenNode {
  return {
    type: 'tableRow',
    content: row.map((cell) => ({
      type: 'tableCell',
      content: cell.split('\n').map((line) => withContent({ type: 'cellLine' }, writeLine(line))),
    })),
  };
}

function readRow(row: WrittenNode): string[] {
  return (row.content ?? []).map((cell) => (cell.content ?? []).map(readLine).join('\n'));
}

function writeLine(text: string): WrittenNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'lineBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]);
}

function readLine(node: WrittenNode): string {
  return (node.content ?? []).map(({ type, text }) => (type === 'lineBreak' ? '\n' : allowed(text ?? ''))).join('');
}

/** The text without the signs that no text may carry; a tabulator becomes a space. */
export function allowed(text: string): string {
  return text.replace(/\t/g, ' ').replace(FORBIDDEN, '');
}

function withContent(node: WrittenNode, content: WrittenNode[]): WrittenNode {
  return content.length > 0 ? { ...node, content } : node;
}

function idOf(node: WrittenNode): string | null {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : null;
}
