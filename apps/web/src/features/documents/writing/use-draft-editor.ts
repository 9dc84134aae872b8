import type { DraftView } from '@conference/contracts';
import type { DocumentText } from '@conference/domain';
import type { Editor } from '@tiptap/core';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/me';
import { readNodes, writeNodes, type WrittenNode } from './blocks';
import { DraftSession, type Surface } from './draft-session';
import { foreignMarks, markForeign } from './foreign-marks';
import { copyPlace } from './keep-copy';
import { keys } from './keys';
import { lastingIds } from './lasting-ids';
import { nodes } from './nodes';
import { numbers } from './numbers';
import { paste } from './paste';
import { saveDraft } from './save-draft';
import { showText } from './show-text';

const SHOWN = 'shown';

/** The sheet, and what brings it to the server. */
export function useDraftEditor(draft: DraftView, labelledBy: string) {
  const { t } = useTranslation();
  const [sheet] = useState(() => new Sheet());
  const [place] = useState(useCopyPlace(draft.documentId));
  const [session] = useState(
    () => new DraftSession({ draft, place, surface: sheet, send: (body) => saveDraft(draft.documentId, body) }),
  );
  const editor = useEditor({
    extensions: [
      ...nodes,
      lastingIds(),
      numbers,
      foreignMarks,
      keys,
      paste,
      UndoRedo.configure({ depth: 500 }),
      Gapcursor,
      Dropcursor,
      Placeholder.configure({
        placeholder: ({ editor: { isEmpty } }) => (isEmpty ? t('writing.placeholder') : ''),
      }),
    ],
    content: writeNodes(draft.text),
    editable: draft.mode !== 'read',
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy, lang: 'vi', id: 'sheet' },
    },
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta(SHOWN)) session.edited();
    },
  });
  const state = useSyncExternalStore(session.subscribe, session.current);
  useEffect(() => sheet.attach(editor), [sheet, editor]);
  useEffect(() => () => session.close(), [session]);
  useEffect(() => {
    editor.view.dispatch(markForeign(editor.state.tr, state.foreignBlockIds));
  }, [editor, state.foreignBlockIds]);
  return { editor, session, state, place };
}

function useCopyPlace(documentId: string) {
  const { person } = useMe();
  return () => copyPlace(person.id, documentId);
}

/** The editor as the session sees it. */
class Sheet implements Surface {
  private editor: Editor | null = null;

  attach(editor: Editor): void {
    this.editor = editor;
  }

  read(): DocumentText {
    return readNodes(this.editor!.getJSON() as WrittenNode);
  }

  /** What others wrote is not undone with what one typed oneself. */
  show(text: DocumentText): void {
    const { state, view } = this.editor!;
    const tr = showText(state, text);
    if (tr.docChanged) view.dispatch(tr.setMeta(SHOWN, true).setMeta('addToHistory', false));
  }
}
