import { judgeProgress, ok, refuse } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { AnswerContent, Prepared } from './content';

/** Records what was reached of a target, with its evidence. */
export async function progressEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const target = (await records.targets.byId(task.targetId!))!;
  if (target.evidenceRequired && !answer.file) return refuse({ code: 'evidence-required' });
  if (answer.file && !(await records.files.facts(answer.file.sha256))) return refuse({ code: 'file-unknown' });
  return ok(async (at) => {
    const round = (await records.rounds.round(task.roundId))!;
    await records.targets.addReport({
      targetId: target.id,
      partyId: task.partyId!,
      taskId: task.id,
      period: round.number,
      value: answer.value ?? null,
      judgement: judgeProgress(target.indicator, answer.value ?? null).state,
      note: answer.note?.trim() || answer.reason?.trim() || '',
      evidenceSha256: answer.file?.sha256 ?? null,
      evidenceName: answer.file?.name ?? null,
      evidenceOn: null,
      replacesId: null,
      reportedBy: answer.actorId,
      reportedAt: at,
    });
  });
}
