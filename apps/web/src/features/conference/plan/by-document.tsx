import type { DueDateView, PlanView } from '@conference/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../shared/data-table';
import { Sheet } from '../../../shared/section';
import { DueDay, dueAnchor, DueName, DuePeople, DueStanding } from './due-parts';
import styles from './plan.module.css';
import { rowsByDocument } from './time-span';
import { TimelineGrid } from './timeline-grid';

/** The plan by document: a picture of the whole preparation, and each document's dates as a table. */
export function ByDocument({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const rows = rowsByDocument(plan);
  return (
    <>
      <TimelineGrid plan={plan} rows={rows} />
      {rows.map(({ id, title, dues }) => (
        <section key={id} className={styles.group} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>{title ?? t('plan.wholeConference')}</h2>
          <Sheet flush>
            <DataTable
              label={title ?? t('plan.wholeConference')}
              columns={columns(t, plan)}
              rows={dues}
              rowKey={({ key }) => key}
            />
          </Sheet>
        </section>
      ))}
    </>
  );
}

const columns = (t: TFunction, plan: PlanView): Column<DueDateView>[] => [
  {
    key: 'what',
    names: true,
    width: '26%',
    head: t('plan.what'),
    cell: (due) => (
      <span id={dueAnchor(due.key)} className={styles.anchor}>
        <DueName due={due} withDocument={false} />
      </span>
    ),
  },
  {
    key: 'due',
    width: '30%',
    head: t('conference.due'),
    cell: (due) => <DueDay due={due} plan={plan} />,
  },
  { key: 'who', width: '22%', head: t('plan.who'), cell: (due) => <DuePeople due={due} plan={plan} /> },
  { key: 'state', width: '22%', head: t('plan.state'), cell: (due) => <DueStanding due={due} /> },
];
