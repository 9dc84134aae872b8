import type { DocumentText } from '@conference/domain';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import { writeNodes } from './blocks';

/** Some paragraphs that stand in the place of some others. */
interface Exchange {
  readonly before: Node[];
  readonly after: Node[];
}

/** Makes the editor show another text, touching only the paragraphs that differ, so that the cursor stays where somebody writes. */
export function showText(state: EditorState, text: DocumentText): Transaction {
  const wanted = state.schema.nodeFromJSON(writeNodes(text));
  const tr = state.tr;
  let position = 0;
  for (const { before, after } of exchanges(state.doc, wanted)) {
    const end = position + sizeOf(before);
    if (!isSame(before, after)) tr.replaceWith(position, end, after);
    position += sizeOf(after);
  }
  return tr;
}

/** Paragraphs with the same id stand opposite each other; between them, what went opposite what came. */
function exchanges(doc: Node, wanted: Node): Exchange[] {
  const [present, future] = [childrenOf(doc), childrenOf(wanted)];
  const list: Exchange[] = [];
  let between: Exchange = { before: [], after: [] };
  for (const part of diffArrays(present.map(idOf), future.map(idOf))) {
    if (part.added) between.after.push(...future.splice(0, part.count));
    else if (part.removed) between.before.push(...present.splice(0, part.count));
    else {
      list.push(between, ...pairs(present.splice(0, part.count), future.splice(0, part.count)));
      between = { before: [], after: [] };
    }
  }
  return [...list, between];
}

function pairs(before: readonly Node[], after: readonly Node[]): Exchange[] {
  return before.map((node, index) => ({ before: [node], after: [after[index]!] }));
}

function isSame(before: readonly Node[], after: readonly Node[]): boolean {
  return before.length === after.length && before.every((node, index) => node.eq(after[index]!));
}

function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
}

function idOf(node: Node): string {
  return String(node.attrs['id']);
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
