import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { writeBlock } from './blocks';
import { blocksFromHtml, blocksFromText, htmlOf, isOurs } from './from-html';

/** What is pasted becomes paragraphs of this text: nothing of its styling comes along. */
export const paste = Extension.create({
  name: 'pastedText',
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const blocks = isOurs(html) ? null : blocksFromHtml(html);
            return blocks ? htmlOf(blocks) : html;
          },
          clipboardTextParser: (text) => {
            const blocks = blocksFromText(text).map((block) => schema.nodeFromJSON(writeBlock({ ...block, id: '' })));
            return Slice.maxOpen(Fragment.from(blocks));
          },
          handlePaste: (view, _event, slice) => {
            if (!isInCell(view.state) || slice.content.firstChild?.type.spec['tableRole']) return false;
            view.dispatch(view.state.tr.replaceSelection(asLines(slice, view.state)).scrollIntoView());
            return true;
          },
        },
      }),
      tableEditing(),
    ];
  },
});

function isInCell({ selection: { $from } }: EditorState): boolean {
  return $from.parent.type.name === 'cellLine';
}

/** A cell holds lines, so paragraphs become lines in it. */
function asLines(slice: Slice, { schema }: EditorState): Slice {
  const text = slice.content.textBetween(0, slice.content.size, '\n', '\n');
  const lines = text.split('\n').map((line) => schema.nodes['cellLine']!.create(null, line ? schema.text(line) : null));
  return new Slice(Fragment.from(lines), 1, 1);
}
