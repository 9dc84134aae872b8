import type { Round } from './round';
import type { Task } from './task';

/** A task as it is asked: open, of `an`, on packet `aa`. */
export function taskOf(different: Partial<Task> = {}): Task {
  return {
    id: 'task-an',
    kind: 'approval',
    state: 'open',
    assigneeId: 'an',
    turn: 0,
    packetHash: 'aa',
    authorIds: ['binh'],
    outcome: null,
    decidedAt: null,
    decidedById: null,
    ...different,
  };
}

/** An open round of approvals, due on a Friday. */
export function roundOf(tasks: readonly Task[], different: Partial<Round> = {}): Round {
  return {
    id: 'round',
    kind: 'approval',
    number: 1,
    state: 'open',
    rule: { type: 'all' },
    silence: 'escalate',
    dueAt: '2026-12-04T10:00:00.000Z',
    steps: [],
    stepsTaken: 0,
    tasks,
    ...different,
  };
}
