import * as fc from 'fast-check';
import { addDays, addWorkingDays, compareDates, instantAt, vietnamCalendar } from '../calendar';
import { changePlan, type PlanChange } from './change-plan';
import type { DatedRound, PlanFacts } from './plan-facts';
import { planFactsOf, roundOf } from './plan-facts.factory';
import { deadlineRefusalSentence } from './refusal';
import { roundDeadline } from './round-deadline';

const NOW = '2025-02-10T02:00:00.000Z';
const change = (given: PlanChange, facts = planFactsOf(), now = NOW) => changePlan(vietnamCalendar, facts, given, now);
const moveTo = (heldOn: string, facts = planFactsOf(), now = NOW) => change({ type: 'date', heldOn }, facts, now);
const duesOf = ({ rounds }: PlanFacts) => rounds.map(({ dueOn }) => dueOn);

/** The facts after a change, or as they were when there is nothing to change. */
function factsAfter(given: PlanChange, facts: PlanFacts, now = NOW): PlanFacts {
  const changed = change(given, facts, now);
  return changed.ok ? changed.value.facts : facts;
}

describe(changePlan.name, () => {
  it('moves what is open with the conference', () => {
    const moved = moveTo('2025-04-04');
    expect(moved.ok && moved.value.moved).toMatchObject([{ roundId: 'r1', deadline: { dueOn: '2025-03-07' } }]);
  });

  it('leaves alone what is over, and what does not hang on the conference', () => {
    const facts = planFactsOf({
      rounds: [
        roundOf({ state: 'closed', closedOn: '2025-02-05' }),
        roundOf({ id: 'r2', kind: 'issue', openedOn: '2025-02-07', dueOn: '2025-02-10' }),
      ],
    });
    const moved = moveTo('2025-03-31', facts);
    expect(moved.ok && moved.value.moved).toEqual([]);
  });

  it('changes one deadline for the whole plan', () => {
    const changed = change({ type: 'deadline', which: 'drafts', workingDays: 25 });
    expect(changed.ok && changed.value.facts.deadlines.drafts).toBe(25);
    expect(changed.ok && duesOf(changed.value.facts)).toEqual(['2025-02-21']);
  });

  it('changes the due date of one round alone, and keeps that when the conference moves later', () => {
    const extended = change({ type: 'round', roundId: 'r1', dueOn: '2025-03-12' });
    expect(extended.ok && extended.value.moved).toMatchObject([{ ownDueOn: '2025-03-12' }]);
    const facts = extended.ok ? extended.value.facts : planFactsOf();
    expect(duesOf(factsAfter({ type: 'date', heldOn: '2025-03-31' }, facts))).toEqual(['2025-03-12']);
  });

  it.each<[string, PlanChange, string]>([
    ['the day that it has', { type: 'date', heldOn: '2025-03-28' }, 'due-unchanged'],
    ['a day of another year', { type: 'date', heldOn: '2028-03-01' }, 'outside-work-year'],
    ['the deadline that it has', { type: 'deadline', which: 'drafts', workingDays: 20 }, 'due-unchanged'],
    ['opinions before drafts', { type: 'deadline', which: 'opinions', workingDays: 21 }, 'deadlines-out-of-order'],
    ['approvals before answers', { type: 'deadline', which: 'approvals', workingDays: 11 }, 'deadlines-out-of-order'],
    ['a round of another conference', { type: 'round', roundId: 'x', dueOn: '2025-03-12' }, 'due-round-unknown'],
    ['the due date that it has', { type: 'round', roundId: 'r1', dueOn: '2025-02-28' }, 'due-unchanged'],
    ['a due date before today', { type: 'round', roundId: 'r1', dueOn: '2025-02-07' }, 'due-in-the-past'],
    ['a Sunday', { type: 'round', roundId: 'r1', dueOn: '2025-03-02' }, 'due-on-day-off'],
    ['less than the least time', { type: 'round', roundId: 'r1', dueOn: '2025-02-11' }, 'due-too-soon'],
    ['a due date on the conference’s day', { type: 'round', roundId: 'r1', dueOn: '2025-03-28' }, 'due-after-limit'],
  ])('refuses %s, in both languages', (_, given, code) => {
    const refused = change(given);
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    const { vi, en } = deadlineRefusalSentence(refused.ok ? { code: 'due-unchanged' } : refused.refusal);
    expect([vi.length > 10, en.length > 10, vi !== en]).toEqual([true, true, true]);
  });

  it('refuses to extend beyond the law’s term, and a round that is over', () => {
    const issue = roundOf({ kind: 'issue', openedOn: '2025-02-10', dueOn: '2025-02-11' });
    const over = roundOf({ id: 'r2', state: 'closed' });
    const facts = planFactsOf({ rounds: [issue, over] });
    expect(change({ type: 'round', roundId: 'r1', dueOn: '2025-02-12' }, facts)).toMatchObject({
      refusal: { code: 'due-after-limit', limitOn: '2025-02-11' },
    });
    expect(change({ type: 'round', roundId: 'r2', dueOn: '2025-02-12' }, facts)).toMatchObject({
      refusal: { code: 'due-round-closed' },
    });
  });
});

const days = fc.integer({ min: -30, max: 120 });
const openedRound = (openedOn: string, kind: DatedRound['kind'], facts: PlanFacts): DatedRound => {
  const about = { kind, number: 1, openedOn, ownDueOn: null, isOutcome: false };
  return roundOf({ kind, openedOn, ...roundDeadline(vietnamCalendar, { ...facts, ...about }) });
};
const kinds = fc.constantFrom<DatedRound['kind']>('draft', 'opinion', 'disposition', 'approval');

describe('the due dates of open rounds, whatever the changes', () => {
  /** An extraordinary conference may be on any day, so that no window hides a case. */
  const anyDay = planFactsOf({ kind: 'extraordinary' });
  const opened = (kind: DatedRound['kind'], openedOn: string): PlanFacts => {
    const facts: PlanFacts = { ...anyDay, rounds: [] };
    return { ...facts, rounds: [openedRound(openedOn, kind, facts)] };
  };
  const today = (openedOn: string) => instantAt(openedOn, '09:00');

  it('come back when the conference is moved there and back on the day they were opened', () => {
    fc.assert(
      fc.property(kinds, days, days, (kind, openedBefore, shift) => {
        const openedOn = addDays('2025-03-01', -openedBefore);
        const facts = opened(kind, openedOn);
        const away = factsAfter({ type: 'date', heldOn: addDays(facts.heldOn, shift) }, facts, today(openedOn));
        const back = factsAfter({ type: 'date', heldOn: facts.heldOn }, away, today(openedOn));
        expect(duesOf(back)).toEqual(duesOf(facts));
      }),
    );
  });

  it('are never earlier for a later conference', () => {
    fc.assert(
      fc.property(kinds, days, fc.nat(60), fc.nat(60), fc.nat(40), (kind, shift, more, later, waited) => {
        const facts = opened(kind, '2025-02-10');
        const now = instantAt(addDays('2025-02-10', waited), '09:00');
        const near = addDays(facts.heldOn, shift);
        const sooner = duesOf(factsAfter({ type: 'date', heldOn: near }, facts, now));
        const after = duesOf(factsAfter({ type: 'date', heldOn: addDays(near, more + later) }, facts, now));
        expect(compareDates(sooner[0]!, after[0]!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('leave nobody less than the least time, unless less was left before', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.tuple(days, fc.nat(10)), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 8 }),
        (kind, moves, least) => {
          let facts = opened(kind, '2025-02-10');
          facts = { ...facts, deadlines: { ...facts.deadlines, minimumWorkingDays: least } };
          let on = '2025-02-10';
          for (const [shift, waited] of moves) {
            on = addDays(on, waited);
            const before = duesOf(facts)[0]!;
            facts = factsAfter({ type: 'date', heldOn: addDays('2025-03-28', shift) }, facts, instantAt(on, '09:00'));
            const after = duesOf(facts)[0]!;
            const leastOn = addWorkingDays(vietnamCalendar, on, least);
            const floor = compareDates(before, leastOn) < 0 ? before : leastOn;
            expect(compareDates(after, floor)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('stay where they are when a deadline is changed and changed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 60 }), (workingDays) => {
        const facts = opened('draft', '2025-02-10');
        const set = (count: number, from: PlanFacts) =>
          factsAfter({ type: 'deadline', which: 'drafts', workingDays: count }, from, today('2025-02-10'));
        expect(duesOf(set(20, set(workingDays, facts)))).toEqual(duesOf(facts));
      }),
    );
  });
});
