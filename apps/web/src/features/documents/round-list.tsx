import type { RoundView, TaskView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { TimeLeft } from '../../shared/due';
import { Moment } from '../../shared/moment';
import { OutcomePill } from '../../shared/outcome-pill';
import { Pill } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { Nudge } from '../nudges/nudge';
import styles from './document.module.css';

/** Every round, the newest first: who was asked, what each answered, when, and why. */
export function RoundList({ rounds }: { rounds: readonly RoundView[] }) {
  const { t } = useTranslation();
  return (
    <Section id="rounds" title={t('document.rounds')}>
      {rounds.length === 0 && <p className="quiet">{t('document.noRounds')}</p>}
      <div className={styles.rounds}>
        {rounds
          .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
          .map((round) => (
            <Round key={round.id} round={round} />
          ))}
      </div>
    </Section>
  );
}

function Round({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const title = t('document.roundTitle', { kind: t(`taskKinds.${round.kind}`), number: round.number });
  return (
    <Sheet flush>
      <div className={styles.roundHead}>
        <h3>{title}</h3>
        {round.revision !== null && (
          <span className="quiet">{t('document.onRevision', { number: round.revision })}</span>
        )}
        {round.outcome ? (
          <Pill tone={round.outcome === 'returned' || round.outcome === 'undecided' ? 'wait' : 'good'}>
            {t(`roundOutcomes.${round.outcome}`)}
          </Pill>
        ) : (
          <Pill tone="accent">{t('document.running')}</Pill>
        )}
        <span className={styles.when}>
          <Moment at={round.openedAt} as="short" />
          {round.closedAt && (
            <>
              {' – '}
              <Moment at={round.closedAt} as="short" />
            </>
          )}
        </span>
      </div>
      <DataTable label={title} columns={columns(t)} rows={round.tasks} rowKey={({ id }) => id} />
    </Sheet>
  );
}

const columns = (t: TFunction): Column<TaskView>[] => [
  {
    key: 'person',
    names: true,
    width: '28%',
    head: t('document.person'),
    cell: ({ assignee, decidedBy }) => (
      <>
        <strong>{assignee.name}</strong>
        <div className="quiet">{assignee.unit ?? assignee.position}</div>
        {decidedBy && decidedBy !== assignee.name && (
          <div className="quiet">{t('document.actedFor', { name: decidedBy })}</div>
        )}
      </>
    ),
  },
  { key: 'answer', width: '20%', head: t('document.answer'), cell: (task) => <Answer task={task} /> },
  {
    key: 'when',
    width: '20%',
    head: t('document.when'),
    cell: ({ decidedAt, channel, state, workingDaysLeft }) => {
      if (decidedAt) {
        return (
          <>
            <Moment at={decidedAt} />
            {channel && <div className="quiet">{t('document.via', { channel: t(`channels.${channel}`) })}</div>}
          </>
        );
      }
      return state === 'open' ? <TimeLeft workingDaysLeft={workingDaysLeft} /> : null;
    },
  },
  {
    key: 'reason',
    isLong: true,
    width: '32%',
    head: t('document.reason'),
    cell: ({ reason }) => reason && <p className={styles.reason}>{reason}</p>,
  },
];

function Answer({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  if (task.outcome) return <OutcomePill outcome={task.outcome} />;
  if (task.state !== 'open') return <Pill>{t(`taskStates.${task.state}`)}</Pill>;
  if (!task.isTurn) return <span className="quiet">{t('document.notTurn')}</span>;
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: task.id }} {...props} />}>
        {t('taskStates.open')}
      </Anchor>
      <Nudge task={task} />
    </>
  );
}
