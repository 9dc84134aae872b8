import {
  conferenceWindow,
  DUE_KIND_NAMES,
  regimeOn,
  type ConferenceKind,
  type ConferencePlan,
  type DueDate,
} from '@conference/domain';
import { foreseen } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { writeWeekday } from '../../../shared/dates';
import { DataTable } from '../../../shared/data-table';
import { Pill } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import { usePlanningTime } from './planning-time';
import styles from './plan-form.module.css';

interface Due extends Pick<DueDate, 'kind' | 'dueOn' | 'explanation' | 'isLeastTime' | 'workingDaysLeft'> {
  readonly documents: readonly string[];
}

/** What follows from the day, before anything is started: every date of the preparation, each with its reason. */
export function ForeseenDues({ plan, kind }: { plan: ConferencePlan; kind: ConferenceKind }) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const future = foreseen(plan, usePlanningTime());
  if (!future) return null;
  const window = kind === 'annual' ? conferenceWindow(plan.conference) : null;
  const dues = together(future.dues.filter(({ dueOn }) => dueOn <= plan.conference.heldOn));
  return (
    <div className={styles.foreseen}>
      <h3>{t('planForm.foreseen')}</h3>
      <p>
        {t('planForm.rules', { rules: say(regimeOn(plan.conference.heldOn, kind).name) })}{' '}
        {window && say(window.sentence)}{' '}
        {future.isMet && t(future.isUnhurried ? 'planForm.unhurried' : 'planForm.hurried')}
      </p>
      <DataTable
        label={t('planForm.foreseen')}
        rows={dues}
        rowKey={({ kind: due, dueOn }) => `${due} ${dueOn}`}
        columns={[
          {
            key: 'on',
            head: t('planForm.dueOn'),
            width: '26%',
            cell: ({ dueOn }) => <span className="numbers">{writeWeekday(dueOn, i18n.language)}</span>,
          },
          {
            key: 'what',
            head: t('planForm.dueWhat'),
            names: true,
            isLong: true,
            cell: ({ kind: due, documents }) => (
              <>
                {say(DUE_KIND_NAMES[due])}
                {documents.length > 0 && (
                  <span className="quiet"> · {t('planForm.documentCount', { count: documents.length })}</span>
                )}
              </>
            ),
          },
          {
            key: 'why',
            head: t('due.why'),
            isLong: true,
            width: '38%',
            cell: ({ explanation, isLeastTime }) => (
              <>
                <span className="quiet">{say(explanation)}</span>{' '}
                {isLeastTime && <Pill tone="wait">{t('planForm.leastTime')}</Pill>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

/** What is due on one day for the same reason stands in one row. */
function together(dues: readonly DueDate[]): Due[] {
  const rows = new Map<string, Due>();
  for (const due of dues) {
    const key = `${due.kind} ${due.dueOn}`;
    const known = rows.get(key);
    const documents = [...(known?.documents ?? []), ...(due.documentId === null ? [] : [due.documentId])];
    rows.set(key, { ...(known ?? due), documents });
  }
  return [...rows.values()];
}
