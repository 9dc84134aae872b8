import { nextStep, planSteps } from './round';
import { roundOf } from './round.factory';

const DUE = '2026-12-04T10:00:00.000Z';

describe(planSteps.name, () => {
  it('reminds before the due date and escalates at it', () => {
    expect(planSteps(DUE, 'escalate', ['2026-12-01T01:00:00.000Z', '2026-12-03T01:00:00.000Z'])).toEqual([
      { step: 'remind', at: '2026-12-01T01:00:00.000Z' },
      { step: 'remind', at: '2026-12-03T01:00:00.000Z' },
      { step: 'escalate', at: DUE },
    ]);
  });

  it.each(['noObjection', 'recordAsMissing'] as const)('ends at the due date under the rule %s', (silence) => {
    expect(planSteps(DUE, silence, [])).toEqual([{ step: 'expire', at: DUE }]);
  });

  it('sends no reminder at or after the due date', () => {
    expect(planSteps(DUE, 'escalate', [DUE, '2026-12-05T01:00:00.000Z'])).toEqual([{ step: 'escalate', at: DUE }]);
  });
});

describe(nextStep.name, () => {
  const steps = planSteps(DUE, 'escalate', ['2026-12-01T01:00:00.000Z']);

  it('is the first step that was not taken', () => {
    expect(nextStep(roundOf([], { steps, stepsTaken: 1 }))).toEqual({ step: 'escalate', at: DUE });
  });

  it('is nothing once all were taken, or the round is closed', () => {
    expect(nextStep(roundOf([], { steps, stepsTaken: 2 }))).toBeUndefined();
    expect(nextStep(roundOf([], { steps, state: 'closed' }))).toBeUndefined();
  });
});
