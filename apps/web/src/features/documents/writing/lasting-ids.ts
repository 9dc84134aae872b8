import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { makeBlockId } from './block-id';

const ID = /^[a-z0-9]{4,24}$/;

/**
 * Each paragraph has an id of its own, whatever is split, joined, pasted or undone:
 * the first part of what is split keeps it, what comes new gets one, what is moved takes it along.
 */
export const lastingIds = (makeId: () => string = makeBlockId) =>
  Extension.create({ name: 'lastingIds', addProseMirrorPlugins: () => [idPlugin(makeId)] });

function idPlugin(makeId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const seen = new Set<string>();
      doc.forEach((node, position) => {
        let id: unknown = node.attrs['id'];
        if (!isId(id) || seen.has(id)) tr.setNodeAttribute(position, 'id', (id = unused(makeId, seen)));
        seen.add(String(id));
      });
      return tr.docChanged ? tr : null;
    },
    props: {
      transformPasted: (slice, view) => (view.dragging?.move ? slice : withoutIdsOf(view.state.doc, slice)),
    },
  });
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

function unused(makeId: () => string, seen: ReadonlySet<string>): string {
  const id = makeId();
  return seen.has(id) ? unused(makeId, seen) : id;
}

/** What is pasted beside its original is another paragraph; what was cut before is the same one. */
function withoutIdsOf(doc: Node, slice: Slice): Slice {
  const taken = new Set<unknown>();
  doc.forEach(({ attrs }) => taken.add(attrs['id']));
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    const isTaken = 'id' in node.attrs && (taken.has(node.attrs['id']) || !isId(node.attrs['id']));
    blocks.push(isTaken ? node.type.create({ ...node.attrs, id: null }, node.content) : node);
  });
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd);
}
