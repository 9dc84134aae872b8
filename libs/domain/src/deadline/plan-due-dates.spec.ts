import * as fc from 'fast-check';
import { addDays, deadlineAfter, vietnamCalendar, vietnamDateOf } from '../calendar';
import { nextDue } from '../follow-up';
import { comparePlans } from './compare-plans';
import { conferenceWindow } from './conference-window';
import type { DueDate } from './due-date';
import { followedPeriods } from './followed-periods';
import { planDueDates } from './plan-due-dates';
import type { PlanFacts } from './plan-facts';
import { WORKING_DAYS_AFTER } from './round-deadline';
import { documentOf, planFactsOf, roundOf } from './plan-facts.factory';

const NOW = '2025-02-10T02:00:00.000Z';
const list = (facts = planFactsOf(), now = NOW) => planDueDates(vietnamCalendar, facts, now);
const shortly = (dues: readonly DueDate[]) => dues.map(({ key, dueOn, state }) => `${dueOn} ${key} ${state}`);
/** Plays the year after, and tells what it asks for, and by when that is answered. */
function askedBy(facts: PlanFacts): [number, string][] {
  const { heldOn, followUp } = facts;
  const year = { heldOn, untilOn: followUp.until, isReviewed: false, nextHeldOn: null };
  const periods = followedPeriods(facts, vietnamCalendar);
  const asked: [number, string][] = [];
  for (let period = 1; ; period += 1) {
    const position = { period, review: 1, isAsking: false };
    const next = nextDue(vietnamCalendar, { ...year, periods }, position, heldOn)!;
    if (next.kind === 'end') return asked;
    const openedOn = vietnamDateOf(next.at);
    asked.push([next.number, deadlineAfter(vietnamCalendar, openedOn, WORKING_DAYS_AFTER.progress).dueOn]);
  }
}
const find = (dues: readonly DueDate[], key: string) => dues.find((due) => due.key === key)!;

describe(planDueDates.name, () => {
  it('lists everything that a conference is due, soonest first', () => {
    expect(shortly(list())).toEqual([
      '2025-02-28 bc/draft/1 open',
      '2025-03-10 bc/opinion/1 planned',
      '2025-03-14 bc/disposition/1 planned',
      '2025-03-20 bc/approval/1 planned',
      '2025-03-21 bc/issue/1 planned',
      '2025-03-25 invitations planned',
      '2025-03-27 bc/publication/1 planned',
      '2025-03-28 conference planned',
      '2025-04-02 signing planned',
      '2025-04-03 dispatch planned',
      '2025-04-04 recognition planned',
      '2025-04-16 bc/publicityEnd/1 planned',
      '2025-10-06 review/1 planned',
      '2026-04-08 review/2 planned',
    ]);
  });

  it('says why, naming the article where the law sets the date', () => {
    const dues = list();
    expect(find(dues, 'recognition').explanation.vi).toBe(
      '5 ngày làm việc sau thứ Sáu 28/03/2025; thứ Bảy và Chủ nhật không tính → 17:00 thứ Sáu 04/04/2025 (Nghị định 59/2023/NĐ-CP Điều 21 khoản 1)',
    );
    expect(find(dues, 'bc/publication/1')).toMatchObject({
      law: 'Luật 10/2022/QH15 Điều 48 khoản 1',
      limitOn: '2025-03-27',
    });
    for (const { explanation } of dues) expect(explanation.vi && explanation.en).toBeTruthy();
  });

  it('names who must act', () => {
    const dues = list();
    expect(find(dues, 'bc/opinion/1').who).toEqual(['cvp', 'tp1']);
    expect(find(dues, 'bc/approval/1').who).toEqual(['gd']);
    expect(find(dues, 'bc/issue/1').who).toEqual(['vt']);
    expect(find(dues, 'recognition').who).toEqual(['ctcd']);
  });

  it('says how much time there is, and how much of it may be lost', () => {
    const dues = list();
    expect(find(dues, 'bc/draft/1')).toMatchObject({ workingDaysLeft: 14, slack: 4 });
    expect(find(dues, 'bc/approval/1')).toMatchObject({ slack: 4 });
    expect(find(dues, 'bc/issue/1')).toMatchObject({ slack: 4 });
    expect(find(dues, 'conference')).toMatchObject({ slack: null });
  });

  it('marks as late what is overdue, and plans what follows from there with the least time', () => {
    const dues = list(planFactsOf(), '2025-03-17T02:00:00.000Z');
    expect(find(dues, 'bc/draft/1')).toMatchObject({ state: 'late', workingDaysLeft: -11 });
    expect(find(dues, 'bc/opinion/1')).toMatchObject({ dueOn: '2025-03-19', isLeastTime: true });
    expect(find(dues, 'bc/disposition/1').dueOn).toBe('2025-03-21');
    expect(find(dues, 'bc/opinion/1').explanation.vi).toContain('đã qua; lấy thời gian tối thiểu');
  });

  it('shows what is done, and asks for approval again after a rework', () => {
    const facts = planFactsOf({
      documents: [documentOf({ phase: 'rework', consultIds: [], isIssued: false })],
      rounds: [
        roundOf({ state: 'closed', closedOn: '2025-02-05' }),
        roundOf({ id: 'r2', kind: 'approval', state: 'closed', closedOn: '2025-02-07', dueOn: '2025-03-20' }),
        roundOf({ id: 'r3', number: 2, dueOn: '2025-03-20' }),
      ],
    });
    const mine = list(facts).filter(({ documentId }) => documentId === 'bc');
    expect(shortly(mine).toSorted()).toEqual([
      '2025-02-28 bc/draft/1 done',
      '2025-03-20 bc/approval/1 done',
      '2025-03-20 bc/draft/2 open',
      '2025-03-24 bc/approval/2 planned',
    ]);
  });

  it('leaves out what the document has gone past', () => {
    const facts = planFactsOf({ documents: [documentOf({ phase: 'approval' })], rounds: [] });
    expect(
      list(facts)
        .filter(({ documentId }) => documentId)
        .map(({ kind }) => kind),
    ).toEqual(['approval', 'issue']);
  });

  it('after the conference, lets the rounds of what it decided speak for themselves', () => {
    const minutes = documentOf({ id: 'bb', kind: 'minutes', phase: 'approval', isIssued: false, consultIds: [] });
    const signing = roundOf({
      id: 'r9',
      documentId: 'bb',
      kind: 'approval',
      openedOn: '2025-03-28',
      dueOn: '2025-04-02',
    });
    const facts = planFactsOf({ stage: 'resolution', documents: [minutes], rounds: [signing] });
    expect(shortly(list(facts, '2025-03-31T02:00:00.000Z')).slice(0, 4)).toEqual([
      '2025-03-25 invitations done',
      '2025-03-28 conference done',
      '2025-04-02 bb/approval/1 open',
      '2025-04-04 recognition open',
    ]);
    expect(find(list(facts, '2025-04-14T02:00:00.000Z'), 'recognition').state).toBe('unrecorded');
  });

  it('plans what is remarked on in the conference itself for after it', () => {
    const facts = planFactsOf({ documents: [documentOf({ isTabled: true })] });
    const mine = list(facts).filter(({ documentId }) => documentId === 'bc');
    expect(shortly(mine).slice(0, 4)).toEqual([
      '2025-02-28 bc/draft/1 open',
      '2025-04-02 bc/disposition/1 planned',
      '2025-04-08 bc/approval/1 planned',
      '2025-04-09 bc/issue/1 planned',
    ]);
    expect(find(mine, 'bc/draft/1').slack).toBe(19);
  });

  it('plans reports on a target only in the periods of its own term, by whoever reports for it', () => {
    const target = { fromOn: null, untilOn: null, lineage: 'kept', who: ['tp1'] } as const;
    const reports = (targets: PlanFacts['targets']) =>
      list(planFactsOf({ targets }))
        .filter(({ kind }) => kind === 'review')
        .map(({ number, who }) => [number, who]);
    expect(reports([{ ...target, fromOn: '2025-09-28' }])).toEqual([[2, ['tp1']]]);
    expect(reports([target, { ...target, untilOn: '2025-09-27', who: ['tp2', 'tp1'] }])).toEqual([
      [1, ['tp1', 'tp2']],
      [2, ['tp1']],
    ]);
    expect(reports([{ ...target, lineage: 'dropped' }])).toEqual([]);
  });

  it('plans exactly the reports that the year after asks for, on the same days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1900 }), (reportEveryMonths, days) => {
        const facts = planFactsOf({ followUp: { reportEveryMonths, until: addDays('2025-03-28', days) } });
        const planned = list(facts).filter(({ kind }) => kind === 'review');
        expect(planned.map(({ number, dueOn }) => [number, dueOn])).toEqual(askedBy(facts));
      }),
      { numRuns: 50 },
    );
  });

  it('lists nothing for a conference that was called off', () => {
    expect(list(planFactsOf({ stage: 'cancelled' }))).toEqual([]);
  });

  it('knows no term of the law of 2022 before that law', () => {
    const dues = list(planFactsOf({ year: 2019, heldOn: '2018-12-28' }), '2018-11-01T02:00:00.000Z');
    expect(dues.filter(({ law }) => law)).toEqual([]);
    expect(dues.map(({ kind }) => kind)).not.toContain('recognition');
  });
});

describe(comparePlans.name, () => {
  const compare = (heldOn: string, facts = planFactsOf()) => {
    const compared = comparePlans(vietnamCalendar, facts, { type: 'date', heldOn }, NOW);
    if (!compared.ok) throw new Error(compared.refusal.code);
    return compared.value;
  };

  it('pairs every date before and after', () => {
    const { changes } = compare('2025-03-31');
    expect(changes.map(({ key, before, after }) => [key, before?.dueOn, after?.dueOn])).toContainEqual([
      'bc/opinion/1',
      '2025-03-10',
      '2025-03-11',
    ]);
    expect(changes.map(({ key }) => key)).toEqual(expect.arrayContaining(['conference', 'review/1', 'bc/draft/1']));
  });

  it('warns of what becomes tight or impossible', () => {
    const codes = (heldOn: string) =>
      compare(heldOn).warnings.map(({ code, due }) => `${code} ${due?.key ?? ''}`.trim());
    expect(codes('2025-03-31')).toEqual([]);
    expect(codes('2025-03-06')).toContain('least-time bc/draft/1');
    expect(codes('2025-02-14')).toContain('not-in-time bc/approval/1');
    expect(codes('2025-03-30')).toEqual(['day-off']);
    expect(codes('2025-04-18')).toContain('after-window');
  });

  it('names a review that is lost, and one that is won', () => {
    // from 10 April only eleven days are left after the first half-year: they belong to it
    const facts = planFactsOf({ followUp: { reportEveryMonths: 6, until: '2025-10-20' } });
    const { changes } = compare('2025-04-10', facts);
    expect(changes.find(({ key }) => key === 'review/2')).toMatchObject({ before: { kind: 'review' }, after: null });
  });
});

describe(conferenceWindow.name, () => {
  it.each([
    ['2025-03-28', 2025, '2025-01-01', '2025-03-31'],
    ['2025-04-18', 2025, '2025-01-01', '2025-03-31'],
    ['2025-02-03', 2024, '2025-01-01', '2025-03-31'],
    ['2018-12-28', 2019, '2018-10-01', '2019-03-31'],
  ])('of a conference on %s for %d is %s to %s', (heldOn, year, opensOn, closesOn) => {
    expect(conferenceWindow({ heldOn, year, kind: 'annual' })).toMatchObject({ opensOn, closesOn });
  });

  it('does not bind an extraordinary conference, which has no time of the year', () => {
    expect(conferenceWindow({ heldOn: '2025-07-10', year: 2025, kind: 'unionCongress' })).toBeNull();
  });
});
