import fc from 'fast-check';
import { addDays, vietnamCalendar } from '../calendar';
import { planDueDates, type PlanFacts } from '../deadline';
import { documentOf, planFactsOf, roundOf } from '../deadline/plan-facts.factory';
import { burnUp, burnUpSentence, pastDurations, type BurnUp, type PastRound } from '.';

const calendar = vietnamCalendar;

function chart(facts: PlanFacts, today: string, rounds: readonly PastRound[] = []): BurnUp {
  const dues = planDueDates(calendar, facts, `${today}T02:00:00.000Z`);
  return burnUp({ calendar, facts, dues, past: pastDurations(calendar, rounds), today });
}

const on = (found: BurnUp, day: string) => found.days.find((one) => one.on === day);
const drafted = roundOf({ state: 'closed', closedOn: '2025-02-20' });

describe(burnUp.name, () => {
  it('counts what is planned, what is done up to today, and what is expected from today on', () => {
    const found = chart(planFactsOf({ rounds: [drafted] }), '2025-02-24');
    expect(found.total).toBe(6);
    expect(on(found, '2025-02-03')).toMatchObject({ workingDay: 0, planned: 0, done: 0, expected: null });
    expect(on(found, '2025-02-20')).toMatchObject({ planned: 0, done: 1, expected: null });
    expect(on(found, '2025-02-24')).toMatchObject({ workingDay: 15, done: 1, expected: 1 });
    expect(on(found, '2025-02-28')).toMatchObject({ planned: 1, done: null, expected: 1 });
    expect(found.days.at(-1)).toMatchObject({ on: '2025-03-28', planned: 6, done: null, expected: 6 });
  });

  it('says which steps make the difference of a day', () => {
    const found = chart(planFactsOf({ rounds: [drafted] }), '2025-02-24');
    expect(on(found, '2025-02-20')!.steps.map(({ due, what }) => `${due.kind} ${what}`)).toEqual(['draft done']);
    expect(on(found, '2025-02-28')!.steps.map(({ due, what }) => `${due.kind} ${what}`)).toContain('draft planned');
  });

  it('foresees nothing once the conference is held, and keeps what happened', () => {
    const held = planFactsOf({ stage: 'followUp', rounds: [drafted] });
    const { days } = chart(held, '2025-05-05');
    expect(days.every(({ expected }) => expected === null)).toBe(true);
    expect(days.find(({ on: day }) => day === '2025-02-20')).toMatchObject({ done: 1 });
  });

  it('never goes down, keeps to the total, and ends with everything where there is something to look forward to', () => {
    const past: PastRound[] = ['2024-03-06', '2024-03-08', '2024-03-29'].map((closedOn) => ({
      kind: 'opinion',
      openedOn: '2024-03-04',
      closedOn,
    }));
    const anyDay = fc.integer({ min: 0, max: 53 }).map((days) => addDays('2025-02-03', days));
    fc.assert(
      fc.property(anyDay, fc.boolean(), fc.constantFrom(0, 3), (today, isDrafted, seen) => {
        const documents = [documentOf(), documentOf({ id: 'two' })];
        const rounds = [isDrafted && today >= '2025-02-20' ? drafted : roundOf()];
        const { total, days } = chart(planFactsOf({ documents, rounds }), today, past.slice(0, seen));
        for (const what of ['planned', 'done', 'expected'] as const) {
          const counts = days.map((day) => day[what]).filter((count) => count !== null);
          expect(counts).toEqual(counts.toSorted((one, other) => one - other));
          expect(Math.max(...counts)).toBeLessThanOrEqual(total);
        }
        expect(days.at(-1)).toMatchObject({ planned: total, expected: total });
        const now = days.find((day) => day.on === today)!;
        expect(now.done).not.toBeNull();
        expect(now.expected).not.toBeNull();
      }),
    );
  });
});

describe(burnUpSentence.name, () => {
  it.each([
    [{ planned: 3, done: 1, expected: null }, 'theo kế hoạch xong 3/6 bước, đã xong 1, chậm hơn 2 bước'],
    [{ planned: 1, done: 2, expected: 2 }, 'theo kế hoạch xong 1/6 bước, đã xong 2, sớm hơn 1 bước'],
    [{ planned: 2, done: 2, expected: null }, 'theo kế hoạch xong 2/6 bước, đã xong 2'],
    [{ planned: 5, done: null, expected: 4 }, 'theo kế hoạch xong 5/6 bước, dự kiến xong 4'],
  ])('%j', (counts, words) => {
    const { vi, en } = burnUpSentence({ on: '2025-02-28', workingDay: 19, steps: [], ...counts }, 6);
    expect(vi).toBe(`Đến hết thứ Sáu 28/02/2025: ${words}.`);
    expect(en).toMatch(/^By the end of Friday 28 February 2025: planned: \d of 6 steps done/);
  });
});
