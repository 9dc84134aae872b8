import * as fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, vietnamCalendar, workingDaysBetween } from '../calendar';
import { comparePlans, planDueDates, type PlanFacts } from '../deadline';
import { documentOf, planFactsOf, roundOf } from '../deadline/plan-facts.factory';
import { pastDurations } from '../readiness';
import {
  barSentences,
  changeByMoving,
  dayAt,
  dayScale,
  droppedOn,
  fixedDueSentence,
  lanesOf,
  moveSentence,
  scheduleBars,
  spanOf,
  steppedBy,
} from '.';

const TODAY = '2025-02-10';
const HELD_ON = '2025-03-28';
const calendar = vietnamCalendar;
const duesOn = (facts: PlanFacts, today = TODAY) => planDueDates(calendar, facts, `${today}T02:00:00.000Z`);
const barsOn = (facts: PlanFacts, today = TODAY) =>
  scheduleBars({ calendar, facts, dues: duesOn(facts, today), past: pastDurations(calendar, []), today });
const bar = (facts: PlanFacts, key: string, today = TODAY) => {
  const found = barsOn(facts, today).find(({ due }) => due.key === key);
  if (!found) throw new Error(`there is no bar ${key}`);
  return found;
};
const movable = { number: 1, slack: 2, law: null, roundId: null, state: 'planned' } as const;

describe(scheduleBars.name, () => {
  it.each([
    ['bc/draft/1', '2025-02-03', '2025-02-28', '2025-02-28'],
    ['bc/opinion/1', '2025-02-28', '2025-03-10', '2025-03-10'],
    ['bc/disposition/1', '2025-03-10', '2025-03-14', '2025-03-14'],
    ['bc/issue/1', '2025-03-20', '2025-03-21', '2025-03-21'],
    ['invitations', '2025-03-25', '2025-03-25', '2025-03-25'],
    ['conference', HELD_ON, HELD_ON, undefined],
    ['signing', HELD_ON, '2025-04-02', undefined],
    ['dispatch', '2025-04-02', '2025-04-03', undefined],
  ])('puts %s from %s to %s, expected %s', (key, fromOn, dueOn, readyOn) => {
    const found = bar(planFactsOf(), key);
    expect([found.fromOn, found.due.dueOn, found.expected?.readyOn]).toEqual([fromOn, dueOn, readyOn]);
  });

  it('knows when a round was opened and closed, and expects nothing of what is done', () => {
    const closed = roundOf({ state: 'closed', closedOn: '2025-02-20' });
    const facts = planFactsOf({ documents: [documentOf({ phase: 'consultation' })], rounds: [closed] });
    expect(bar(facts, 'bc/draft/1', '2025-02-21')).toMatchObject({
      openedOn: '2025-02-03',
      closedOn: '2025-02-20',
      expected: null,
      isCritical: false,
      isMissed: false,
    });
  });

  it('is critical along the document with the least to spare, up to the conference', () => {
    const other = documentOf({ id: 'kh', consultIds: [], isIssued: false });
    const keys = barsOn(planFactsOf({ documents: [documentOf(), other] }))
      .filter(({ isCritical }) => isCritical)
      .map(({ due }) => due.key);
    expect(keys).toEqual([
      'bc/draft/1',
      'bc/opinion/1',
      'bc/disposition/1',
      'bc/approval/1',
      'bc/issue/1',
      'conference',
    ]);
  });

  it('has no critical path once everything is done, or when the conference is held', () => {
    expect(barsOn(planFactsOf({ stage: 'followUp' }), HELD_ON).some(({ isCritical }) => isCritical)).toBe(false);
    const ready = planFactsOf({ stage: 'convening', documents: [], rounds: [] });
    expect(barsOn(ready).filter(({ isCritical }) => isCritical)).toEqual([]);
  });

  it('is red only where a due date has passed or will be missed at this pace', () => {
    const missed = (today: string, facts = planFactsOf()) =>
      barsOn(facts, today).flatMap(({ due, isMissed }) => (isMissed ? [due.key] : []));
    expect(missed(TODAY)).toEqual([]);
    expect(missed('2025-03-03')).toContain('bc/draft/1');
    expect(missed('2025-03-03')).not.toContain('invitations');
    expect(missed('2025-03-26', planFactsOf({ documents: [], rounds: [] }))).toEqual(['invitations']);
  });

  it('begins every bar on or before the day on which it is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (passed) => {
        for (const { fromOn, due } of barsOn(planFactsOf(), addDays('2025-02-03', passed)))
          expect(fromOn <= due.dueOn).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe(barSentences.name, () => {
  it('says why the day is as planned, what has happened, and what is expected', () => {
    const said = barSentences(calendar, bar(planFactsOf(), 'bc/draft/1'), TODAY).map(({ vi }) => vi);
    expect(said).toEqual([
      'theo kế hoạch',
      'bắt đầu thứ Hai 03/02/2025, đang chờ đã 5 ngày làm việc',
      'Nộp dự thảo: thứ Sáu 28/02/2025; tính 19 ngày làm việc theo kế hoạch, cơ quan chưa có đủ số liệu',
    ]);
  });

  it('says of what is done how long it took', () => {
    const closed = roundOf({ state: 'closed', closedOn: '2025-02-04' });
    const done = bar(planFactsOf({ rounds: [closed] }), 'bc/draft/1');
    expect(barSentences(calendar, done, TODAY)[1]).toEqual({
      vi: 'bắt đầu thứ Hai 03/02/2025, xong thứ Ba 04/02/2025, sau 1 ngày làm việc',
      en: 'opened Monday 3 February 2025, answered Tuesday 4 February 2025, after 1 working day',
    });
  });
});

describe(dayScale.name, () => {
  it.each([
    ['from the first date to the last, with a margin', '2025-02-20', ['2025-02-03', HELD_ON], '2025-01-31', 60],
    ['from today where it comes first', '2025-01-20', ['2025-02-03'], '2025-01-17', 74],
    ['without today where it is far', '2024-10-01', ['2025-02-03'], '2025-01-31', 60],
    ['without what is due long after the conference', TODAY, ['2025-02-03', '2025-10-03'], '2025-01-31', 60],
  ])('goes %s', (_, todayOn, days, fromOn, length) => {
    const scale = dayScale({ heldOn: HELD_ON, todayOn, days });
    expect(scale).toEqual({ fromOn, days: length });
    expect(dayAt(scale, length - 1)).toBe('2025-03-31');
  });
});

describe(spanOf.name, () => {
  const scale = { fromOn: '2025-03-01', days: 31 };
  it.each([
    ['2025-03-05', '2025-03-07', { start: 4, days: 3 }],
    ['2025-03-05', '2025-03-05', { start: 4, days: 1 }],
    ['2025-02-01', '2025-03-02', { start: 0, days: 2 }],
    ['2025-03-30', '2025-04-20', { start: 29, days: 2 }],
    ['2025-04-01', '2025-04-20', null],
    ['2025-02-01', '2025-02-28', null],
    ['2025-03-07', '2025-03-05', null],
  ])('shows %s to %s as %j', (from, until, span) => expect(spanOf(scale, from, until)).toEqual(span));

  it('shows exactly the days of both', () => {
    const offset = fc.integer({ min: -20, max: 50 });
    fc.assert(
      fc.property(offset, offset, (from, length) => {
        const [first, last] = [addDays(scale.fromOn, from), addDays(scale.fromOn, from + length)];
        const shown = Array.from({ length: scale.days }, (_, column) => dayAt(scale, column)).filter(
          (on) => first <= on && on <= last,
        );
        const span = spanOf(scale, first, last);
        expect(span?.days ?? 0).toBe(shown.length);
        if (span) expect(dayAt(scale, span.start)).toBe(shown[0]);
      }),
    );
  });
});

describe(lanesOf.name, () => {
  it.each([
    [
      'one lane for what follows one another',
      [
        [0, 3],
        [3, 2],
        [5, 1],
      ],
      [0, 0, 0],
    ],
    [
      'another lane for what runs beside it',
      [
        [0, 5],
        [2, 2],
        [5, 1],
        [4, 3],
      ],
      [0, 1, 0, 1],
    ],
    ['none for nothing', [], []],
  ])('takes %s', (_, spans, lanes) =>
    expect(lanesOf((spans as [number, number][]).map(([start, days]) => ({ start, days })))).toEqual(lanes),
  );

  it('never lets two bars of a lane share a day, and takes no more lanes than share one', () => {
    const span = fc.record({ start: fc.nat(20), days: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const lanes = lanesOf(spans);
        const lie = (place: number, day: number) => {
          const { start, days } = spans[place]!;
          return start <= day && day < start + days;
        };
        let most = 0;
        for (let day = 0; day < 30; day += 1) {
          const taken = lanes.filter((_, place) => lie(place, day));
          expect(new Set(taken).size).toBe(taken.length);
          most = Math.max(most, taken.length);
        }
        expect(new Set(lanes).size).toBe(most);
      }),
    );
  });
});

describe(changeByMoving.name, () => {
  it.each([
    ['the conference', { ...movable, kind: 'conference' }, { type: 'date', heldOn: '2025-03-12' }],
    [
      'an open round',
      { ...movable, kind: 'opinion', roundId: 'r1', state: 'open' },
      { type: 'round', roundId: 'r1', dueOn: '2025-03-12' },
    ],
    [
      'a late round',
      { ...movable, kind: 'draft', roundId: 'r1', state: 'late' },
      { type: 'round', roundId: 'r1', dueOn: '2025-03-12' },
    ],
    ['opinions to come', { ...movable, kind: 'opinion' }, { type: 'deadline', which: 'opinions', workingDays: 12 }],
    ['a draft to come', { ...movable, kind: 'draft' }, { type: 'deadline', which: 'drafts', workingDays: 12 }],
    [
      'a returned draft',
      { ...movable, kind: 'draft', number: 2 },
      { type: 'deadline', which: 'approvals', workingDays: 12 },
    ],
    [
      'the invitations',
      { ...movable, kind: 'invitations' },
      { type: 'deadline', which: 'invitations', workingDays: 12 },
    ],
  ] as const)('moves %s', (_, due, change) => {
    expect(changeByMoving(calendar, HELD_ON, due, '2025-03-12')).toEqual({ ok: true, value: change });
  });

  it.each([
    ['what is done', { ...movable, kind: 'draft', state: 'done' }, 'done'],
    ['what has passed', { ...movable, kind: 'recognition', state: 'unrecorded' }, 'unrecorded'],
    ['a number', { ...movable, kind: 'issue', roundId: 'r1', law: 'Điều 18' }, 'by-law'],
    ['the minutes’ approval', { ...movable, kind: 'approval', slack: null }, 'by-step-before'],
    ['the signing', { ...movable, kind: 'signing' }, 'by-step-before'],
  ] as const)('leaves %s, and says why', (_, due, code) => {
    const found = changeByMoving(calendar, HELD_ON, due, '2025-03-12');
    expect(found).toMatchObject({ ok: false, refusal: { code } });
    if (!found.ok) expect(fixedDueSentence(found.refusal).vi).not.toBe('');
  });

  it('puts what is planned on the very day on which it was dropped, whenever the plan can', () => {
    const heldOn = fc.integer({ min: 0, max: 6 }).map((days) => addDays(HELD_ON, days));
    fc.assert(
      fc.property(heldOn, fc.integer({ min: 11, max: 20 }), (held, before) => {
        const facts = planFactsOf({ heldOn: held });
        const on = steppedBy(calendar, { kind: 'opinion' }, held, -before);
        const due = duesOn(facts).find(({ kind }) => kind === 'opinion')!;
        const change = changeByMoving(calendar, held, due, on);
        if (!change.ok) throw new Error('opinions can be moved');
        const compared = comparePlans(calendar, facts, change.value, `${TODAY}T02:00:00.000Z`);
        if (!compared.ok) return expect(compared.refusal.code).toBe('due-unchanged');
        const after = compared.value.changes.find(({ key }) => key === due.key)?.after ?? due;
        if (!after.isLeastTime) expect(after.dueOn).toBe(on);
      }),
      { numRuns: 15 },
    );
  });
});

describe(steppedBy.name, () => {
  it('goes over days off, except for the conference', () => {
    expect(steppedBy(calendar, { kind: 'opinion' }, '2025-03-07', 1)).toBe('2025-03-10');
    expect(steppedBy(calendar, { kind: 'conference' }, '2025-03-07', 1)).toBe('2025-03-08');
    expect(steppedBy(calendar, { kind: 'opinion' }, '2025-03-10', -1)).toBe('2025-03-07');
    expect(steppedBy(calendar, { kind: 'opinion' }, '2025-03-08', 0)).toBe('2025-03-08');
  });

  it('comes back by as many steps', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (from, steps) => {
        const on = addDays('2025-02-10', from);
        if (!isWorkingDay(calendar, on)) return;
        const there = steppedBy(calendar, { kind: 'draft' }, on, steps);
        expect(workingDaysBetween(calendar, on, there)).toBe(steps);
        expect(steppedBy(calendar, { kind: 'draft' }, there, -steps)).toBe(on);
      }),
    );
  });
});

describe(droppedOn.name, () => {
  it.each([
    ['opinion', '2025-03-08', '2025-03-05', '2025-03-10'],
    ['opinion', '2025-03-08', '2025-03-12', '2025-03-07'],
    ['opinion', '2025-03-11', '2025-03-12', '2025-03-11'],
    ['conference', '2025-03-08', '2025-03-05', '2025-03-08'],
  ] as const)('%s dropped on %s from %s lies on %s', (kind, on, from, expected) =>
    expect(droppedOn(calendar, { kind }, on, from)).toBe(expected),
  );

  it('is never a day off but for the conference, and never more than a holiday away', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (to, from) => {
        const [on, before] = [addDays('2025-02-10', to), addDays('2025-02-10', from)];
        const lies = droppedOn(calendar, { kind: 'approval' }, on, before);
        expect(isWorkingDay(calendar, lies)).toBe(true);
        expect(Math.abs(daysBetween(on, lies))).toBeLessThan(10);
      }),
    );
  });
});

describe(moveSentence.name, () => {
  it.each([
    ['2025-03-12', 'thứ Tư 12/03/2025, muộn hơn 2 ngày làm việc'],
    ['2025-03-07', 'thứ Sáu 07/03/2025, sớm hơn 1 ngày làm việc'],
    ['2025-03-10', 'thứ Hai 10/03/2025, không thay đổi'],
  ])('to %s: %s', (to, sentence) => expect(moveSentence(calendar, '2025-03-10', to).vi).toBe(sentence));
});
