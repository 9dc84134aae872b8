import { ok } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { takeReport } from '../follow-up/take-report';
import type { AnswerContent, Prepared } from './content';

/** Records what was reached of a target, with its evidence. */
export async function progressEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const target = (await records.targets.byId(task.targetId!))!;
  const round = (await records.rounds.round(task.roundId))!;
  const written = await takeReport(
    records,
    target,
    {
      party: { id: task.partyId! },
      value: answer.value ?? null,
      isOnTrack: answer.onTrack ?? false,
      note: answer.note?.trim() || answer.reason?.trim() || '',
      evidence: answer.file ? { ...answer.file, on: answer.evidenceOn ?? null } : null,
      reportedBy: answer.actorId,
      asked: { taskId: task.id, period: round.number },
    },
    round.openedAt,
  );
  return written.ok ? ok(written.value) : written;
}
