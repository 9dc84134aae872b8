import { mayTakeOn } from '../authority/may-take-on';
import { mayBeAsked } from '../authority/who-acts-for';
import { refuse, ok, type Result } from '../result';
import { askedMatter, type TaskAuthority } from './decide';
import type { HandOverRefusal } from './refusal';
import type { Round } from './round';
import type { Task } from './task';

/**
 * Passes a task to another person of the office: it stays open, with the new person, and the old link says so.
 *
 * Only somebody whose office allows it takes it on, who has not declined the document, wrote it or has a place in the round already.
 * Whoever stands in for somebody else cannot pass their task on.
 */
export function handOver(
  task: Task,
  round: Round,
  toPersonId: string,
  actorId: string,
  authority: TaskAuthority,
): Result<Task, HandOverRefusal> {
  const isOpen = task.state === 'open' && round.state === 'open';
  if (isOpen && actorId !== task.assigneeId) return refuse({ code: 'not-asked', personId: actorId });
  return passOn(task, round, toPersonId, authority);
}

/** Passes on the task of somebody who leaves the office: by the same rules, though they do not do it themselves. */
export function passOn(
  task: Task,
  round: Round,
  toPersonId: string,
  authority: TaskAuthority,
): Result<Task, HandOverRefusal> {
  if (task.state !== 'open' || round.state !== 'open') return refuse({ code: 'task-not-open', state: task.state });
  if (toPersonId === task.assigneeId) return refuse({ code: 'same-person' });
  const asked = askedMatter(task, round, authority);
  return mayBeAsked(asked, authority.colleagues, toPersonId, mayTakeOn) ?? ok({ ...task, state: 'handedOver' });
}
