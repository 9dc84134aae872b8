import * as fc from 'fast-check';
import { vietnamCalendar } from '../calendar';
import { closesOn } from './closing-day';
import { nextDue, type FollowUpFacts, type FollowUpPosition } from './next-due';
import { periodsOf } from './periods';

const term = { fromOn: '2026-01-15', untilOn: '2027-01-14' };
const quarterly = periodsOf(term, { everyMonths: 3, workingDays: 5 }, vietnamCalendar);
const facts: FollowUpFacts = {
  heldOn: term.fromOn,
  untilOn: term.untilOn,
  periods: quarterly,
  isReviewed: true,
  nextHeldOn: null,
};
const start: FollowUpPosition = { period: 1, review: 1, isAsking: false };
const due = (position: Partial<FollowUpPosition>, different: Partial<FollowUpFacts> = {}, nowOn = '2026-01-16') => {
  const next = nextDue(vietnamCalendar, { ...facts, ...different }, { ...start, ...position }, nowOn);
  return next && `${next.kind} ${next.number} ${next.at}`;
};

describe(nextDue.name, () => {
  it.each<[string, Partial<FollowUpPosition>, string | null]>([
    ['asks about the first quarter when it is over', {}, 'progress 1 2026-04-15T01:00:00.000Z'],
    ['then about the second', { period: 2 }, 'progress 2 2026-07-15T01:00:00.000Z'],
    ['reviews the half-year once its reports were due', { period: 3 }, 'review 1 2026-07-23T01:00:00.000Z'],
    ['reviews although reports are open', { period: 3, isAsking: true }, 'review 1 2026-07-23T01:00:00.000Z'],
    ['asks nothing new while reports are open', { period: 4, review: 2, isAsking: true }, null],
    ['ends the day after the last one', { period: 5, review: 2 }, 'end 0 2027-01-15T01:00:00.000Z'],
  ])('%s', (_what, position, expected) => {
    expect(due(position)).toBe(expected);
  });

  it('ends at once when the next conference has been held, whatever is open', () => {
    expect(due({ isAsking: true }, { nextHeldOn: '2026-03-20' })).toBe('end 0 2026-03-20T01:00:00.000Z');
  });

  it('asks for self-assessments once a year, and never beside another question', () => {
    const different = { assessedYears: [{ year: 2026, askOn: '2026-12-15' }] };
    expect(due({ period: 4, review: 2 }, different)).toBe('assessment 2026 2026-12-15T01:00:00.000Z');
    expect(due({ period: 4, review: 2, isAsking: true }, different)).toBeNull();
    expect(due({ period: 4, review: 2, assessed: 2026 }, different)).toBe('progress 4 2027-01-15T01:00:00.000Z');
  });

  it('reviews nothing where the rules do not ask for it', () => {
    expect(due({ period: 3 }, { isReviewed: false })).toBe('progress 3 2026-10-15T01:00:00.000Z');
  });

  it('reviews after the reports were due where the half-year ends on a day off', () => {
    const [heldOn, untilOn] = ['2026-01-19', '2027-01-18'];
    const periods = periodsOf({ fromOn: heldOn, untilOn }, { everyMonths: 6, workingDays: 5 }, vietnamCalendar);
    expect(periods[0]!.due.dueOn).toBe('2026-07-27');
    expect(due({ period: 2 }, { heldOn, untilOn, periods })).toBe('review 1 2026-07-28T01:00:00.000Z');
  });

  it('makes up for the last missed review alone', () => {
    const untilOn = '2029-01-14';
    expect(due({ period: 3 }, { untilOn, periods: [] }, '2028-03-01')).toBe('review 4 2028-02-01T01:00:00.000Z');
  });

  it('leaves out periods in which nobody has anything to report', () => {
    expect(due({ period: 2 }, { periods: quarterly.slice(3) })).toBe('review 1 2026-07-23T01:00:00.000Z');
    expect(due({ period: 2, review: 2 }, { periods: quarterly.slice(3) })).toBe('progress 4 2027-01-15T01:00:00.000Z');
  });

  it('comes to an end from wherever it stands, seeing to everything once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 60 }), (everyMonths, years) => {
        const untilOn = `${2026 + years}-12-31`;
        const periods = periodsOf({ fromOn: term.fromOn, untilOn }, { everyMonths, workingDays: 5 }, vietnamCalendar);
        const asked: number[] = [];
        for (let position = start, steps = 0; ; steps += 1) {
          const next = nextDue(vietnamCalendar, { ...facts, untilOn, periods }, position, term.fromOn)!;
          if (next.kind === 'end') break;
          if (next.kind === 'progress') asked.push(next.number);
          position = { ...position, [next.kind === 'progress' ? 'period' : 'review']: next.number + 1 };
          expect(steps).toBeLessThan(2_000);
        }
        expect(asked).toEqual(periods.map(({ number }) => number));
      }),
      { numRuns: 30 },
    );
  });
});

describe(closesOn.name, () => {
  it.each([
    ['when the next period is asked about', '2026-11-16', '2026-08-19', '2026-11-16'],
    ['never right after the due date', '2026-08-20', '2026-08-19', '2026-08-25'],
    ['five working days after the due date of the last one', null, '2026-08-19', '2026-08-25'],
  ])('closes a period %s', (_when, closedOn, dueOn, expected) => {
    expect(closesOn(vietnamCalendar, { closedOn }, dueOn)).toBe(expected);
  });
});
