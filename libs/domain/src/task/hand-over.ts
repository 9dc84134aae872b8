import { ok, refuse, type Result } from '../result';
import type { HandOverRefusal } from './refusal';
import type { Round } from './round';
import type { Task } from './task';

/** Passes a task to another person of the office: it stays open, with the new person, and the old link says so. */
export function handOver(task: Task, round: Round, toPersonId: string, actorId: string): Result<Task, HandOverRefusal> {
  if (task.state !== 'open' || round.state !== 'open') return refuse({ code: 'task-not-open', state: task.state });
  if (actorId !== task.assigneeId) return refuse({ code: 'not-asked', personId: actorId });
  if (toPersonId === task.assigneeId) return refuse({ code: 'same-person' });
  if (task.kind === 'approval' && task.authorIds.includes(toPersonId)) return refuse({ code: 'own-draft' });
  if (round.tasks.some((other) => other.state === 'open' && other.assigneeId === toPersonId)) {
    return refuse({ code: 'asked-already', personId: toPersonId });
  }
  return ok({ ...task, state: 'handedOver' });
}
