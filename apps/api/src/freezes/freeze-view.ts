import type { FreezeView } from '@conference/contracts';
import { checkLift } from '@conference/domain';
import type { PersonEntity, Records, StageFreezeEntity, TaskEntity } from '@conference/persistence';
import { askedTitles } from '@conference/tasks';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** Reported answers, as a reader of the office sees them. */
export async function freezeViews(
  records: Records,
  reader: PersonEntity,
  freezes: readonly StageFreezeEntity[],
): Promise<FreezeView[]> {
  if (freezes.length === 0) return [];
  const directory = await directoryView(records, reader.officeId);
  const documents = await records.documents.byIds(freezes.flatMap(({ documentId }) => documentId ?? []));
  const tasks = await Promise.all(freezes.map(({ taskId }) => records.rounds.task(taskId)));
  const titleOf = await askedTitles(
    records,
    tasks.flatMap((task) => task ?? []),
  );
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return freezes.map((freeze, place) => {
    const task = tasks[place]!;
    const title = titles.get(freeze.documentId ?? '') ?? titleOf(task) ?? '';
    return freezeView(freeze, task, { reader, directory, title });
  });
}

function freezeView(
  freeze: StageFreezeEntity,
  task: TaskEntity,
  { reader, directory, title }: { reader: PersonEntity; directory: DirectoryView; title: string },
): FreezeView {
  const { id, conferenceId, documentId, taskId, liftedAt, how } = freeze;
  const partyIds = [task.assigneeId, task.decidedById, freeze.reportedById];
  const lifted = liftedAt && how ? { how, at: liftedAt.toISOString() } : null;
  const actorId = task.recordedById ?? (task.decidedById === task.assigneeId ? null : task.decidedById);
  return {
    id,
    conferenceId,
    documentId,
    title,
    taskId,
    kind: task.kind,
    outcome: task.outcome ?? task.lateOutcome,
    person: directory.name(task.assigneeId) ?? '',
    channel: task.outcome ? task.channel : null,
    actor: directory.name(actorId),
    answeredAt: freeze.answeredAt.toISOString(),
    reporter: directory.name(freeze.reportedById) ?? '',
    frozenAt: freeze.frozenAt.toISOString(),
    words: freeze.words,
    wasIssued: freeze.wasIssued,
    liftedAt: liftedAt?.toISOString() ?? null,
    liftedBy: directory.name(freeze.liftedById),
    how,
    reason: freeze.reason,
    effect: freeze.effect,
    mayLift: checkLift({ partyIds, lifted }, reader, 'a reason').ok,
  };
}
