import type { DraftView } from '@conference/contracts';
import { Anchor, Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/notice';
import { taskQuery } from '../../tasks/read-task';
import { Amend } from './amend';
import type { DraftSession } from './draft-session';
import { HandIn } from './hand-in';
import { ImportFile } from './import-file';
import styles from './writing.module.css';

interface SubmissionProps {
  draft: DraftView;
  session: DraftSession;
  onDone: () => void;
}

/** Where the text goes from here: handed in with the task, or made a new revision; or a file is taken over into it. */
export function Submission({ draft, session, onDone }: SubmissionProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [said, say] = useState<string | null>(null);
  const { documentId, mode, draftTaskId, currentRevision } = draft;
  const done = (sentence: string) => {
    say(sentence);
    onDone();
    for (const kind of ['document', 'task', 'tasks', 'conference'])
      void queries.invalidateQueries({ queryKey: [kind] });
  };
  if (said) {
    return (
      <Notice tone="good" title={said} alert>
        <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
          {t('writing.back')}
        </Anchor>
      </Notice>
    );
  }
  if (mode === 'read') return null;
  return (
    <div className={styles.submission}>
      <Group>
        {mode === 'draft' && draftTaskId && (
          <HandInWay taskId={draftTaskId} draft={draft} session={session} onDone={done} />
        )}
        {mode === 'amend' && <Amend draft={draft} session={session} onDone={done} />}
        <ImportFile documentId={documentId} session={session} />
      </Group>
      {mode === 'draft' && !draftTaskId && <p className="quiet">{t('writing.handedInByOther')}</p>}
      {currentRevision > 0 && (
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/documents/$documentId/compare"
              params={{ documentId }}
              search={{ from: currentRevision, to: 'draft' as const }}
              {...props}
            />
          )}
        >
          {t('writing.compare', { number: currentRevision })}
        </Anchor>
      )}
    </div>
  );
}

/** A draft is handed in here; while remarks are answered, it goes with their table. */
function HandInWay({
  taskId,
  draft,
  session,
  onDone,
}: {
  taskId: string;
  draft: DraftView;
  session: DraftSession;
  onDone: (said: string) => void;
}) {
  const { t } = useTranslation();
  const { data: task } = useQuery(taskQuery(taskId));
  if (!task) return null;
  if (task.kind === 'draft') return <HandIn taskId={taskId} session={session} onDone={onDone} />;
  return (
    <Button component={Link} to={`/documents/${draft.documentId}/dispositions`}>
      {t('writing.handInTable')}
    </Button>
  );
}
