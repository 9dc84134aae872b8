import type { TaskView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../shared/pill';
import styles from './selection.module.css';

const MARKS: Partial<Record<Tone, string>> = { good: '✓', late: '✕', wait: '?' };

interface SelectionRowsProps {
  label: string;
  sum: string;
  /** Read out at once, as the answer to what was just done. */
  isNews?: boolean;
  tasks: readonly TaskView[];
  rows: readonly { readonly taskId: string; readonly tone: Tone; readonly says: string | null }[];
}

/** Each task of a selection with what would happen, or happened, to it. */
export function SelectionRows({ label, sum, isNews = false, tasks, rows }: SelectionRowsProps) {
  const { t } = useTranslation();
  const byId = new Map(rows.map((row) => [row.taskId, row]));
  return (
    <section aria-label={label}>
      <p className={styles.sum} role={isNews ? 'status' : undefined}>
        {sum}
      </p>
      <ul className={styles.rows} tabIndex={0} aria-label={label}>
        {tasks.map((task) => {
          const { tone = 'calm', says = null } = byId.get(task.id) ?? {};
          return (
            <li key={task.id}>
              <span className={styles.mark} data-tone={tone} aria-hidden="true">
                {MARKS[tone] ?? '·'}
              </span>
              <div>
                <strong>{task.assignee.name}</strong>{' '}
                <span className="quiet">
                  · {t(`taskKinds.${task.kind}`)} ·{' '}
                  {task.documentTitle ?? task.targetTitle ?? task.question ?? task.conferenceTitle}
                </span>
                {says && <p className={styles.says}>{says}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
