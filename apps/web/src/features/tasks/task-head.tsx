import type { TaskDetail } from '@conference/contracts';
import { CAPACITY_NAMES, orderName } from '@conference/domain';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { DueDate, TimeLeft } from '../../shared/due';
import { Fingerprint } from '../../shared/fingerprint';
import { useMe } from '../../shared/me';
import { Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import styles from './task.module.css';

/** What is asked, of whom, by when, and what to read first. */
export function TaskHead({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { documentId, documentTitle, targetTitle, question, conferenceId, conferenceTitle } = task;
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        {task.capacity ? say(CAPACITY_NAMES[task.capacity]) : t(`taskKinds.${task.kind}`)} ·{' '}
        {t('task.round', { number: task.roundNumber })}
      </p>
      <Title order={1}>{documentTitle ?? targetTitle ?? question ?? conferenceTitle}</Title>
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...props} />}>
        {conferenceTitle}
      </Anchor>
      <Sheet>
        <div className={styles.facts}>
          <div>
            <div className="quiet">{t('task.asked')}</div>
            {task.assignee.name}
            <div className="quiet">{task.assignee.position}</div>
            <StandIn task={task} />
          </div>
          <div>
            <div className="quiet">{t('task.due')}</div>
            {task.state === 'open' && <TimeLeft workingDaysLeft={task.workingDaysLeft} />}
            <DueDate at={task.dueAt} explanation={task.dueExplanation} />
          </div>
          {documentId && (
            <div>
              <div className="quiet">{t('task.file')}</div>
              <FileLink task={task} documentId={documentId} />
            </div>
          )}
        </div>
      </Sheet>
    </header>
  );
}

/** Who answers while the person asked is away; or who did, and under which order. */
function StandIn({ task: { standIn, onBehalf, assignee } }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  const me = useMe();
  if (onBehalf) return <div>{say(onBehalf)}</div>;
  if (!standIn) return null;
  const { person, symbol, endsOn } = standIn;
  const order = { order: say(orderName(symbol)), date: writeDate(endsOn) };
  return (
    <div>
      {person.id === me.person.id
        ? t('absence.youActFor', { name: assignee.name, ...order })
        : t('absence.actsFor', { name: person.name, ...order })}
    </div>
  );
}

function FileLink({ task, documentId }: { task: TaskDetail; documentId: string }) {
  const { t } = useTranslation();
  return (
    <>
      {task.fileUrl ? (
        <Anchor href={task.fileUrl} target="_blank" rel="noreferrer" fw={600}>
          {t('task.openFile', { name: task.fileName ?? '' })}
        </Anchor>
      ) : (
        <div>{t('task.noFile')}</div>
      )}
      <div>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}
        >
          {task.revision !== null ? t('conference.revisionNumber', { number: task.revision }) : t('document.revisions')}
        </Anchor>
      </div>
      <SeenBefore task={task} documentId={documentId} />
      {task.packetHash && (
        <div className={styles.fingerprint}>
          {t('task.fingerprint')}: <Fingerprint hash={task.packetHash} />. {t('task.fingerprintHint')}
        </div>
      )}
    </>
  );
}

/** What is new since this person was asked the last time, or since the last approval. */
function SeenBefore({ task, documentId }: { task: TaskDetail; documentId: string }) {
  const { t } = useTranslation();
  const { lastSeenRevision, approvedRevision, revision } = task;
  const from = lastSeenRevision ?? approvedRevision;
  if (from === null || revision === null || from === revision) return null;
  return (
    <div>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link
            to="/documents/$documentId/compare"
            params={{ documentId }}
            search={{ from, to: revision }}
            {...props}
          />
        )}
      >
        {t(lastSeenRevision !== null ? 'task.sinceSeen' : 'task.sinceApproved', { number: from })}
      </Anchor>
    </div>
  );
}
