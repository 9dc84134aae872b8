import { disposeOfOpinions, ok } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { AnswerContent, Prepared } from './content';
import { draftEffect } from './draft-effect';

/** Sends the disposition table on: complete, or with the override that the head of office has recorded. */
export async function dispositionEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const document = await records.documents.lock(task.documentId!);
  const opinions = await records.documents.opinions([document.id]);
  const filled = disposeOfOpinions(
    opinions.map(({ id, remark, disposition, dispositionReason }) => ({
      id,
      remark,
      disposition,
      reason: dispositionReason,
    })),
    answer.dispositions ?? [],
    document.dispositionOverride !== null,
  );
  if (!filled.ok) return filled;
  const isRevised = answer.file !== undefined || answer.draftVersion !== undefined;
  const revision = isRevised ? await draftEffect(records, task, answer) : ok(async () => undefined);
  if (!revision.ok) return revision;
  return ok(async (at) => {
    const given = new Set(answer.dispositions?.map(({ opinionId }) => opinionId));
    for (const { id, disposition, reason } of filled.value.filter((opinion) => given.has(opinion.id))) {
      await records.documents.dispose(id, {
        disposition,
        dispositionReason: reason,
        disposedBy: answer.actorId,
        disposedAt: at,
      });
    }
    await revision.value(at);
  });
}
