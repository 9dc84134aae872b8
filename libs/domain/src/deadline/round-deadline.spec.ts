import * as fc from 'fast-check';
import { addDays, addWorkingDays, compareDates, isWorkingDay, vietnamCalendar } from '../calendar';
import type { TaskKind } from '../task';
import { roundDeadline, roundLimit, type RoundDeadlineFacts } from './round-deadline';

const facts: RoundDeadlineFacts = {
  kind: 'opinion',
  number: 1,
  heldOn: '2025-03-28',
  deadlines: { drafts: 20, opinions: 14, dispositions: 10, approvals: 6, invitations: 3, minimumWorkingDays: 2 },
  isOutcome: false,
  openedOn: '2025-02-03',
  ownDueOn: null,
};
const someDate = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2012-01-01', days));
const preparation = fc.constantFrom<TaskKind>('draft', 'opinion', 'disposition', 'approval');

describe(roundDeadline.name, () => {
  it.each<[TaskKind, number, string]>([
    ['draft', 1, '2025-02-28'],
    ['opinion', 1, '2025-03-10'],
    ['disposition', 1, '2025-03-14'],
    ['approval', 1, '2025-03-20'],
    ['draft', 2, '2025-03-20'],
    ['issue', 1, '2025-02-04'],
    ['objection', 1, '2025-02-04'],
    ['publication', 1, '2025-02-10'],
    ['progress', 1, '2025-02-10'],
  ])('has a %s, round %d, due on %s', (kind, number, dueOn) => {
    expect(roundDeadline(vietnamCalendar, { ...facts, kind, number }).dueOn).toBe(dueOn);
  });

  it.each([
    ['over Tết, which is named', { heldOn: '2026-02-27', kind: 'approval' as const }, '2026-02-12', 'Tết Nguyên đán'],
    [
      'over make-up days, which count',
      { heldOn: '2019-01-10', kind: 'approval' as const, openedOn: '2018-12-01' },
      '2019-01-03',
      'ngày làm bù 05/01/2019 có tính',
    ],
  ])('counts %s', (_, different, dueOn, words) => {
    const due = roundDeadline(vietnamCalendar, { ...facts, ...different });
    expect(due.dueOn).toBe(dueOn);
    expect(due.explanation.vi).toContain(words);
  });

  it('counts the signing of what the conference decided from the day it is asked', () => {
    expect(roundDeadline(vietnamCalendar, { ...facts, kind: 'approval', isOutcome: true }).dueOn).toBe('2025-02-06');
  });

  it('keeps the date that a decision gave this round alone', () => {
    const own = roundDeadline(vietnamCalendar, { ...facts, ownDueOn: '2025-03-19' });
    expect(own.dueOn).toBe('2025-03-19');
    expect(own.explanation.vi).toBe('hạn riêng của vòng này, theo quyết định có lý do → 17:00 thứ Tư 19/03/2025');
  });

  it('cuts it when the conference comes before it', () => {
    const cut = roundDeadline(vietnamCalendar, { ...facts, heldOn: '2025-03-14', ownDueOn: '2025-03-19' });
    expect(cut.dueOn).toBe('2025-03-13');
    expect(cut.explanation.en).toContain('later than the last day allowed');
  });

  it('is a working day, and leaves the least time, whatever the plan', () => {
    fc.assert(
      fc.property(preparation, someDate, someDate, fc.integer({ min: 1, max: 20 }), (kind, heldOn, openedOn, least) => {
        const deadlines = { ...facts.deadlines, minimumWorkingDays: least };
        const { dueOn } = roundDeadline(vietnamCalendar, { ...facts, kind, heldOn, openedOn, deadlines });
        expect(isWorkingDay(vietnamCalendar, dueOn)).toBe(true);
        expect(compareDates(dueOn, addWorkingDays(vietnamCalendar, openedOn, least))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is never earlier for a later conference', () => {
    fc.assert(
      fc.property(
        preparation,
        someDate,
        someDate,
        fc.nat(400),
        fc.option(someDate),
        (kind, heldOn, openedOn, days, ownDueOn) => {
          const dueFor = (on: string) =>
            roundDeadline(vietnamCalendar, { ...facts, kind, openedOn, ownDueOn, heldOn: on }).dueOn;
          expect(compareDates(dueFor(heldOn), dueFor(addDays(heldOn, days)))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe(roundLimit.name, () => {
  it.each<[TaskKind, boolean, string | null]>([
    ['opinion', false, '2025-03-27'],
    ['approval', true, null],
    ['issue', false, '2025-02-04'],
    ['publication', false, '2025-02-10'],
    ['progress', false, null],
  ])('of a %s (outcome: %s) is %s', (kind, isOutcome, limitOn) => {
    expect(roundLimit(vietnamCalendar, { ...facts, kind, isOutcome })).toBe(limitOn);
  });
});
