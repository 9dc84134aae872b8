import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { readNodes, writeNodes, type WrittenNode } from './blocks';
import { nodes } from './nodes';
import { showText } from './show-text';
import { anyText, paragraphs } from './text.factory';

const schema = getSchema(nodes);
const stateOf = (text: Parameters<typeof writeNodes>[0]) =>
  EditorState.create({ doc: schema.nodeFromJSON(writeNodes(text)) });

describe(showText.name, () => {
  it('makes any text out of any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { doc } = stateOf(before).apply(showText(stateOf(before), after));
        doc.check();
        expect(readNodes(doc.toJSON() as WrittenNode)).toEqual(after);
      }),
    );
  });

  it('leaves the cursor in the paragraph where somebody writes', () => {
    const state = stateOf(paragraphs({ aaaa: 'Một', bbbb: 'Hai', cccc: 'Ba' }));
    const inSecond = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 7)));
    const shown = inSecond.apply(
      showText(inSecond, paragraphs({ nnnn: 'Mới', aaaa: 'Một, dài hơn', bbbb: 'Hai', cccc: 'Ba!' })),
    );
    expect(shown.selection.$from.parent.textContent).toBe('Hai');
    expect(shown.selection.$from.parentOffset).toBe(1);
  });
});
