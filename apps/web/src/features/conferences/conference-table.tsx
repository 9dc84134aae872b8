import type { BoardRow } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { DaysLeft } from '../../shared/days-left';
import { writeDate, writeShortDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { StageMark } from '../../shared/stage-mark';
import { UnreachedPill } from '../../shared/unreached';
import styles from './conference-table.module.css';
import { Outlook } from './outlook';

/** One row per conference: what it is, where it stands, whom it waits for, how long there is. */
export function ConferenceTable({ conferences }: { conferences: readonly BoardRow[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('conferences.title')}
      columns={columns(t)}
      rows={conferences}
      rowKey={(conference) => conference.id}
    />
  );
}

const columns = (t: TFunction): Column<BoardRow>[] => [
  {
    key: 'title',
    names: true,
    width: '28%',
    head: t('conferences.conference'),
    cell: (conference) => <ConferenceName conference={conference} />,
  },
  {
    key: 'stage',
    width: '15%',
    head: t('conferences.stage'),
    cell: ({ stage, isNotHeld }) => <StageMark stage={stage} isNotHeld={isNotHeld} />,
  },
  {
    key: 'readiness',
    isLong: true,
    width: '27%',
    head: t('readiness.title'),
    cell: ({ readiness }) => <Outlook readiness={readiness} />,
  },
  {
    key: 'waitingFor',
    width: '19%',
    head: t('conferences.waitingFor'),
    cell: (conference) => <WaitedFor conference={conference} />,
  },
  {
    key: 'timeLeft',
    width: '11%',
    head: t('conferences.timeLeft'),
    cell: ({ daysLeft, workingDaysLeft, stage }) => (
      <DaysLeft daysLeft={daysLeft} workingDaysLeft={workingDaysLeft} stage={stage} />
    ),
  },
];

function ConferenceName({ conference }: { conference: BoardRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Anchor
        fw={600}
        renderRoot={(props) => (
          <Link to="/conferences/$conferenceId" params={{ conferenceId: conference.id }} {...props} />
        )}
      >
        {conference.title}
      </Anchor>
      <div className={styles.detail}>
        <span className="nowrap">{writeDate(conference.heldOn)}</span> · {conference.place}
      </div>
      {conference.rehearsal && <Pill tone="accent">{t('conferences.rehearsal')}</Pill>}
    </>
  );
}

const SHOWN = 2;

function WaitedFor({ conference: { waitingFor, openTasks, lateTasks } }: { conference: BoardRow }) {
  const { t } = useTranslation();
  if (waitingFor.length === 0) return <span className="quiet">{t('conferences.nobody')}</span>;
  const shown = waitingFor.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.people}>
        {shown.map((person) => (
          <li key={`${person.name} ${person.kind} ${person.since}`}>
            <span className={styles.person}>{person.name}</span>{' '}
            {person.late ? (
              <Pill tone="late">{t('due.late')}</Pill>
            ) : (
              <span className={styles.since}>{t('due.since', { date: writeShortDate(person.since) })}</span>
            )}
            {person.unreached && <UnreachedPill unreached={person.unreached} />}
          </li>
        ))}
      </ul>
      {openTasks > shown.length && (
        <span className={styles.detail}>{t('conferences.more', { count: openTasks - shown.length })}</span>
      )}
      {lateTasks > shown.filter(({ late }) => late).length && (
        <span className={styles.late}>{t('conferences.lateTasks', { count: lateTasks })}</span>
      )}
    </>
  );
}
