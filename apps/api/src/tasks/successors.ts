import type { Successor } from '@conference/contracts';
import { absenceOn, reassign, vietnamDateOf, type Reassigning } from '@conference/domain';
import { toAbsence, toRound, toTask, type Records, type TaskEntity } from '@conference/persistence';
import { passingAuthority } from '@conference/tasks';
import { directoryView } from '../conferences/directory-view';

/** Everybody of the office to whom the rule lets somebody pass a task, with who is away until when. */
export async function successorsOf(
  records: Records,
  row: TaskEntity,
  actor: Reassigning['actor'],
  now: Date,
): Promise<Successor[]> {
  const today = vietnamDateOf(now.toISOString());
  const round = toRound(await records.rounds.read(row.roundId));
  const authority = await passingAuthority(records, row);
  const absences = (await records.authority.absencesOfOffice(row.officeId, today)).map(toAbsence);
  const directory = await directoryView(records, row.officeId);
  // the reason is written when somebody has been chosen
  const mayGoTo = (toPersonId: string) =>
    reassign(toTask(row), round, { actor, toPersonId, reason: toPersonId }, authority).ok;
  return authority.colleagues
    .filter(({ id }) => mayGoTo(id))
    .map(({ id }) => ({ ...directory.person(id), awayUntil: absenceOn(absences, id, today)?.endsOn ?? null }));
}
