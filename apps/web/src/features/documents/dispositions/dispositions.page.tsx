import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../../shared/dates';
import { Notice } from '../../../shared/notice';
import { UnreadyPage } from '../../../shared/unready-page';
import { SendOn } from '../../tasks/send-on';
import { documentQuery } from '../read-document';
import styles from './dispositions.module.css';
import { Override } from './override';
import { Progress } from './progress';
import { tableQuery } from './read-table';
import { RemarkTable } from './remark-table';

const route = getRouteApi('/inside/documents/$documentId/dispositions');

/** The disposition table: every remark is taken over, partly, or not, with a reason; then the table is sent on. */
export function DispositionsPage() {
  const { t } = useTranslation();
  const { documentId } = route.useParams();
  const { data: table, error } = useQuery(tableQuery(documentId));
  // Only its title is shown here: it is asked for once, after the table.
  const { data: document } = useQuery({
    ...documentQuery(documentId),
    enabled: ({ state }) => table !== undefined && state.data === undefined,
  });
  const taskId = useLasting(table?.taskId ?? null);
  if (!table) return <UnreadyPage error={error} />;
  const { opinions, undisposed, override, may, pdfUrl, docxUrl } = table;
  return (
    <div className={styles.page}>
      <title>{`${t('dispositionTable.title')} · ${t('app.shortName')}`}</title>
      <header className={styles.head}>
        <Anchor renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}>
          ← {document?.title ?? t('writing.back')}
        </Anchor>
        <Title order={1}>{t('dispositionTable.title')}</Title>
        <div className={styles.summary}>
          <Progress answered={opinions.length - undisposed} total={opinions.length} />
          <span className={styles.links}>
            <Anchor href={pdfUrl}>{t('dispositionTable.pdf')}</Anchor>
            <Anchor href={docxUrl}>{t('dispositionTable.docx')}</Anchor>
          </span>
        </div>
      </header>
      {override && (
        <Notice
          tone="wait"
          title={t('dispositionTable.overridden', { name: override.by, time: writeInstant(override.at) })}
        >
          <p>{override.reason}</p>
        </Notice>
      )}
      {opinions.length === 0 ? <p className="quiet">{t('document.noOpinions')}</p> : <RemarkTable table={table} />}
      {may.override && undisposed > 0 && !override && <Override documentId={documentId} undisposed={undisposed} />}
      {taskId && <SendOn taskId={taskId} />}
    </div>
  );
}

/** Once sent, the task is gone from the table, and its acknowledgement stays in sight. */
function useLasting(taskId: string | null): string | null {
  const [known, setKnown] = useState(taskId);
  if (taskId !== null && taskId !== known) setKnown(taskId);
  return taskId ?? known;
}
