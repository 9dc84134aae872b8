import type { Round, RoundOutcome } from './round';
import type { Task, TaskKind } from './task';

const COMPLETED: Record<TaskKind, RoundOutcome> = {
  draft: 'submitted',
  opinion: 'answered',
  disposition: 'disposed',
  approval: 'approved',
  issue: 'issued',
  progress: 'reported',
};

/**
 * Tells whether a round is over, and how. It is evaluated in the transaction of each answer, with the round's row locked.
 *
 * A packet that one approver returns goes back at once: the others are not asked to approve what will change.
 */
export function closingOf(round: Round): RoundOutcome | undefined {
  const asked = round.tasks.filter((task) => task.state !== 'handedOver' && task.state !== 'recalled');
  if (asked.some((task) => task.outcome === 'returned')) return 'returned';

  const waiting = asked.filter((task) => task.state === 'open').length;
  const counted = asked.filter(counts).length;
  if (waiting > 0 && !isSatisfied(round, counted)) return undefined;
  return round.kind === 'approval' && !isCarried(round, counted, asked.length) ? 'undecided' : COMPLETED[round.kind];
}

function counts(task: Task): boolean {
  return task.state === 'decided' && task.outcome !== 'recused';
}

function isSatisfied({ rule }: Round, counted: number): boolean {
  switch (rule.type) {
    case 'all':
    case 'inOrder':
      return false;
    case 'any':
      return counted >= 1;
    case 'atLeast':
      return counted >= rule.n;
  }
}

/** An approval stands only with everybody that the rule asks for: who declined to decide is missing. */
function isCarried(round: Round, counted: number, asked: number): boolean {
  const { rule } = round;
  return rule.type === 'all' || rule.type === 'inOrder' ? counted === asked : isSatisfied(round, counted);
}

/** Applies the silence rule to the tasks that are still open: the rule decides, no person does. */
export function expireOpenTasks(round: Round): Round {
  return {
    ...round,
    tasks: round.tasks.map((task) => (task.state === 'open' ? { ...task, state: 'expired' as const } : task)),
  };
}
