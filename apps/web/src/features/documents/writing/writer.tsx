import type { DocumentDetail, DraftView } from '@conference/contracts';
import { documentKindOf } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EditorContent } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import '../../../shared/official-font';
import page from '../../../shared/official-text.module.css';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ConflictList } from './conflict-list';
import { ForeignNotice } from './foreign-notice';
import { RestoreNotice } from './restore-notice';
import { Submission } from './submission';
import { useDraftEditor } from './use-draft-editor';
import { useStayUntilSaved } from './use-stay-until-saved';
import styles from './writing.module.css';
import { WritingBar } from './writing-bar';

const TITLE_ID = 'sheet-title';

/** The sheet with its tools, what happened to it, and where it goes from here. */
export function Writer({ draft, document }: { draft: DraftView; document: DocumentDetail }) {
  const { t } = useTranslation();
  // What others save later arrives through the session; the sheet itself begins once.
  const [first] = useState(draft);
  const writing = useDraftEditor(first, TITLE_ID);
  const { editor, session, state, place } = writing;
  const [isDone, setDone] = useState(false);
  const isReadOnly = draft.mode === 'read' || isDone;
  useEffect(() => session.arrived(draft), [session, draft]);
  useEffect(() => {
    editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);
  useStayUntilSaved(session);
  const documentId = document.id;
  return (
    <div className={styles.page}>
      <title>{`${t('writing.title')}: ${document.title} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
          ← {t('writing.back')}
        </Anchor>
        <Title order={1} id={TITLE_ID} className={styles.title}>
          {document.title}
        </Title>
      </header>
      <div className={styles.notices}>
        {draft.mode === 'read' && !isDone && <Notice tone="calm" title={t('writing.readOnly')} />}
        {draft.mode === 'amend' && !isDone && (
          <Notice tone="wait" title={t('writing.amending')}>
            <p>{t('writing.amendingHint')}</p>
          </Notice>
        )}
        {!isReadOnly && <RestoreNotice place={place} onRestore={(copy) => session.restore(copy.version, copy.text)} />}
        {state.saving === 'refused' && (
          <>
            <ProblemNotice error={state.error} />
            <p className={styles.kept}>{t('writing.refusedHint')}</p>
          </>
        )}
        {state.isCopyLost && <Notice tone="wait" title={t('writing.copyLost')} />}
        <ForeignNotice state={state} editor={editor} onSeen={() => session.seen()} />
      </div>
      {state.conflicts.length > 0 && <ConflictList session={session} state={state} editor={editor} />}
      {!isReadOnly && <WritingBar editor={editor} state={state} onSave={() => void session.save()} />}
      <div className={`${page.sheet} ${styles.sheet}`}>
        <p className={page.title} aria-hidden="true" lang="vi">
          <span>{documentKindOf(document.kind).name.vi}</span>
          {document.title}
        </p>
        <EditorContent editor={editor} className={`${page.text} ${styles.text}`} />
      </div>
      {!isReadOnly && <p className={styles.hint}>{t('writing.hint')}</p>}
      <Submission draft={draft} session={session} onDone={() => setDone(true)} />
    </div>
  );
}
