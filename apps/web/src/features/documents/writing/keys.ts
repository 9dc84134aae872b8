import { Extension, InputRule, type Editor } from '@tiptap/core';
import { goToNextCell } from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import { breakLine, dropNumber, endLine, LINE_KINDS, makeLines, shiftLine, type LineKind } from './commands';
import { readMarker } from './marker';

/** Runs a command on what is being written. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** The keys for each kind of line; the plain paragraph is 0, as elsewhere. */
export const LINE_KEYS: Readonly<Record<LineKind, string>> = {
  paragraph: 'Mod-Alt-0',
  article: 'Mod-Alt-1',
  clause: 'Mod-Alt-2',
  point: 'Mod-Alt-3',
  group: 'Mod-Alt-4',
  section: 'Mod-Alt-5',
  chapter: 'Mod-Alt-6',
  part: 'Mod-Alt-7',
};

/** Keys, and what becomes of a number that is typed at the beginning of a line: the number of the line. */
export const keys = Extension.create({
  name: 'keys',
  priority: 200,
  addKeyboardShortcuts() {
    const on = (command: Command) => () => run(this.editor, command);
    return {
      Enter: on(endLine),
      'Shift-Enter': on(breakLine),
      Backspace: () => this.editor.commands.undoInputRule() || run(this.editor, dropNumber),
      'Alt-Shift-ArrowRight': on(shiftLine(1)),
      'Alt-Shift-ArrowLeft': on(shiftLine(-1)),
      // In a table only: elsewhere the key leaves the text, so that nobody is caught in it.
      Tab: on(goToNextCell(1)),
      'Shift-Tab': on(goToNextCell(-1)),
      ...Object.fromEntries(LINE_KINDS.map((kind) => [LINE_KEYS[kind], on(makeLines(kind))])),
    };
  },
  addInputRules: () => [
    new InputRule({
      find: (typed) => (/\s$/.test(typed) && readMarker(typed)?.rest === '' ? { index: 0, text: typed } : null),
      handler: ({ state, range, match }) => {
        const marked = readMarker(match[0]);
        const { $from } = state.selection;
        if (!marked || $from.depth !== 1) return null;
        const type = state.schema.nodes[marked.kind];
        state.tr
          .delete(range.from, range.to)
          .setNodeMarkup($from.before(1), type, { id: $from.parent.attrs['id'] as unknown, level: marked.level });
        return undefined;
      },
    }),
    // “Điều Phạm vi”: a capital after the word is the article's name; “Điều kiện”, “Điều chỉnh” stay words.
    new InputRule({
      find: /^Điều (\p{Lu})$/u,
      handler: ({ state, range, match }) => {
        const { $from } = state.selection;
        if ($from.depth !== 1) return null;
        state.tr
          .insertText(match[1] ?? '', range.from, range.to)
          .setNodeMarkup($from.before(1), state.schema.nodes['article'], { id: $from.parent.attrs['id'] as unknown });
        return undefined;
      },
    }),
  ],
});
