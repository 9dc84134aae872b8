import type { Successor } from '@conference/contracts';
import { absenceOn, handOver, vietnamDateOf } from '@conference/domain';
import { toAbsence, toRound, toTask, type Records, type TaskEntity } from '@conference/persistence';
import { passingAuthority } from '@conference/tasks';
import { directoryView } from '../conferences/directory-view';

/** Everybody of the office to whom the rule lets somebody pass a task, with who is away until when. */
export async function successorsOf(
  records: Records,
  row: TaskEntity,
  actorId: string,
  now: Date,
): Promise<Successor[]> {
  const today = vietnamDateOf(now.toISOString());
  const round = toRound(await records.rounds.read(row.roundId));
  const authority = await passingAuthority(records, row);
  const absences = (await records.authority.absencesOfOffice(row.officeId, today)).map(toAbsence);
  const directory = await directoryView(records, row.officeId);
  return authority.colleagues
    .filter(({ id }) => handOver(toTask(row), round, id, actorId, authority).ok)
    .map(({ id }) => ({ ...directory.person(id), awayUntil: absenceOn(absences, id, today)?.endsOn ?? null }));
}
