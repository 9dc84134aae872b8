import * as fc from 'fast-check';
import { addDays, compareDates, daysBetween, isWorkingDay, vietnamCalendar } from '../calendar';
import { promised, recommended, step, unanswered } from './concern.factory';
import type { Concern } from './concern';
import { ANSWER_DAYS, answerDeadline, nextQuestion } from './next-question';

describe(nextQuestion.name, () => {
  it.each<[string, Concern, { kind: string; number: number; dueOn: string } | null]>([
    ['the head has 15 days', recommended, { kind: 'response', number: 1, dueOn: '2027-01-20' }],
    ['so has what the conference left', unanswered, { kind: 'response', number: 1, dueOn: '2027-01-20' }],
    ['a commitment is due on its day', promised, { kind: 'commitment', number: 1, dueOn: '2027-03-31' }],
    [
      'its author has 5 working days',
      { ...promised, steps: [step('fulfilled')] },
      { kind: 'confirmation', number: 1, dueOn: '2027-04-08' },
    ],
    [
      'contested late, the owner has 10 working days more',
      { ...promised, steps: [step('fulfilled'), step('contested')] },
      { kind: 'commitment', number: 2, dueOn: '2027-04-15' },
    ],
    [
      'contested early, the promised day stands',
      { ...promised, promisedOn: '2027-12-31', steps: [step('fulfilled'), step('contested')] },
      { kind: 'commitment', number: 2, dueOn: '2027-12-31' },
    ],
    [
      'the author is asked again',
      { ...promised, steps: [step('fulfilled'), step('contested'), step('fulfilled')] },
      { kind: 'confirmation', number: 2, dueOn: '2027-04-08' },
    ],
    ['settled, nobody is asked', { ...recommended, steps: [step('responded')] }, null],
    ['elsewhere, nobody is asked', { ...unanswered, start: 'forwarded' }, null],
  ])('%s', (_, concern, expected) => {
    const next = nextQuestion(vietnamCalendar, concern);
    expect(next && { kind: next.kind, number: next.number, dueOn: next.due.dueOn }).toEqual(expected);
  });
});

describe(answerDeadline.name, () => {
  it('names the article, and the day off that moved it', () => {
    // the 15th day is Saturday, 23 January 2027
    expect(answerDeadline(vietnamCalendar, '2027-01-08', true)).toMatchObject({
      dueOn: '2027-01-25',
      explanation: {
        vi: expect.stringMatching(/15 ngày kể từ thứ Sáu 08\/01\/2027; ngày cuối là ngày nghỉ.*Điều 63 khoản 1 điểm c/),
      },
    });
    expect(answerDeadline(vietnamCalendar, '2027-01-05', false).explanation.vi).not.toContain('Điều 63');
  });

  it('is the first working day from the 15th on, whenever it begins', () => {
    const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-07-01', days));
    fc.assert(
      fc.property(someDay, (on) => {
        const { dueOn } = answerDeadline(vietnamCalendar, on, true);
        expect(isWorkingDay(vietnamCalendar, dueOn)).toBe(true);
        expect(daysBetween(on, dueOn)).toBeGreaterThanOrEqual(ANSWER_DAYS);
        for (let day = addDays(on, ANSWER_DAYS); compareDates(day, dueOn) < 0; day = addDays(day, 1))
          expect(isWorkingDay(vietnamCalendar, day)).toBe(false);
      }),
    );
  });
});
