import type { DueDateView, ScheduleView } from '@conference/contracts';
import { DUE_KIND_NAMES } from '@conference/domain';
import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../shared/data-table';
import { writeDate } from '../../../shared/dates';
import { Pill } from '../../../shared/pill';
import { Sheet } from '../../../shared/section';
import { useSentence } from '../../../shared/sentence';
import { DueName, DuePeople, DueStanding } from '../plan/due-parts';
import { Why } from './detail';
import { isChange, moveOf, rowsOf, type Step } from './rows';
import styles from './schedule.module.css';
import type { Moving } from './use-moving';

/** The schedule as tables, one for each document: the same days, reasons and moves as in the picture. */
export function ScheduleTable({ schedule, onChosen }: { schedule: ScheduleView; onChosen: (moving: Moving) => void }) {
  const { t } = useTranslation();
  const onMove = (due: DueDateView) => onChosen({ due, on: due.dueOn });
  return rowsOf(schedule)
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, title, steps }) => (
      <section key={id} className={styles.group} aria-labelledby={`schedule-${id}`}>
        <h2 id={`schedule-${id}`}>{title ?? t('plan.wholeConference')}</h2>
        <Sheet flush>
          <DataTable
            label={title ?? t('plan.wholeConference')}
            columns={columns(t, schedule, onMove)}
            rows={steps}
            rowKey={({ due }) => due.key}
          />
        </Sheet>
      </section>
    ));
}

const columns = (t: TFunction, schedule: ScheduleView, onMove: (due: DueDateView) => void): Column<Step>[] => [
  {
    key: 'what',
    names: true,
    width: '22%',
    head: t('plan.what'),
    cell: ({ due, bar }) => (
      <>
        <DueName due={due} withDocument={false} />{' '}
        {bar.isCritical && <Pill tone="accent">{t('schedule.critical')}</Pill>}
      </>
    ),
  },
  {
    key: 'planned',
    width: '26%',
    head: t('schedule.planned'),
    cell: ({ due, bar }) => (
      <>
        <span className="numbers">{t('schedule.due', { date: writeDate(due.dueOn) })}</span>
        {due.limitOn && <div className="quiet numbers">{t('schedule.limitOn', { date: writeDate(due.limitOn) })}</div>}
        <details className={styles.why}>
          <summary>{t('due.why')}</summary>
          <Why sentences={bar.why} />
        </details>
      </>
    ),
  },
  { key: 'actual', width: '14%', head: t('schedule.actual'), cell: (step) => <Actual step={step} /> },
  {
    key: 'expected',
    width: '12%',
    head: t('schedule.expected'),
    cell: ({ bar: { expectedOn, isMissed } }) =>
      expectedOn && (
        <>
          <span className="numbers">{writeDate(expectedOn)}</span>{' '}
          {isMissed && <Pill tone="late">{t('schedule.missed')}</Pill>}
        </>
      ),
  },
  { key: 'who', width: '14%', head: t('plan.who'), cell: ({ due }) => <DuePeople due={due} plan={schedule} /> },
  {
    key: 'state',
    width: '12%',
    head: t('plan.state'),
    cell: ({ due }) => (
      <>
        <DueStanding due={due} />
        <Move schedule={schedule} due={due} onMove={onMove} />
      </>
    ),
  },
];

function Actual({ step: { bar } }: { step: Step }) {
  const { t } = useTranslation();
  if (bar.openedOn === null) return <span className="quiet">{t('schedule.notStarted')}</span>;
  return (
    <span className="numbers">
      {t('schedule.since', { date: writeDate(bar.openedOn) })}
      {bar.closedOn && (
        <>
          <br />
          {t('schedule.done', { date: writeDate(bar.closedOn) })}
        </>
      )}
    </span>
  );
}

function Move({
  schedule,
  due,
  onMove,
}: {
  schedule: ScheduleView;
  due: DueDateView;
  onMove: (due: DueDateView) => void;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!isChange(moveOf(schedule, due, due.dueOn))) return null;
  const what = `${say(DUE_KIND_NAMES[due.kind])}${due.document ? `, ${due.document.title}` : ''}`;
  return (
    <Button
      variant="default"
      size="xs"
      mt="xs"
      className={styles.move}
      aria-label={t('schedule.moveWhat', { what })}
      onClick={() => onMove(due)}
    >
      {t('schedule.move')}
    </Button>
  );
}
