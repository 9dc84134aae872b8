import * as fc from 'fast-check';
import { addWorkingDays, compareDates, isWorkingDay, vietnamCalendar, type CivilDate } from '../calendar';
import type { PlanFacts } from '../deadline';
import { documentOf, planFactsOf, roundOf } from '../deadline/plan-facts.factory';
import { chancesSentence, pastDurations, whatIf, type PastRound, type Supposed, type WhatIf } from '.';

const NOTHING: Supposed = { heldOn: null, absences: [], delays: [] };

/** So many rounds that took so many working days each, from Monday 4 March 2024 on. */
const took = (kind: PastRound['kind'], ...days: number[]): PastRound[] =>
  days.map((taken) => ({
    kind,
    openedOn: '2024-03-04',
    closedOn: addWorkingDays(vietnamCalendar, '2024-03-04', taken),
  }));

function tried(
  supposed: Partial<Supposed>,
  {
    facts = planFactsOf(),
    rounds = [],
    on = '2025-02-10',
  }: { facts?: PlanFacts; rounds?: PastRound[]; on?: CivilDate } = {},
) {
  const past = pastDurations(vietnamCalendar, rounds);
  return whatIf({ calendar: vietnamCalendar, facts, past, now: `${on}T02:00:00.000Z` }, { ...NOTHING, ...supposed });
}

function answer(...args: Parameters<typeof tried>): WhatIf {
  const result = tried(...args);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe(whatIf.name, () => {
  it('shows the same twice when nothing is supposed', () => {
    const { before, after, compared } = answer({}, { rounds: took('draft', 3, 9, 30) });
    expect(after).toEqual(before);
    expect(compared).toBeNull();
  });

  it('is as certain as the plan where nothing is on record', () => {
    const { before } = answer({});
    const report = before.readiness!.left.find(({ documentId }) => documentId === 'bc')!;
    expect(before.chances).toEqual({ p50: report.readyOn, p90: report.readyOn, onTime: 100, seenIn: 0 });
    expect(chancesSentence(before.chances!).vi).toContain('nếu đúng thời gian theo kế hoạch');
  });

  it('multiplies what each question took in the past: half of all cases, nine of ten, and how often nothing is missed', () => {
    // only the approval is left: nine of ten took 2 working days, one took 60
    const facts = planFactsOf({
      documents: [documentOf({ phase: 'approval', isIssued: false })],
      rounds: [roundOf({ kind: 'approval', openedOn: '2025-02-10', dueOn: '2025-03-20', who: ['gd'] })],
    });
    const rounds = took('approval', ...Array<number>(9).fill(2), 60);
    expect(answer({}, { facts, rounds }).before.chances).toEqual({
      p50: '2025-02-12',
      p90: '2025-02-12',
      onTime: 90,
      seenIn: 10,
    });
    expect(
      answer({}, { facts, rounds: took('approval', ...Array<number>(8).fill(2), 60, 60) }).before.chances,
    ).toMatchObject({
      p50: '2025-02-12',
      onTime: 80,
    });
    expect(chancesSentence(answer({}, { facts, rounds }).before.chances!)).toEqual({
      vi: '50% khả năng xong đến thứ Tư 12/02/2025, 90% đến thứ Tư 12/02/2025 (theo 10 lần đã qua của cơ quan).',
      en: 'Ready by Wednesday 12 February 2025 in 50% of cases, by Wednesday 12 February 2025 in 90% (from 10 past rounds of this office).',
    });
  });

  it('forgets the quick rounds once a question has waited longer than they took', () => {
    const facts = planFactsOf({
      documents: [documentOf({ phase: 'approval', isIssued: false })],
      rounds: [roundOf({ kind: 'approval', openedOn: '2025-02-03', dueOn: '2025-03-20', who: ['gd'] })],
    });
    const rounds = took('approval', 1, 1, 1, 12);
    expect(answer({}, { facts, rounds }).before.chances).toMatchObject({ p50: '2025-02-19', seenIn: 1 });
  });

  it('takes all documents together: the last of them counts', () => {
    const approval = (id: string) =>
      roundOf({ id: `r-${id}`, documentId: id, kind: 'approval', openedOn: '2025-02-10', dueOn: '2025-03-20' });
    const ready = (id: string) => documentOf({ id, phase: 'approval', isIssued: false });
    const rounds = took('approval', 2, 2, 60, 60);
    const of = (...ids: string[]) =>
      answer({}, { facts: planFactsOf({ documents: ids.map(ready), rounds: ids.map(approval) }), rounds }).before
        .chances!.onTime;
    expect([of('a'), of('a', 'b'), of('a', 'b', 'c')]).toEqual([50, 25, 12]);
  });

  it('lets whoever is away answer on the first working day after', () => {
    const { before, after } = answer({ absences: [{ personId: 'tp1', from: '2025-02-20', until: '2025-03-14' }] });
    expect(before.readiness!.left[0]!.steps[0]).toMatchObject({ kind: 'draft', readyOn: '2025-02-28' });
    expect(after.readiness!.left[0]!.steps[0]).toMatchObject({ kind: 'draft', readyOn: '2025-03-17' });
    expect(answer({ absences: [{ personId: 'nobody', from: '2025-02-20', until: '2025-03-14' }] }).after).toEqual(
      before,
    );
  });

  it('lets absences that follow one another add up', () => {
    const absences = [
      { personId: 'tp1', from: '2025-02-20', until: '2025-02-28' },
      { personId: 'tp1', from: '2025-03-03', until: '2025-03-07' },
    ];
    expect(answer({ absences }).after.readiness!.left[0]!.steps[0]).toMatchObject({ readyOn: '2025-03-10' });
  });

  it('adds the days by which a unit is late to each question that waits for it, once however many of its people are asked', () => {
    const delays = [{ who: ['tp1', 'cvp'], workingDays: 5 }];
    const [before, after] = [answer({}).before, answer({ delays }).after].map(({ readiness }) => readiness!.left[0]!);
    expect(before!.spare - after!.spare).toBe(15);
  });

  it('moves the conference by the rules of the plan, and shows what moves with it', () => {
    const rounds = took('draft', 14, 14, 14);
    const { before, after, compared } = answer({ heldOn: '2025-03-14' }, { rounds });
    expect(compared!.changes.map(({ key }) => key)).toContain('conference');
    expect(after.readiness!.left[0]!.spare).toBeLessThan(before.readiness!.left[0]!.spare);
  });

  it.each<[string, Partial<Supposed>, object]>([
    ['a day outside the year of the conference', { heldOn: '2027-03-12' }, { code: 'outside-work-year' }],
    ['the day that it has', { heldOn: '2025-03-28' }, { code: 'due-unchanged' }],
    [
      'an absence that ends before it begins',
      { absences: [{ personId: 'tp1', from: '2025-03-10', until: '2025-03-03' }] },
      { code: 'absence-upside-down', place: 0 },
    ],
    [
      'an absence that is over',
      { absences: [{ personId: 'tp1', from: '2025-01-06', until: '2025-02-07' }] },
      { code: 'absence-passed', place: 0 },
    ],
  ])('refuses %s', (_, supposed, refusal) => {
    expect(tried(supposed)).toMatchObject({ ok: false, refusal });
  });

  it('never promises more by supposing something bad, and keeps half before nine of ten, on working days', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 8 });
    const absence = fc.record({ personId: fc.constantFrom('tp1', 'gd', 'cvp'), start: fc.nat(30), length: fc.nat(15) });
    const delay = fc.record({ who: fc.subarray(['tp1', 'gd', 'cvp']), workingDays: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(
        days,
        days,
        fc.array(absence, { maxLength: 3 }),
        fc.array(delay, { maxLength: 3 }),
        (drafts, approvals, away, delays) => {
          const from = (start: number) => addWorkingDays(vietnamCalendar, '2025-02-10', start);
          const absences = away.map(({ personId, start, length }) => ({
            personId,
            from: from(start),
            until: from(start + length),
          }));
          const rounds = [...took('draft', ...drafts), ...took('approval', ...approvals)];
          const { before, after } = answer({ absences, delays }, { rounds });
          const [usual, bad] = [before.chances!, after.chances!];
          for (const { p50, p90 } of [usual, bad]) {
            expect(compareDates(p50, p90)).toBeLessThanOrEqual(0);
            expect([p50, p90].every((on) => isWorkingDay(vietnamCalendar, on))).toBe(true);
          }
          expect(compareDates(usual.p50, bad.p50)).toBeLessThanOrEqual(0);
          expect(compareDates(usual.p90, bad.p90)).toBeLessThanOrEqual(0);
          expect(bad.onTime).toBeLessThanOrEqual(usual.onTime);
          expect(usual.onTime).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 25 },
    );
  });
});
