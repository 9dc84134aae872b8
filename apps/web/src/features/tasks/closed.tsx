import type { TaskDetail } from '@conference/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { Notice } from '../../shared/notice';

/** Says how a task ended that can no longer be answered: who, what, when, by which way. */
export function Closed({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  if (task.state === 'open') return null;
  return (
    <Notice tone={task.state === 'decided' ? 'good' : 'calm'} title={endingOf(task, t)}>
      {task.reason && <p>{task.reason}</p>}
      {task.recordedBy && <p>{t('record.recordedBy', { name: task.recordedBy })}</p>}
    </Notice>
  );
}

/** How a task ended, in a sentence. */
export function endingOf(task: TaskDetail, t: TFunction): string {
  const { state, outcome, decidedBy, decidedAt, channel, assignee, dueAt } = task;
  if (state === 'recalled' || state === 'handedOver') return t(`task.${state}`);
  if (state === 'withdrawn') return t('withdraw.ended');
  if (state === 'decided' && !outcome)
    return t('task.ballotReturned', { name: assignee.name, time: writeInstant(decidedAt ?? dueAt) });
  if (state === 'expired' || !outcome) return t('task.expired', { time: writeInstant(decidedAt ?? dueAt) });
  return t('task.decided', {
    name: decidedBy ?? assignee.name,
    outcome: t(`outcomes.${outcome}`),
    time: writeInstant(decidedAt ?? dueAt),
    channel: t(`channels.${channel ?? 'dashboard'}`),
  });
}
