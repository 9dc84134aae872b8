import { closingOf, expireOpenTasks } from './closing';
import { roundOf, taskOf } from './round.factory';
import type { ClosingRule, RoundOutcome } from './round';
import type { Outcome, Task, TaskKind, TaskState } from './task';

const OPEN = 'open';
type Stand = TaskState | Outcome;

function tasks(kind: TaskKind, stands: readonly Stand[]): Task[] {
  const states: readonly string[] = ['open', 'expired', 'recalled', 'handedOver'];
  return stands.map((stand, index) =>
    states.includes(stand)
      ? taskOf({ id: `${index}`, kind, state: stand as TaskState })
      : taskOf({ id: `${index}`, kind, state: 'decided', outcome: stand as Outcome }),
  );
}

describe(closingOf.name, () => {
  it.each<[TaskKind, ClosingRule, Stand[], RoundOutcome | undefined]>([
    ['approval', { type: 'all' }, ['approved', OPEN], undefined],
    ['approval', { type: 'all' }, ['approved', 'approved'], 'approved'],
    ['approval', { type: 'all' }, ['returned', OPEN, OPEN], 'returned'],
    ['approval', { type: 'all' }, ['approved', 'recused'], 'undecided'],
    ['approval', { type: 'all' }, ['approved', 'handedOver', 'approved'], 'approved'],
    ['approval', { type: 'inOrder' }, ['approved', OPEN], undefined],
    ['approval', { type: 'inOrder' }, ['approved', 'approved'], 'approved'],
    ['approval', { type: 'inOrder' }, ['recused', 'approved'], 'undecided'],
    ['approval', { type: 'any' }, [OPEN, OPEN], undefined],
    ['approval', { type: 'any' }, ['approved', OPEN], 'approved'],
    ['approval', { type: 'any' }, ['recused', OPEN], undefined],
    ['approval', { type: 'any' }, ['recused', 'recused'], 'undecided'],
    ['approval', { type: 'atLeast', n: 2 }, ['approved', OPEN, OPEN], undefined],
    ['approval', { type: 'atLeast', n: 2 }, ['approved', 'approved', OPEN], 'approved'],
    ['approval', { type: 'atLeast', n: 2 }, ['approved', 'recused', 'recused'], 'undecided'],
    ['opinion', { type: 'all' }, ['agree', 'disagree', OPEN], undefined],
    ['opinion', { type: 'all' }, ['agree', 'disagree', 'notCompetent'], 'answered'],
    ['opinion', { type: 'all' }, ['agree', 'expired'], 'answered'],
    ['draft', { type: 'all' }, ['submitted'], 'submitted'],
    ['disposition', { type: 'all' }, ['disposed'], 'disposed'],
    ['issue', { type: 'all' }, ['issued'], 'issued'],
    ['progress', { type: 'all' }, ['reported', 'expired'], 'reported'],
    ['objection', { type: 'all' }, ['notObjected', OPEN], undefined],
    ['objection', { type: 'all' }, ['notObjected', 'expired'], 'unopposed'],
    ['objection', { type: 'all' }, ['objected', OPEN], 'objected'],
    ['publication', { type: 'all' }, ['publicised'], 'publicised'],
  ])('%s, %p: %p → %s', (kind, rule, stands, outcome) => {
    expect(closingOf(roundOf(tasks(kind, stands), { kind, rule }))).toBe(outcome);
  });

  it.each<[Stand[], RoundOutcome | undefined]>([
    [['approved', 'approved', OPEN], 'approved'],
    [[OPEN, 'approved', OPEN], undefined],
    [['approved', OPEN, OPEN], undefined],
    [['recused', 'approved', OPEN], undefined],
    [['recused', 'approved', 'approved'], 'undecided'],
    [['returned', OPEN, OPEN], 'returned'],
  ])('counts the last turn only, after the check before it: %p → %s', (stands, outcome) => {
    const checked = tasks('approval', stands).map((task, index) => ({ ...task, turn: index === 0 ? 0 : 1 }));
    expect(closingOf(roundOf(checked, { rule: { type: 'any' } }))).toBe(outcome);
  });
});

describe(expireOpenTasks.name, () => {
  it('lets the rule decide for the silent ones only', () => {
    const round = expireOpenTasks(roundOf(tasks('opinion', ['agree', OPEN]), { kind: 'opinion' }));
    expect(round.tasks.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['decided', 'agree'],
      ['expired', null],
    ]);
  });
});
