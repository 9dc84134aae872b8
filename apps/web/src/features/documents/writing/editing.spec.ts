import type { TextBlock } from '@conference/domain';
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { DOMSerializer } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { readNodes, writeNodes, type WrittenNode } from './blocks';
import { endLine, insertTable, makeLines, shiftLine } from './commands';
import { keys, run } from './keys';
import { lastingIds } from './lasting-ids';
import { nodes } from './nodes';
import { numbers } from './numbers';
import { paste } from './paste';
import { anyText } from './text.factory';

function open(blocks: readonly TextBlock[]): Editor {
  let count = 0;
  return new Editor({
    injectCSS: false,
    extensions: [...nodes, lastingIds(() => `new${++count}`), numbers, keys, paste, UndoRedo],
    content: writeNodes({ blocks }),
  });
}
// jsdom has no clipboard.
globalThis.ClipboardEvent ??= Event as unknown as typeof ClipboardEvent;

const read = (editor: Editor) => readNodes(editor.getJSON() as WrittenNode).blocks;
const line = (id: string, text: string, kind: 'paragraph' | 'clause' | 'point' | 'article' = 'paragraph') => ({
  id,
  kind,
  text,
});
const at = (editor: Editor, blockIndex: number, offset: number) => {
  let position = 0;
  for (let index = 0; index < blockIndex; index++) position += editor.state.doc.child(index).nodeSize;
  editor.commands.setTextSelection(position + 1 + offset);
};
const type = (editor: Editor, text: string) => {
  for (const sign of text) {
    const { from, to } = editor.state.selection;
    const isTaken = editor.view.someProp('handleTextInput', (take) =>
      take(editor.view, from, to, sign, () => editor.state.tr),
    );
    if (!isTaken) editor.view.dispatch(editor.state.tr.insertText(sign, from, to));
  }
};

describe('the paragraphs of a text that is being written', () => {
  it('keep their id in the first half when they are split', () => {
    const editor = open([line('aaaa', 'Một hai')]);
    at(editor, 0, 3);
    run(editor, endLine);
    expect(read(editor)).toEqual([line('aaaa', 'Một'), line('new1', ' hai')]);
    editor.commands.undo();
    expect(read(editor)).toEqual([line('aaaa', 'Một hai')]);
  });

  it('keep their id when a line is put before them', () => {
    const editor = open([line('aaaa', 'Một', 'clause')]);
    at(editor, 0, 0);
    run(editor, endLine);
    expect(read(editor)).toEqual([line('new1', '', 'clause'), line('aaaa', 'Một', 'clause')]);
  });

  it('go on as an enumeration, and end it with an empty item', () => {
    const editor = open([line('aaaa', 'Một', 'point')]);
    at(editor, 0, 3);
    run(editor, endLine);
    expect(read(editor)[1]).toEqual(line('new1', '', 'point'));
    run(editor, endLine);
    expect(read(editor)[1]).toEqual(line('new1', ''));
  });

  it('become what their number says when it is typed', () => {
    const editor = open([line('aaaa', '')]);
    at(editor, 0, 0);
    type(editor, 'Điều 1. Phạm vi');
    expect(read(editor)).toEqual([line('aaaa', 'Phạm vi', 'article')]);
    run(editor, endLine);
    type(editor, '1. Một');
    run(editor, endLine);
    type(editor, 'a) Hai');
    expect(read(editor).slice(1)).toEqual([line('new1', 'Một', 'clause'), line('new2', 'Hai', 'point')]);
  });

  it('become an article of the name that follows the word', () => {
    const editor = open([line('aaaa', '')]);
    at(editor, 0, 0);
    type(editor, 'Điều Nguyên tắc');
    expect(read(editor)).toEqual([line('aaaa', 'Nguyên tắc', 'article')]);
  });

  it('stay plain when they only begin like a number', () => {
    const editor = open([line('aaaa', '')]);
    at(editor, 0, 0);
    type(editor, 'Điều kiện làm việc');
    expect(read(editor)).toEqual([line('aaaa', 'Điều kiện làm việc')]);
  });

  it('keep their id and words when they become another kind', () => {
    const editor = open([line('aaaa', 'Một'), line('bbbb', 'Hai')]);
    editor.commands.selectAll();
    run(editor, makeLines('chapter'));
    expect(read(editor).map(({ id, kind }) => [id, kind])).toEqual([
      ['aaaa', 'heading'],
      ['bbbb', 'heading'],
    ]);
    run(editor, shiftLine(1));
    expect(read(editor)[0]).toMatchObject({ level: 'section', text: 'Một' });
  });

  it('show the number that their place gives them', () => {
    const editor = open([line('aaaa', 'Một', 'article'), line('bbbb', 'Hai', 'clause'), line('cccc', 'Ba', 'clause')]);
    const shown = () =>
      [...editor.view.dom.querySelectorAll('[data-kind]')].map((element) => element.getAttribute('data-number'));
    expect(shown()).toEqual(['Điều 1.', '1.', '2.']);
    at(editor, 1, 3);
    run(editor, endLine);
    expect(shown()).toEqual(['Điều 1.', '1.', '2.', '3.']);
    editor.commands.undo();
    expect(shown()).toEqual(['Điều 1.', '1.', '2.']);
  });

  it('get a table behind them, and a line behind the table', () => {
    const editor = open([line('aaaa', 'Một')]);
    at(editor, 0, 1);
    run(editor, insertTable);
    expect(read(editor).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    type(editor, 'TT');
    expect(read(editor)[1]).toMatchObject({
      rows: [
        ['TT', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    });
  });

  it('take over what is pasted from Word, in the middle of a text', () => {
    const editor = open([line('aaaa', 'Một '), line('bbbb', 'Hai')]);
    at(editor, 0, 4);
    editor.view.pasteHTML(
      '<p class=MsoNormal style="color:red">rưỡi</p><p class=MsoNormal><b>Điều 4. Kinh phí</b></p><table><tr><td>A</td></tr></table>',
    );
    expect(read(editor)).toEqual([
      line('aaaa', 'Một rưỡi'),
      line('new1', 'Kinh phí', 'article'),
      { id: 'new2', kind: 'table', rows: [['A']] },
      line('bbbb', 'Hai'),
    ]);
  });

  it('take plain text over line by line', () => {
    const editor = open([line('aaaa', '')]);
    at(editor, 0, 0);
    editor.view.pasteText('Điều 1. Phạm vi\n1. Một\na) Hai');
    expect(read(editor)).toMatchObject([
      { kind: 'article', text: 'Phạm vi' },
      { kind: 'clause', text: 'Một' },
      { kind: 'point', text: 'Hai' },
    ]);
  });

  it('become lines where they are pasted into a cell', () => {
    const editor = open([{ id: 'aaaa', kind: 'table', rows: [['TT', 'Nội dung']] }]);
    editor.commands.setTextSelection(5);
    editor.view.pasteHTML('<p>Một</p><p>Hai</p>');
    expect(read(editor)).toEqual([{ id: 'aaaa', kind: 'table', rows: [['TMột\nHaiT', 'Nội dung']] }]);
  });

  it('never share an id, whatever is copied to where, and undo brings back what was', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }), (text, pastes) => {
        const editor = open(text.blocks);
        const before = read(editor);
        for (const [from, to, target] of pastes) {
          const size = editor.state.doc.content.size;
          const [start, end] = [from % (size + 1), to % (size + 1)].toSorted((a, b) => a - b);
          const slice = editor.state.doc.slice(start!, end);
          const holder = document.createElement('div');
          holder.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(slice.content));
          const place = Selection.near(editor.state.doc.resolve(target % (size + 1)));
          editor.view.dispatch(editor.state.tr.setSelection(place));
          editor.view.pasteHTML(holder.innerHTML);
        }
        const ids = read(editor).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        editor.state.doc.check();
        while (editor.can().undo()) editor.commands.undo();
        expect(read(editor)).toEqual(before);
        editor.destroy();
      }),
      { numRuns: 60 },
    );
  });
});
