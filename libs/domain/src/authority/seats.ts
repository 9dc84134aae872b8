import type { Task, TaskKind, TaskState } from '../task/task';

/** The questions in which each answer is one voice among several: nobody has two. */
const VOICES: readonly TaskKind[] = ['opinion', 'approval', 'objection', 'staffBallot'];

/** The states of tasks that leave their place in the round to somebody else. */
const LEFT: readonly TaskState[] = ['handedOver', 'recalled', 'withdrawn'];

/** Whether a kind of question counts voices. */
export function countsVoices(kind: TaskKind): boolean {
  return VOICES.includes(kind);
}

/** Who has a place in a round beside one of its tasks: those asked themselves, and those who have answered for others. */
export function seatsBeside(task: Pick<Task, 'id' | 'kind'>, tasks: readonly Task[]): string[] {
  if (!countsVoices(task.kind)) return [];
  const others = tasks.filter(({ id, state }) => id !== task.id && !LEFT.includes(state));
  return [...new Set(others.flatMap(({ assigneeId, decidedById }) => [assigneeId, decidedById ?? assigneeId]))];
}
