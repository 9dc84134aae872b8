import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Tool, Toolbar, ToolGap } from '../../../shared/toolbar';
import { insertTable, LINE_KINDS, lineKindAt, makeLines, type LineKind } from './commands';
import type { SessionState } from './draft-session';
import { LINE_KEYS, run } from './keys';
import { SavingLine } from './saving-line';
import styles from './writing.module.css';

interface WritingBarProps {
  editor: Editor;
  state: SessionState;
  onSave: () => void;
}

/** How each kind of line is written before it. */
const SIGNS: Readonly<Record<Exclude<LineKind, 'part' | 'chapter' | 'section' | 'paragraph'>, string>> = {
  group: 'I.',
  article: 'Điều 1.',
  clause: '1.',
  point: 'a)',
};
const TABLE_TOOLS: readonly (readonly [
  name: 'rowAfter' | 'columnAfter' | 'rowOff' | 'columnOff' | 'tableOff',
  Command,
])[] = [
  ['rowAfter', addRowAfter],
  ['columnAfter', addColumnAfter],
  ['rowOff', deleteRow],
  ['columnOff', deleteColumn],
  ['tableOff', deleteTable],
];

/** The tools, and whether what is on the sheet is kept. */
export function WritingBar({ editor, state, onSave }: WritingBarProps) {
  const { t } = useTranslation();
  const { kind, isTable, mayUndo, mayRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      kind: lineKindAt(now.state),
      isTable: isInTable(now.state),
      mayUndo: now.can().undo(),
      mayRedo: now.can().redo(),
    }),
  });
  useSaveKey(onSave);
  const use = (command: Command) => () => {
    run(editor, command);
    editor.view.focus();
  };
  return (
    <div className={styles.bar}>
      <Toolbar label={t('writing.tools')} controls="sheet">
        {LINE_KINDS.map((line) => (
          <Tool
            key={line}
            label={t(`lineKinds.${line}`)}
            keys={writtenKeys(LINE_KEYS[line])}
            isOn={kind === line}
            disabled={isTable}
            onUse={use(makeLines(line))}
          >
            {line in SIGNS ? SIGNS[line as keyof typeof SIGNS] : t(`lineKinds.${line}`)}
          </Tool>
        ))}
        <ToolGap />
        {isTable ? (
          TABLE_TOOLS.map(([name, command]) => (
            <Tool key={name} label={t(`tableTools.${name}`)} onUse={use(command)}>
              {t(`tableTools.${name}`)}
            </Tool>
          ))
        ) : (
          <Tool label={t('writing.table')} onUse={use(insertTable)}>
            {t('writing.table')}
          </Tool>
        )}
        <ToolGap />
        <Tool
          label={t('writing.undo')}
          keys="Ctrl+Z"
          disabled={!mayUndo}
          onUse={() => editor.chain().focus().undo().run()}
        >
          <span aria-hidden="true">↶</span>
        </Tool>
        <Tool
          label={t('writing.redo')}
          keys="Ctrl+Y"
          disabled={!mayRedo}
          onUse={() => editor.chain().focus().redo().run()}
        >
          <span aria-hidden="true">↷</span>
        </Tool>
      </Toolbar>
      <div className={styles.saving}>
        <SavingLine state={state} />
        <Button
          size="sm"
          loading={state.saving === 'saving'}
          disabled={state.saving === 'saved' || state.saving === 'choosing'}
          onClick={onSave}
        >
          {t('writing.save')}
        </Button>
      </div>
    </div>
  );
}

function writtenKeys(keys: string): string {
  return keys.replace('Mod', 'Ctrl').replaceAll('-', '+');
}

/** The keys that save everywhere save here too. */
function useSaveKey(onSave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      onSave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onSave]);
}
