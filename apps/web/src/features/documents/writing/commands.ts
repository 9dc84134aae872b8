import type { HeadingLevel } from '@conference/domain';
import type { Node, NodeType } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';

/** What a line can be made into; titles by their rank. */
export const LINE_KINDS = [
  'part',
  'chapter',
  'section',
  'group',
  'article',
  'clause',
  'point',
  'paragraph',
] as const satisfies readonly (HeadingLevel | 'article' | 'clause' | 'point' | 'paragraph')[];
export type LineKind = (typeof LINE_KINDS)[number];

const RUNNING: readonly LineKind[] = ['article', 'clause', 'point', 'paragraph'];
/** What follows when a line is ended: enumerations go on, after a title comes text. */
const GO_ON: readonly string[] = ['clause', 'point'];

/** The kind of the line that the cursor is in; null in a table. */
export function lineKindAt(state: EditorState): LineKind | null {
  const line = selectedLines(state)[0]?.[1];
  if (!line) return null;
  return (line.type.name === 'heading' ? line.attrs['level'] : line.type.name) as LineKind;
}

/** Makes the selected lines into another kind; they keep their ids. */
export function makeLines(kind: LineKind): Command {
  return (state, dispatch) => {
    const lines = selectedLines(state);
    if (lines.length === 0) return false;
    const tr = state.tr;
    for (const [position, node] of lines) turnInto(tr, position, node, kind);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Makes the line one rank lower (`1`) or higher (`-1`): part, chapter, …, point, paragraph. */
export function shiftLine(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const kind = lineKindAt(state);
    const next = kind && LINE_KINDS[LINE_KINDS.indexOf(kind) + by];
    return next ? makeLines(next)(state, dispatch, view) : false;
  };
}

/** Ends a line. The first half keeps the id; an empty item of an enumeration ends the enumeration. */
export const endLine: Command = (state, dispatch) => {
  const block = lineAround(state);
  if (!block) return false;
  const { node, position } = block;
  const isPlain = node.type.name === 'paragraph';
  if (node.content.size === 0 && !isPlain) {
    dispatch?.(turnInto(state.tr, position, node, 'paragraph').scrollIntoView());
    return true;
  }
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  const next = GO_ON.includes(node.type.name) ? node.type : paragraphOf(state);
  // Nothing is left of the cursor: the line moves down as it is, with its id.
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) tr.insert(position, next.create());
  else tr.split($from.pos, 1, [{ type: next, attrs: { id: null } }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the beginning of a numbered line takes its number away. */
export const dropNumber: Command = (state, dispatch) => {
  const block = lineAround(state);
  if (!block || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  if (block.node.type.name === 'paragraph') return false;
  dispatch?.(turnInto(state.tr, block.position, block.node, 'paragraph'));
  return true;
};

/** Begins a new line within the paragraph. */
export const breakLine: Command = (state, dispatch) => {
  const lineBreak = state.schema.nodes['lineBreak'];
  if (!lineBreak || !state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
};

const NEW_ROWS = 3;
const NEW_COLUMNS = 3;

/** Puts an empty table behind the line that the cursor is in, and the cursor into it. */
export const insertTable: Command = (state, dispatch) => {
  const { table, tableRow, tableCell } = state.schema.nodes;
  const { $from } = state.selection;
  if (!table || !tableRow || !tableCell || $from.depth === 0) return false;
  const row = () =>
    tableRow.create(
      null,
      Array.from({ length: NEW_COLUMNS }, () => tableCell.createAndFill()!),
    );
  const position = $from.after(1);
  const tr = state.tr.insert(position, table.create(null, Array.from({ length: NEW_ROWS }, row)));
  const isLast = position === state.doc.content.size;
  if (isLast) tr.insert(tr.doc.content.size, paragraphOf(state).create());
  tr.setSelection(Selection.near(tr.doc.resolve(position + 1)));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Puts the cursor where a paragraph begins. */
export function goToBlock(blockId: string): Command {
  return (state, dispatch) => {
    let found = -1;
    state.doc.forEach((node, position) => {
      if (node.attrs['id'] === blockId) found = position;
    });
    if (found < 0) return false;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(found + 1))).scrollIntoView());
    return true;
  };
}

function turnInto(tr: Transaction, position: number, node: Node, kind: LineKind): Transaction {
  const { heading } = node.type.schema.nodes;
  const running = node.type.schema.nodes[kind];
  const id: unknown = node.attrs['id'];
  return RUNNING.includes(kind)
    ? tr.setNodeMarkup(position, running, { id })
    : tr.setNodeMarkup(position, heading, { id, level: kind });
}

function selectedLines({ selection: { from, to }, doc }: EditorState): [number, Node][] {
  const lines: [number, Node][] = [];
  doc.forEach((node, position) => {
    if (node.isTextblock && position <= to && position + node.nodeSize > from) lines.push([position, node]);
  });
  return lines;
}

/** The line that the selection begins in; null in a table. */
function lineAround({ selection: { $from }, doc }: EditorState): { node: Node; position: number } | null {
  if ($from.depth !== 1) return null;
  return { node: doc.child($from.index(0)), position: $from.before(1) };
}

function paragraphOf(state: EditorState): NodeType {
  return state.schema.nodes['paragraph']!;
}
