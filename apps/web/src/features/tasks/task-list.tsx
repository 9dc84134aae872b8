import type { TaskView } from '@conference/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TimeLeft } from '../../shared/due';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import styles from './tasks.module.css';

/** Tasks one under the other; the whole row leads to its page. */
export function TaskList({ tasks }: { tasks: readonly TaskView[] }) {
  const { t } = useTranslation();
  return (
    <Sheet flush>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={styles.task}>
              <span className={styles.what}>
                <span className={styles.kind}>{t(`taskKinds.${task.kind}`)}</span>
                <span className={styles.title}>
                  {task.documentTitle ?? task.targetTitle ?? task.question ?? task.conferenceTitle}
                </span>
                <span className={styles.conference}>{task.conferenceTitle}</span>
              </span>
              <span className={styles.due}>
                {task.isTurn ? <TimeLeft workingDaysLeft={task.workingDaysLeft} /> : <Pill>{t('tasks.notTurn')}</Pill>}
                <span className="quiet">
                  {t('task.due')} <Moment at={task.dueAt} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
