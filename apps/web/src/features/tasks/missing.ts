import type { TaskDetail } from '@conference/contracts';
import { OUTCOMES_WITH_REASON } from '@conference/domain';
import type { TFunction } from 'i18next';
import { readNumber } from '../../shared/read-number';
import type { Answer } from './answer';
import { openRemarks } from './open-remarks';

/** What is still missing before an answer can be sent, in words; null when nothing is. */
export function missingIn(task: TaskDetail, answer: Answer, t: TFunction): string | null {
  if (!answer.outcome) return t('task.chooseFirst');
  if (task.kind === 'draft' && !answer.file) return t('task.fileMissing');
  if (task.kind === 'disposition') return missingDispositions(task, answer, t);
  if (task.kind === 'progress') return missingProgress(answer, t);
  return OUTCOMES_WITH_REASON.includes(answer.outcome) && !answer.reason.trim() ? t('task.reasonMissing') : null;
}

function missingDispositions(task: TaskDetail, { dispositions }: Answer, t: TFunction): string | null {
  const count = openRemarks(task).filter(({ id }) => {
    const given = dispositions[id];
    return !given?.disposition || !given.reason.trim();
  }).length;
  return count > 0 ? t('task.dispositionMissing', { count }) : null;
}

function missingProgress({ value, note }: Answer, t: TFunction): string | null {
  if (readNumber(value) === undefined) return t('targets.notNumber');
  return note.trim() ? null : t('task.progressNoteMissing');
}
