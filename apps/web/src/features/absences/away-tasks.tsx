import type { AwayTaskView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './absences.module.css';

/** What falls due while somebody is away, and who answers it. */
export function AwayTasks({ tasks }: { tasks: readonly AwayTaskView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (tasks.length === 0) return <p className="quiet">{t('absence.nothingFalls')}</p>;
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <li key={task.key}>
          <span>
            <strong>{t(`taskKinds.${task.kind}`)}</strong>: {task.title}
          </span>
          <span className="quiet">
            {t('absence.due', { date: writeDate(task.dueOn) })}
            {!task.isOpen && ` · ${t('absence.planned')}`}
          </span>
          {task.gap ? (
            <Pill tone="late">{say(task.gap)}</Pill>
          ) : (
            <Pill tone="good">{t('absence.answeredBy', { name: task.answeredBy ?? '' })}</Pill>
          )}
        </li>
      ))}
    </ul>
  );
}
