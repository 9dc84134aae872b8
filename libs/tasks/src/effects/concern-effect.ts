import { followConcern, ok, refuse, type ConcernStepName } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { readConcern } from '../concern';
import type { AnswerContent, Prepared } from './content';

/** Takes a concern one step further: what was answered or done, with its evidence, or its author's word on it. */
export async function concernEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const { opinionId, paperId } = task;
  const ref = opinionId
    ? { kind: 'opinion' as const, id: opinionId }
    : { kind: 'recommendation' as const, id: paperId! };
  const read = (await readConcern(records, ref))!;
  const step = answer.outcome as ConcernStepName;
  const said = { step, byId: answer.actorId, at: '', text: answer.reason ?? '' };
  const followed = followConcern(read.concern, said);
  if (!followed.ok) return followed;
  const { file } = answer;
  if (file && !(await records.files.facts(file.sha256))) return refuse({ code: 'file-unknown' });
  return ok(async (at) => {
    await records.concerns.addStep({
      conferenceId: task.conferenceId,
      opinionId,
      paperId,
      step,
      byId: answer.actorId,
      at,
      text: said.text.trim(),
      evidenceSha256: file?.sha256 ?? null,
      evidenceName: file?.name ?? null,
      evidenceOn: file ? (answer.evidenceOn ?? null) : null,
      taskId: task.id,
    });
    if (paperId) await records.outbox.add({ topic: 'mail', payload: { kind: 'boardAnswer', paperId } });
  });
}
