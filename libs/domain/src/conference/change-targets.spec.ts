import * as fc from 'fast-check';
import { lineageOf, parseIndicator } from '../pledge';
import {
  mayChangeTargets,
  targetChangeRefusalSentence,
  withChangedTarget,
  withTarget,
  type TargetChangeFacts,
  type TargetWords,
} from './change-targets';
import { planOf } from './plan.factory';
import { STAGES } from './stage';

const decision = { isResolution: true, issuedOn: '2026-05-04', isRecalled: false };
const amending: TargetChangeFacts = { stage: 'followUp', issuedOn: '2026-01-16', reason: 'Giao thêm việc', decision };
const answer = (different: Partial<TargetChangeFacts>) => {
  const allowed = mayChangeTargets({ ...amending, ...different });
  return allowed.ok ? allowed.value.isAmendment : allowed.refusal.code;
};

describe(mayChangeTargets.name, () => {
  it.each<[string, Partial<TargetChangeFacts>, boolean | string]>([
    [
      'the plan before the session, without reason or decision',
      { stage: 'convening', reason: '', decision: null },
      false,
    ],
    ['what the room has before it', { stage: 'session' }, 'targets-before-the-room'],
    ['what waits for its number', { stage: 'resolution' }, 'targets-before-the-room'],
    ['what was adopted, by another resolution', {}, true],
    ['what was adopted, on the day of the first', { decision: { ...decision, issuedOn: '2026-01-16' } }, true],
    ['without a reason', { reason: '  ' }, 'change-without-reason'],
    ['without a decision', { decision: null }, 'change-without-decision'],
    ['by a letter', { decision: { ...decision, isResolution: false } }, 'decision-no-resolution'],
    ['by what was recalled', { decision: { ...decision, isRecalled: true } }, 'decision-recalled'],
    ['by an older resolution', { decision: { ...decision, issuedOn: '2026-01-15' } }, 'decision-too-early'],
    ['what no resolution set, with the reason alone', { issuedOn: null, decision: null }, true],
    ['when the year is over', { stage: 'closed' }, 'targets-year-over'],
    ['of a conference that was called off', { stage: 'cancelled' }, 'targets-year-over'],
  ])('answers about %s', (_, different, expected) => {
    expect(answer(different)).toBe(expected);
  });

  it('amends what a resolution set by a later resolution that stands, and by nothing else', () => {
    const entry = fc.record({
      isResolution: fc.boolean(),
      isRecalled: fc.boolean(),
      issuedOn: fc.constantFrom('2026-01-15', '2026-01-16', '2027-01-01'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        fc.option(entry),
        fc.constantFrom('', ' ', 'lý do'),
        (stage, chosen, reason) => {
          const allowed = mayChangeTargets({ ...amending, stage, decision: chosen, reason });
          if (!allowed.ok) expect(targetChangeRefusalSentence(allowed.refusal).vi).not.toBe('');
          if (!allowed.ok || !allowed.value.isAmendment) return;
          expect([stage, reason, chosen?.isResolution, chosen?.isRecalled]).toEqual(['followUp', 'lý do', true, false]);
          expect(chosen!.issuedOn >= '2026-01-16').toBe(true);
        },
      ),
    );
  });
});

describe('the targets of a plan', () => {
  const [usual] = planOf().targets;
  const { code, previous: _previous, lineage: _lineage, follows: _follows, ...words } = usual!;

  it('take one more, which is new, under a code that nothing has', () => {
    const plan = planOf({ targets: [{ ...usual!, code: 'ct-2' }] });
    const added = withTarget(plan, { ...words, indicator: '90%' });
    expect(added).toMatchObject({ ok: true, value: { target: { code: 'ct-3', lineage: 'new', previous: null } } });
    expect(added.ok && added.value.plan.targets).toHaveLength(2);
  });

  it('say something else about one, and compare it with the year before again', () => {
    const plan = planOf({ targets: [{ ...usual!, indicator: '90%', previous: '90%', lineage: 'kept' }] });
    const lineages = ['95%', '90%', '80%'].map((indicator) => {
      const changed = withChangedTarget(plan, { code, words: { ...words, indicator }, isConfirmed: () => true });
      return changed.ok ? changed.value.target.lineage : changed.refusal.code;
    });
    expect(lineages).toEqual(['raised', 'kept', 'lowered']);
  });

  it.each<[string, Partial<TargetWords>, string]>([
    ['nobody who answers', { owner: null }, 'targets.0.owner'],
    ['a unit that is not there', { owner: 'khong-co' }, 'targets.0.owner'],
    ['a range upside down', { indicator: 'từ 5 đến 3' }, 'targets.0.indicator'],
    ['a term upside down', { from: '2024-06-01', until: '2024-05-01' }, 'targets.0.until'],
  ])('refuse %s where it is wrong', (_, different, path) => {
    const changed = withChangedTarget(planOf(), { code, words: { ...words, ...different }, isConfirmed: () => true });
    expect(!changed.ok && changed.refusal).toMatchObject({ code: 'target-not-valid' });
    const found = !changed.ok && changed.refusal.code === 'target-not-valid' ? changed.refusal.findings : [];
    expect(found.map((one) => one.path.join('.'))).toContain(path);
  });

  it('has no baseline from a predecessor before its list is confirmed', () => {
    const predecessors = [{ code: 'cu', name: 'Sở Cũ', since: '2023-03-01', legalBasis: 'Nghị quyết số 1' }];
    const follows = [{ office: 'cu', year: 2023, code: 'a' }];
    const targets = [{ ...usual!, previous: null, lineage: 'kept' as const, follows }];
    const plan = planOf({ office: { ...planOf().office, predecessors }, targets });
    const change = (isConfirmed: boolean) =>
      withChangedTarget(plan, { code, words: { ...words, baseline: '80%' }, isConfirmed: () => isConfirmed });
    expect(change(true).ok).toBe(true);
    const refused = change(false);
    const found = !refused.ok && refused.refusal.code === 'target-not-valid' ? refused.refusal.findings : [];
    expect(found).toMatchObject([{ code: 'figure-not-confirmed', path: ['targets', 0, 'baseline'] }]);
  });

  it('never state a lineage that the figures contradict', () => {
    const share = fc.integer({ min: 1, max: 100 }).map((value) => `${value}%`);
    fc.assert(
      fc.property(share, share, (previous, indicator) => {
        const plan = planOf({ targets: [{ ...usual!, indicator: previous, previous, lineage: 'kept' }] });
        const changed = withChangedTarget(plan, { code, words: { ...words, indicator }, isConfirmed: () => true });
        const [before, now] = [parseIndicator(previous), parseIndicator(indicator)];
        if (!changed.ok || !before.ok || !now.ok) throw new Error('not read');
        expect(changed.value.target.lineage).toBe(lineageOf(before.value, now.value));
      }),
    );
  });
});
