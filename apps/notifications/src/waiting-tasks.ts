import { absenceAt, isTheirTurn, wishedWay, type DigestWish, type MailWay } from '@conference/domain';
import {
  toAbsence,
  toRound,
  toTask,
  type PersonEntity,
  type Records,
  type RoundEntity,
  type TaskEntity,
} from '@conference/persistence';

/** A task that waits for somebody now, with its round. */
export interface WaitingTask {
  readonly task: TaskEntity;
  readonly round: RoundEntity;
}

/** Everything outside rehearsals that waits for one person now, soonest due first: open, not frozen, and their turn. */
export async function waitingFor(records: Records, personId: string): Promise<WaitingTask[]> {
  return waitingAmong(records, await records.rounds.openTasksOf(personId, 'real'));
}

/** Everything that waits for one person now, rehearsals too. */
export async function openTasksOf(records: Records, personId: string): Promise<WaitingTask[]> {
  return waitingAmong(records, await records.rounds.openTasksOf(personId, 'all'));
}

async function waitingAmong(records: Records, open: readonly TaskEntity[]): Promise<WaitingTask[]> {
  const rounds = await records.rounds.roundsByIds(open.map(({ roundId }) => roundId));
  const siblings = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
  return open
    .map((task) => ({ task, round: rounds.find(({ id }) => id === task.roundId)! }))
    .filter(({ task, round }) => {
      const tasks = siblings.filter(({ roundId }) => roundId === round.id);
      return round.state === 'open' && round.frozenAt === null && isTheirTurn(toTask(task), toRound({ round, tasks }));
    })
    .toSorted((a, b) => a.round.dueAt.getTime() - b.round.dueAt.getTime() || (a.task.id < b.task.id ? -1 : 1));
}

/** How somebody wants the mails about their tasks. */
export function wishOf({ digestAt, digestOff }: Pick<PersonEntity, 'digestAt' | 'digestOff'>): DigestWish {
  return { at: digestAt, off: digestOff };
}

/** How somebody wants mails of a kind: as they chose, as far as its group lets them. */
export function wayOf(
  kind: string,
  { mailWishes, digestOff }: Pick<PersonEntity, 'mailWishes' | 'digestOff'>,
): MailWay | null {
  return wishedWay(kind, mailWishes, digestOff);
}

/** Whether somebody is away: nobody reminds them, and no digest goes to them. */
export async function isAway(records: Records, personId: string, now: Date): Promise<boolean> {
  const absences = (await records.authority.absencesOfPerson(personId)).map(toAbsence);
  return absenceAt(absences, personId, now.toISOString()) !== null;
}
