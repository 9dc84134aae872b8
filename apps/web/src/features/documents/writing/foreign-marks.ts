import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Marked {
  readonly ids: readonly string[];
  readonly marks: DecorationSet;
}

const key = new PluginKey<Marked>('foreignMarks');
const NONE: Marked = { ids: [], marks: DecorationSet.empty };

/** Marks the paragraphs that others wrote while this page was open. */
export const foreignMarks = Extension.create({
  name: 'foreignMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: () => NONE,
        apply: (tr, before, _, { doc }) => {
          const ids = (tr.getMeta(key) as readonly string[] | undefined) ?? before.ids;
          if (ids === before.ids && !tr.docChanged) return before;
          return ids.length === 0 ? NONE : { ids, marks: DecorationSet.create(doc, marksOn(doc, ids)) };
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state)?.marks },
    }),
  ],
});

/** Marks these paragraphs and no others. */
export function markForeign(tr: Transaction, ids: readonly string[]): Transaction {
  return tr.setMeta(key, ids);
}

function marksOn(doc: Node, ids: readonly string[]): Decoration[] {
  const marks: Decoration[] = [];
  doc.forEach((node, position) => {
    if (ids.includes(String(node.attrs['id'])))
      marks.push(Decoration.node(position, position + node.nodeSize, { 'data-foreign': 'true' }));
  });
  return marks;
}
