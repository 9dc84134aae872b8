import type { TaskDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { Notice } from '../../shared/notice';

/** Says plainly that an opinion comes late, and what that means; or that a late one was taken. */
export function LateNotice({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  if (task.lateOutcome && task.lateAt) {
    return (
      <Notice
        tone="calm"
        title={t('task.lateGiven', { outcome: t(`outcomes.${task.lateOutcome}`), time: writeInstant(task.lateAt) })}
      >
        {task.lateReason && <p>{task.lateReason}</p>}
      </Notice>
    );
  }
  if (!task.mayAnswerLate) return null;
  return (
    <Notice tone="wait" title={t('task.late', { time: writeInstant(task.dueAt) })}>
      <p>{t('task.lateMeaning')}</p>
    </Notice>
  );
}
