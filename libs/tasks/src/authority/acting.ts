import { absenceAt, askedMatter, vietnamDateOf, whoActsAt, type Acting } from '@conference/domain';
import { toAbsence, toRound, toTask, type Records, type TaskEntity } from '@conference/persistence';
import { matterOf, officeAuthority } from './task-authority';

/** Says who answers a task at an instant: the person asked, whoever stands in for them, or nobody. */
export async function actingOn(records: Records, task: TaskEntity, now: Date): Promise<Acting> {
  const at = now.toISOString();
  const own = (await records.authority.absencesOfPerson(task.assigneeId)).map(toAbsence);
  if (!absenceAt(own, task.assigneeId, at)) return { type: 'self' };
  const round = toRound(await records.rounds.read(task.roundId));
  const asked = askedMatter(toTask(task), round, { matter: await matterOf(records, task) });
  return whoActsAt(asked, await officeAuthority(records, task.officeId, vietnamDateOf(at)), at);
}
