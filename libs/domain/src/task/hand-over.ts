import { mayTakeOn } from '../authority/may-take-on';
import { mayBeAsked } from '../authority/who-acts-for';
import { leadsOffice, type Role } from '../person';
import { refuse, ok, type Result } from '../result';
import { askedMatter, type TaskAuthority } from './decide';
import type { HandOverRefusal } from './refusal';
import type { Round } from './round';
import type { Task, TaskKind } from './task';

/** Whoever is asked for these decides in their own name: nobody else chooses who does it in their place, except by an order. */
const PASSED_BY_THEMSELVES_ALONE: readonly TaskKind[] = ['approval', 'objection'];

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

/** Who sends a task to somebody else. */
export interface Passing {
  readonly actor: { readonly id: string; readonly roles: readonly Role[] };
  readonly toPersonId: string;
}

/** Who sends a task to somebody else, and why. */
export interface Reassigning extends Passing {
  /** What they say about it; a leader who sends on what somebody else was asked says why. */
  readonly reason: string | null;
}

/** Whether somebody sends on, with a reason, tasks of a kind that wait with somebody else. */
export function mayReassign(kind: TaskKind, actor: Passing['actor']): boolean {
  return leadsOffice(actor) && !PASSED_BY_THEMSELVES_ALONE.includes(kind);
}

/**
 * Tells whether somebody may send a task to another person: whoever is asked passes it on themselves, and those who lead the office send on
 * what waits with somebody else. An approval they do not send on: who approves is in the plan, and who stands in has an order.
 * @see Nghị định 30/2020/NĐ-CP Điều 13
 */
export function mayPassTo(
  task: Task,
  round: Round,
  { actor, toPersonId }: Passing,
  authority: TaskAuthority,
): Result<Task, HandOverRefusal> {
  const isOpen = task.state === 'open' && round.state === 'open';
  if (!isOpen || actor.id === task.assigneeId || !leadsOffice(actor)) {
    return handOver(task, round, toPersonId, actor.id, authority);
  }
  if (round.frozenAt) return refuse({ code: 'stage-frozen', since: round.frozenAt });
  if (!mayReassign(task.kind, actor)) return refuse({ code: 'asked-by-name' });
  return passOn(task, round, toPersonId, authority);
}

/** Sends a task to another person, as `mayPassTo` allows; whoever sends on what somebody else was asked says why. */
export function reassign(
  task: Task,
  round: Round,
  { reason, ...passing }: Reassigning,
  authority: TaskAuthority,
): Result<Task, HandOverRefusal> {
  const verdict = mayPassTo(task, round, passing, authority);
  const isUnexplained = passing.actor.id !== task.assigneeId && !reason?.trim();
  return verdict.ok && isUnexplained ? refuse({ code: 'reassigned-without-reason' }) : verdict;
}
