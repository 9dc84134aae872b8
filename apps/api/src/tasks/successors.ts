import type { Successor } from '@conference/contracts';
import { absenceOn, vietnamDateOf, type Round, type Task, type TaskAuthority } from '@conference/domain';
import { toAbsence, toRound, toTask, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import { passingAuthority } from '@conference/tasks';
import { directoryView } from '../conferences/directory-view';

/** The rule by which a task passes to a person. */
export type PassingRule = (
  task: Task,
  round: Round,
  toPersonId: string,
  authority: TaskAuthority,
) => { readonly ok: boolean };

/** Everybody of the office to whom a rule lets a task pass, with who is away until when. */
export async function successorsOf(
  records: Records,
  { row, rows, now }: { readonly row: TaskEntity; readonly rows: RoundRows; readonly now: Date },
  rule: PassingRule,
): Promise<Successor[]> {
  const today = vietnamDateOf(now.toISOString());
  const authority = await passingAuthority(records, row);
  const absences = (await records.authority.absencesOfOffice(row.officeId, today)).map(toAbsence);
  const directory = await directoryView(records, row.officeId);
  const [task, round] = [toTask(row), toRound(rows)];
  return authority.colleagues
    .filter(({ id }) => rule(task, round, id, authority).ok)
    .map(({ id }) => ({ ...directory.person(id), awayUntil: absenceOn(absences, id, today)?.endsOn ?? null }));
}
