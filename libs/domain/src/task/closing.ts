import { judgeStaffBallots } from './staff-ballots';
import type { ClosingRule, Round, RoundOutcome } from './round';
import type { Outcome, Task, TaskKind, TaskState } from './task';

const COMPLETED: Record<Exclude<TaskKind, 'staffBallot'>, RoundOutcome> = {
  draft: 'submitted',
  opinion: 'answered',
  disposition: 'disposed',
  approval: 'approved',
  objection: 'unopposed',
  issue: 'issued',
  publication: 'publicised',
  posting: 'publicised',
  progress: 'reported',
  assessment: 'assessed',
  response: 'answered',
  commitment: 'fulfilled',
  confirmation: 'confirmed',
};

/** The answers that end a round at once: what they are about will change, so the others are not asked any more. */
const ENDS_AT_ONCE = { returned: 'returned', objected: 'objected' } as const satisfies Partial<
  Record<Outcome, RoundOutcome>
>;

/** The states of tasks in whose place somebody else is asked, or nobody. */
const NOT_ASKED_ANY_MORE: readonly TaskState[] = ['handedOver', 'recalled', 'withdrawn'];

/**
 * Tells whether a round is over, and how. It is evaluated in the transaction of each answer, with the round's row locked.
 *
 * The closing rule counts the people of the last turn; whoever is asked before them (content and form check) must have answered.
 */
export function closingOf(round: Round): RoundOutcome | undefined {
  const asked = round.tasks.filter((task) => !NOT_ASKED_ANY_MORE.includes(task.state));
  const ending = asked.find((task) => task.outcome !== null && task.outcome in ENDS_AT_ONCE);
  if (ending) return ENDS_AT_ONCE[ending.outcome as keyof typeof ENDS_AT_ONCE];
  if (asked.some((task) => task.state === 'open') && !isSatisfied(round.rule, asked)) return undefined;
  if (round.kind === 'staffBallot') return judgeStaffBallots(round).holds ? 'adopted' : 'notAdopted';
  return round.kind === 'approval' && !isCarried(round.rule, asked) ? 'undecided' : COMPLETED[round.kind];
}

function counts(task: Task): boolean {
  return task.state === 'decided' && task.outcome !== 'recused';
}

/** Whether enough people have answered although others have not. */
function isSatisfied(rule: ClosingRule, asked: readonly Task[]): boolean {
  if (rule.type === 'all' || rule.type === 'inOrder') return false;
  const lastTurn = Math.max(...asked.map(({ turn }) => turn));
  const needed = rule.type === 'any' ? 1 : rule.n;
  return (
    asked.every((task) => task.turn === lastTurn || counts(task)) &&
    asked.filter((task) => task.turn === lastTurn && counts(task)).length >= needed
  );
}

/** An approval stands only with everybody that the rule asks for: who declined to decide is missing. */
function isCarried(rule: ClosingRule, asked: readonly Task[]): boolean {
  return rule.type === 'all' || rule.type === 'inOrder' ? asked.every(counts) : isSatisfied(rule, asked);
}

/** Applies the silence rule to the tasks that are still open: the rule decides, no person does. */
export function expireOpenTasks(round: Round): Round {
  return {
    ...round,
    tasks: round.tasks.map((task) => (task.state === 'open' ? { ...task, state: 'expired' as const } : task)),
  };
}
