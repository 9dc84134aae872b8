import { shownUntil } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { AnswerContent, Effect } from './content';

/** Shows the disposition table, or the issued document, to all staff, from now on for 20 consecutive days. @see Luật 10/2022/QH15 Điều 48 */
export function publicationEffect(records: Records, task: TaskEntity, answer: AnswerContent): Effect {
  return async (at) => {
    const publicity = (await records.publicity.latest(
      task.documentId!,
      task.kind === 'posting' ? 'issued' : 'answers',
    ))!;
    await records.publicity.publicise(publicity.id, {
      publicisedAt: at,
      publicisedBy: answer.actorId,
      shownUntil: new Date(shownUntil(at.toISOString())),
    });
  };
}
