import type { TaskDetail } from '@conference/contracts';
import { OUTCOMES_WITH_REASON, saysWhy } from '@conference/domain';
import type { TFunction } from 'i18next';
import { readNumber } from '../../shared/read-number';
import { saidRemarks, type Answer } from './answer';

/** What is still missing before an answer can be sent, in words; null when nothing is. */
export function missingIn(task: TaskDetail, answer: Answer, t: TFunction): string | null {
  const { outcome, reason } = answer;
  if (!outcome) return t('task.chooseFirst');
  if (task.kind === 'draft' && !answer.file) return t('task.fileMissing');
  if (task.kind === 'disposition') return missingText(answer, t);
  if (task.kind === 'progress') return missingProgress(answer, t);
  const remarks = saidRemarks(answer);
  if (OUTCOMES_WITH_REASON.includes(outcome) && !saysWhy(task.kind, { reason, remarks }))
    return t('task.reasonMissing');
  return remarks.length > 0 && !takesRemarks(outcome) ? t('task.remarksUnsaid', { count: remarks.length }) : null;
}

/** Answers that carry what was written on single paragraphs. */
export function takesRemarks(outcome: Answer['outcome']): boolean {
  return outcome === 'agreeWithRemarks' || outcome === 'disagree' || outcome === 'returned';
}

function missingText({ revised, file, draftVersion }: Answer, t: TFunction): string | null {
  if (revised === null) return t('task.revisedMissing');
  if (revised === 'file' && !file) return t('task.fileMissing');
  return revised === 'written' && draftVersion === null ? t('task.revisedMissing') : null;
}

function missingProgress({ value, note, file, evidenceOn, onTrack }: Answer, t: TFunction): string | null {
  if (onTrack) return null;
  if (readNumber(value) === undefined) return t('targets.notNumber');
  if (file && !evidenceOn) return t('targets.evidenceOnMissing');
  return note.trim() ? null : t('task.progressNoteMissing');
}
