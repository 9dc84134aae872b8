import fc from 'fast-check';
import { addDays, instantAt, isWorkingDay, vietnamCalendar, vietnamDateOf } from '../calendar';
import { planSteps } from './round';
import { reminderInstants } from './reminders';

const THURSDAY = '2019-01-17';

describe(reminderInstants.name, () => {
  it.each([
    ['all of them', '2019-01-02T02:00:00.000Z', 5, ['2019-01-10', '2019-01-14', '2019-01-16']],
    ['those that are still ahead', '2019-01-14T02:00:00.000Z', 5, ['2019-01-16']],
    ['the last ones, where the office wants fewer', '2019-01-02T02:00:00.000Z', 2, ['2019-01-14', '2019-01-16']],
    ['none, where the office wants none', '2019-01-02T02:00:00.000Z', 0, []],
    ['none on the last day', '2019-01-17T02:00:00.000Z', 5, []],
  ])('plans %s', (_what, now, most, days) => {
    const planned = reminderInstants(vietnamCalendar, { dueOn: THURSDAY, now, most });
    expect(planned).toEqual(days.map((day) => instantAt(day, '08:00')));
  });

  it('skips weekends and holidays: before Tết 2019 there is no reminder during Tết', () => {
    const planned = reminderInstants(vietnamCalendar, {
      dueOn: '2019-02-12',
      now: '2019-01-20T00:00:00.000Z',
      most: 5,
    });
    expect(planned.map(vietnamDateOf)).toEqual(['2019-01-29', '2019-01-31', '2019-02-11']);
  });

  it('never reminds after the due date, outside working hours, on a day off, too often or twice at once', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2019-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10 }), (dueOn, before, most) => {
        const now = instantAt(addDays(dueOn, -before), '09:30');
        const dueAt = instantAt(dueOn, '17:00');
        const planned = planSteps(dueAt, 'escalate', reminderInstants(vietnamCalendar, { dueOn, now, most }));
        const reminders = planned.filter(({ step }) => step === 'remind').map(({ at }) => at);
        expect(reminders.length).toBeLessThanOrEqual(most);
        expect(new Set(reminders).size).toBe(reminders.length);
        expect(reminders).toEqual(reminders.toSorted());
        for (const at of reminders) {
          expect(at > now && at < dueAt).toBe(true);
          expect(isWorkingDay(vietnamCalendar, vietnamDateOf(at))).toBe(true);
          const [opens, closes] = [instantAt(vietnamDateOf(at), '07:30'), instantAt(vietnamDateOf(at), '17:00')];
          expect(at >= opens && at <= closes).toBe(true);
        }
      }),
    );
  });
});
