import type { TaskDetail } from '@conference/contracts';
import { onBehalfWords } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { actingOn } from '@conference/tasks';
import { directoryView, type DirectoryView } from '../conferences/directory-view';

/** Who may answer a task in the place of the person asked, because that person is away: while it is open, and late where that is taken. */
export async function standInView(records: Records, task: TaskEntity, now: Date): Promise<TaskDetail['standIn']> {
  const mayBeAnswered = task.state === 'open' || (task.state === 'expired' && task.lateAt === null);
  if (!mayBeAnswered) return null;
  const acting = await actingOn(records, task, now);
  if (acting.type !== 'substitute') return null;
  const { symbol, startsOn, endsOn } = acting.authorisation;
  const directory = await directoryView(records, task.officeId, [acting.personId]);
  return { person: directory.person(acting.personId), symbol, startsOn, endsOn };
}

/** Who answered for whom, by which order. */
export async function onBehalfView(
  records: Records,
  { decidedById, onBehalfOfId, authorisationId }: TaskEntity,
  directory: DirectoryView,
): Promise<TaskDetail['onBehalf']> {
  const order = authorisationId ? await records.authority.authorisation(authorisationId) : null;
  return order && onBehalfWords(directory.name(decidedById) ?? '', directory.name(onBehalfOfId) ?? '', order);
}
