import { ok } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { lockAssessment } from '../assessment';
import { addEntry, checkedAnswer } from '../assessment/take-scores';
import type { AnswerContent, Prepared } from './content';

/** Takes the scores that answer a task, with what stands behind each. */
export async function assessmentEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const rows = (await lockAssessment(records, task.assessmentId!))!;
  const checked = await checkedAnswer(records, rows, answer.scores ?? [], answer.actorId);
  if (!checked.ok) return checked;
  const entry = { part: 'own', givenBy: answer.actorId, taskId: task.id } as const;
  return ok((at) => addEntry(records, rows, entry, checked.value, at));
}
