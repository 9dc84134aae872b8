import fc from 'fast-check';
import { addDays, instantAt, isWorkingDay, vietnamCalendar } from '../calendar';
import { USUAL_MAIL_POLICY } from '../office';
import { canWait, digestDueOn, getsDigest, mailTime } from './digest';

const policy = { ...USUAL_MAIL_POLICY, digestFrom: 4, digestAt: '08:00' };
const OFFICE_HOUR = { at: null, off: false };
const many = { wish: OFFICE_HOUR, waitingTasks: 4 };
const far = { workingDaysLeft: 5, isPressed: false, isRehearsal: false };

describe(mailTime.name, () => {
  it.each([
    ['an ordinary task of somebody with many', far, many, 'digest'],
    ['an ordinary task of somebody with few', far, { ...many, waitingTasks: 3 }, 'now'],
    ['somebody who wants no digest', far, { ...many, wish: { at: null, off: true } }, 'now'],
    ['a task due in two working days', { ...far, workingDaysLeft: 2 }, many, 'digest'],
    ['a task due tomorrow', { ...far, workingDaysLeft: 1 }, many, 'now'],
    ['a task due today', { ...far, workingDaysLeft: 0 }, many, 'now'],
    ['an overdue task', { ...far, workingDaysLeft: -3 }, many, 'now'],
    ['a task that a leader presses for', { ...far, isPressed: true }, many, 'now'],
    ['a rehearsal', { ...far, isRehearsal: true }, many, 'now'],
    ['somebody with few who wants a digest', far, { ...many, waitingTasks: 1, way: 'digest' }, 'digest'],
    ['somebody with many who wants each at once', far, { ...many, way: 'atOnce' }, 'now'],
    [
      'a task due tomorrow of somebody who wants a digest',
      { ...far, workingDaysLeft: 1 },
      { ...many, way: 'digest' },
      'now',
    ],
  ] as const)('%s', (_what, task, reader, expected) => {
    expect(mailTime(task, reader, policy)).toBe(expected);
  });

  it('lets a mail wait only where a digest will carry it', () => {
    const anyTask = fc.record({
      workingDaysLeft: fc.integer({ min: -10, max: 30 }),
      isPressed: fc.boolean(),
      isRehearsal: fc.boolean(),
    });
    const anyReader = fc.record({
      wish: fc.record({ at: fc.constant(null), off: fc.boolean() }),
      waitingTasks: fc.integer({ min: 1, max: 20 }),
      way: fc.constantFrom(null, 'atOnce' as const, 'digest' as const, 'never' as const),
    });
    fc.assert(
      fc.property(anyTask, anyReader, fc.integer({ min: 2, max: 50 }), (task, reader, digestFrom) => {
        if (mailTime(task, reader, { digestFrom }) === 'now') return;
        expect(getsDigest(reader, { digestFrom })).toBe(true);
        expect(task.isPressed || task.workingDaysLeft <= 1).toBe(false);
      }),
    );
  });
});

describe(digestDueOn.name, () => {
  const MONDAY = '2019-01-14';
  const due = (now: string, different: Partial<Parameters<typeof digestDueOn>[1]> = {}) =>
    digestDueOn(vietnamCalendar, { wish: OFFICE_HOUR, policy, now, sentOn: null, ...different });

  it.each([
    ['before the office’s hour', instantAt(MONDAY, '07:59'), {}, null],
    ['at the office’s hour', instantAt(MONDAY, '08:00'), {}, MONDAY],
    ['later, when nobody was there at the hour', instantAt(MONDAY, '15:20'), {}, MONDAY],
    ['before one’s own hour', instantAt(MONDAY, '08:30'), { wish: { at: '09:00', off: false } }, null],
    ['at one’s own hour', instantAt(MONDAY, '06:30'), { wish: { at: '06:30', off: false } }, MONDAY],
    ['again on the same day', instantAt(MONDAY, '12:00'), { sentOn: MONDAY }, null],
    ['on the next day', instantAt(MONDAY, '12:00'), { sentOn: '2019-01-11' }, MONDAY],
    ['where it is declined', instantAt(MONDAY, '12:00'), { wish: { at: '06:30', off: true } }, null],
    ['on a Sunday', instantAt('2019-01-13', '12:00'), {}, null],
    ['in Tết', instantAt('2019-02-05', '12:00'), {}, null],
  ])('%s', (_what, now, different, expected) => {
    expect(due(now, different)).toBe(expected);
  });

  it('is never due on a day off, and once a day at most', () => {
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2019-01-01', days));
    const anyHour = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(anyDay, anyHour, anyHour, (day, at, hour) => {
        const wish = { at, off: false };
        const found = due(instantAt(day, hour), { wish });
        expect(found).toBe(isWorkingDay(vietnamCalendar, day) && hour >= at ? day : null);
        if (found) expect(due(instantAt(day, '23:59'), { wish, sentOn: found })).toBeNull();
      }),
    );
  });
});

describe(canWait.name, () => {
  it.each([
    [4, true],
    [3, false],
    [0, false],
    [-1, false],
  ])('with %d working days left: %s', (days, expected) => {
    expect(canWait(days)).toBe(expected);
  });
});
