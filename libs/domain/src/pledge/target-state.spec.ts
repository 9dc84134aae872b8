import * as fc from 'fast-check';
import { countTargetStates, TARGET_STATES, targetStateIn, targetStateNow, type PeriodRecord } from './target-state';

const dueOn = '2026-07-08';

describe(targetStateIn.name, () => {
  it.each<[string, Partial<PeriodRecord>, string, string]>([
    ['nothing yet, before it is due', {}, '2026-06-30', 'promised'],
    ['nothing yet, on the day it is due', {}, '2026-07-08', 'promised'],
    ['nothing, the day after', {}, '2026-07-09', 'late'],
    ['a report that meets it', { judgement: 'met' }, '2026-07-09', 'met'],
    ['a report before it is due', { judgement: 'met' }, '2026-02-01', 'met'],
    ['on track', { judgement: 'onTrack' }, '2026-07-09', 'onTrack'],
    ['below its figure', { judgement: 'notMet' }, '2026-07-09', 'behind'],
    ['below its range', { judgement: 'belowRange' }, '2026-07-09', 'behind'],
    ['above its range', { judgement: 'aboveRange' }, '2026-07-09', 'reported'],
    ['nothing to compare with', { judgement: 'notMeasurable' }, '2026-07-09', 'reported'],
    ['a report that leaders see otherwise', { judgement: 'met', conclusion: 'notMet' }, '2026-07-09', 'behind'],
    ['a conclusion without a report', { conclusion: 'met' }, '2026-07-09', 'met'],
  ])('%s', (_what, facts, todayOn, expected) => {
    expect(targetStateIn({ dueOn, judgement: null, conclusion: null, ...facts }, todayOn)).toBe(expected);
  });
});

describe(targetStateNow.name, () => {
  it.each([
    ['the last period that anything can be said of', ['met', 'behind', 'promised'] as const, 'behind'],
    ['promised while nothing was asked about', ['promised', 'promised'] as const, 'promised'],
    ['promised where it has no period', [] as const, 'promised'],
  ])('is %s', (_what, states, expected) => {
    expect(targetStateNow(states)).toBe(expected);
  });
});

describe(countTargetStates.name, () => {
  it('counts each once, and names none that is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TARGET_STATES)), (states) => {
        const counted = countTargetStates(states);
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(states.length);
        expect(new Set(counted.map(({ state }) => state))).toEqual(new Set(states));
      }),
    );
  });
});
