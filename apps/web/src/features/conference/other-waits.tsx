import type { ConferenceDetail } from '@conference/contracts';
import { isEnded } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import styles from './other-waits.module.css';

/** Those who are waited for without a task of their own, such as who opens the session; or that nobody is. */
export function OtherWaits({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { tasks, waitingFor, stage } = conference;
  const others = waitingFor.filter((wait) =>
    tasks.every((task) => task.assignee.name !== wait.name || task.kind !== wait.kind),
  );
  if (others.length === 0) {
    return tasks.length === 0 ? <p className="quiet">{t(isEnded(stage) ? 'conference.noTasks' : 'conference.nobody')}</p> : null;
  }
  return (
    <div className={styles.waits}>
      <Sheet>
        <ul className={styles.list}>
          {others.map(({ name, unit, since, dueAt, late }) => (
            <li key={`${name} ${since}`}>
              <strong>{name}</strong> {unit && <span className="quiet">{unit}</span>}
              <span className={styles.due}>
                {late && <Pill tone="late">{t('due.late')}</Pill>} {t('conference.due')} <Moment at={dueAt} />
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
