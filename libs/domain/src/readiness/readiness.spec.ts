import * as fc from 'fast-check';
import { addDays, vietnamCalendar, workingDaysBetween } from '../calendar';
import { planDueDates, type PlanFacts } from '../deadline';
import { documentOf, planFactsOf, roundOf } from '../deadline/plan-facts.factory';
import { forecastSentence, pastDurations, readiness, readinessSentence, type PastRound, type Readiness } from '.';

const NAMES = { document: (id: string) => `Báo cáo ${id}`, person: (id: string) => id.toUpperCase() };

/** How a plan stands on a day, by the rounds that the office has behind it. */
function judge(facts: PlanFacts, today: string, rounds: readonly PastRound[] = []): Readiness | null {
  const calendar = vietnamCalendar;
  const dues = planDueDates(calendar, facts, `${today}T02:00:00.000Z`);
  return readiness({ calendar, facts, dues, past: pastDurations(calendar, rounds), today });
}

/** So many rounds that each took so many days from a Monday on. */
const took = (kind: PastRound['kind'], ...closedOn: string[]): PastRound[] =>
  closedOn.map((day) => ({ kind, openedOn: '2024-03-04', closedOn: day }));

describe(readiness.name, () => {
  it('follows each document to its last question, at the pace of the plan while nothing is on record', () => {
    const { percent, left } = judge(planFactsOf(), '2025-02-10')!;
    const [report, invitations] = left;
    expect(percent).toBe(0);
    expect(report!.steps.map(({ kind, waited, readyOn }) => `${kind} ${waited} ${readyOn}`)).toEqual([
      'draft 5 2025-02-28',
      'opinion null 2025-03-10',
      'disposition null 2025-03-14',
      'approval null 2025-03-20',
      'issue null 2025-03-21',
    ]);
    expect(report).toMatchObject({ documentId: 'bc', readyOn: '2025-03-21', spare: 4 });
    expect(invitations).toMatchObject({ documentId: null, readyOn: '2025-03-25', spare: 2 });
  });

  it('puts first what is most critical', () => {
    const late = documentOf({ id: 'late', phase: 'approval' });
    const asked = roundOf({
      id: 'r2',
      documentId: 'late',
      kind: 'approval',
      openedOn: '2025-03-03',
      dueOn: '2025-03-20',
    });
    const { left } = judge(planFactsOf({ documents: [documentOf(), late], rounds: [roundOf(), asked] }), '2025-03-26')!;
    expect(left[0]!.documentId).toBe('bc');
    expect(left.map(({ spare }) => spare)).toEqual(left.map(({ spare }) => spare).toSorted((a, b) => a - b));
  });

  it('takes what this office usually takes, once three rounds are on record', () => {
    const [two, three] = [
      took('draft', '2024-03-20', '2024-03-21'),
      took('draft', '2024-03-06', '2024-03-08', '2024-03-29'),
    ];
    expect(judge(planFactsOf(), '2025-02-03', two)!.left.find(({ documentId }) => documentId)!.steps[0]).toMatchObject({
      pace: { seenIn: 0 },
      readyOn: '2025-02-28',
    });
    expect(
      judge(planFactsOf(), '2025-02-03', three)!.left.find(({ documentId }) => documentId)!.steps[0],
    ).toMatchObject({
      pace: { workingDays: 4, seenIn: 3 },
      readyOn: '2025-02-07',
    });
  });

  it('counts what is answered, and says so when everything is', () => {
    const done = roundOf({ state: 'closed', closedOn: '2025-02-20' });
    const half = planFactsOf({ documents: [documentOf({ phase: 'consultation' })], rounds: [done] });
    expect(judge(half, '2025-02-21')!.percent).toBe(16);
    const ready = planFactsOf({ stage: 'convening', documents: [] });
    expect(judge(ready, '2025-03-27')).toEqual({ percent: 100, left: [] });
    expect(readinessSentence(judge(ready, '2025-03-27')!, NAMES).vi).toBe('Đã sẵn sàng: mọi việc chuẩn bị đã xong.');
  });

  it.each(['session', 'resolution', 'followUp', 'closed', 'cancelled'] as const)('says nothing of %s', (stage) => {
    expect(judge(planFactsOf({ stage }), '2025-03-28')).toBeNull();
  });

  it('says nothing of a conference whose day has passed', () => {
    expect(judge(planFactsOf(), '2025-03-28')).not.toBeNull();
    expect(judge(planFactsOf(), '2025-03-29')).toBeNull();
  });

  it('misses the date by the working days that are lost, and calls whoever is waited for by name', () => {
    const said = (today: string, who: string[]) =>
      readinessSentence(judge(planFactsOf({ rounds: [roundOf({ who })] }), today)!, NAMES);
    expect(said('2025-02-10', ['tp1']).vi).toBe(
      'Kịp, còn dư 4 ngày làm việc. Cần chú ý nhất: Báo cáo bc (nộp dự thảo), đang chờ TP1 đã 5 ngày làm việc.',
    );
    expect(said('2025-03-21', ['tp1', 'tp2', 'tp3'])).toEqual({
      vi: 'Với đà này sẽ trễ 4 ngày làm việc. Cần chú ý nhất: Báo cáo bc (nộp dự thảo), đang chờ TP1, TP2 và 1 người khác đã 34 ngày làm việc.',
      en: 'At this pace it is missed by 4 working days. Most critical: Báo cáo bc (draft), waiting for TP1, TP2 and 1 more for 34 working days.',
    });
  });

  it('calls the invitations critical once they are late, or when nothing else is left', () => {
    const said = (today: string) =>
      readinessSentence(judge(planFactsOf({ documents: [], rounds: [] }), today)!, NAMES).vi;
    expect(said('2025-03-20')).toBe('Kịp, còn dư 2 ngày làm việc. Cần chú ý nhất: Gửi giấy mời, triệu tập.');
    expect(said('2025-03-26')).toBe('Với đà này sẽ trễ 1 ngày làm việc. Cần chú ý nhất: Gửi giấy mời, triệu tập.');
    expect(judge(planFactsOf({ rounds: [roundOf({ openedOn: '2025-03-20' })] }), '2025-03-26')!.left[0]).toMatchObject({
      documentId: 'bc',
    });
  });

  it('says of every step why it is expected on its day', () => {
    const { left } = judge(planFactsOf(), '2025-02-10', took('draft', '2024-03-06', '2024-03-08', '2024-03-29'))!;
    const sentences = left.flatMap(({ steps }) => steps.map((step) => forecastSentence(step).vi));
    expect(sentences).toContain(
      'Nộp dự thảo: thứ Ba 11/02/2025; cơ quan thường mất 4 ngày làm việc (trung vị của 3 lần đã qua)',
    );
    expect(sentences).toContain('Gửi giấy mời, triệu tập: thứ Ba 25/03/2025');
  });

  it('never gets better by waiting, nor by a slower office', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 1, max: 20 }), (passed, slower) => {
        const today = addDays('2025-02-03', passed);
        const spare = (day: string, rounds: readonly PastRound[] = []) =>
          Math.min(...judge(planFactsOf(), day, rounds)!.left.map((one) => one.spare));
        expect(spare(addDays(today, 1))).toBeLessThanOrEqual(spare(today));
        const [usual, slow] = [0, slower].map((more) =>
          Array(3)
            .fill(took('opinion', addDays('2024-03-08', more)))
            .flat(),
        );
        expect(spare(today, slow)).toBeLessThanOrEqual(spare(today, usual));
      }),
      { numRuns: 30 },
    );
  });

  it('is missed by as many days as the last question is answered after the eve of the conference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (passed) => {
        const today = addDays('2025-02-03', passed);
        const report = judge(planFactsOf(), today)!.left.find(({ documentId }) => documentId === 'bc')!;
        expect(report.spare).toBe(workingDaysBetween(vietnamCalendar, report.readyOn, '2025-03-27'));
        expect(report.readyOn > today).toBe(true);
      }),
    );
  });
});
