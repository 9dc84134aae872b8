import { closingOf, expireOpenTasks } from './closing';
import { roundOf, taskOf } from './round.factory';
import { countStaffBallots } from './staff-ballots';
import type { Outcome, Task } from './task';

const ballots = (...cast: (Outcome | null)[]) =>
  roundOf([], {
    kind: 'staffBallot',
    silence: 'recordAsMissing',
    tasks: cast.map((outcome, place): Task =>
      taskOf({
        id: `t${place}`,
        kind: 'staffBallot',
        assigneeId: `p${place}`,
        state: outcome ? 'decided' : 'open',
        outcome,
      }),
    ),
  });

describe(countStaffBallots.name, () => {
  it('has everybody asked in its base, and counts somebody who took an answer back and gave another once', () => {
    const round = ballots('inFavour', 'against', 'abstained', null);
    const before = taskOf({
      id: 'before',
      kind: 'staffBallot',
      assigneeId: 'p0',
      state: 'withdrawn',
      outcome: 'against',
    });
    expect(countStaffBallots({ tasks: [before, ...round.tasks] })).toEqual({ staff: 4, yes: 1, no: 1, abstain: 1 });
  });
});

describe(closingOf.name, () => {
  it.each<[(Outcome | null)[], string | undefined]>([
    [['inFavour', 'inFavour', 'against'], 'adopted'],
    [['inFavour', 'inFavour', 'against', 'abstained'], 'notAdopted'],
    [['inFavour', 'inFavour', 'inFavour', null], undefined],
  ])('of ballots %j says %s', (cast, outcome) => {
    expect(closingOf(ballots(...cast))).toBe(outcome);
  });

  it.each<[(Outcome | null)[], string]>([
    [['inFavour', 'inFavour', null], 'adopted'],
    [['inFavour', 'inFavour', null, null], 'notAdopted'],
    [[null, null], 'notAdopted'],
  ])('after the last day %j is %s: who sent none is in the base', (cast, outcome) => {
    expect(closingOf(expireOpenTasks(ballots(...cast)))).toBe(outcome);
  });
});
