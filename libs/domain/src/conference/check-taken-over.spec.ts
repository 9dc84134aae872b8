import { checkTakenOver, takenOverLists, type SuccessionFacts } from './check-taken-over';
import { planOf } from './plan.factory';
import type { ConferencePlan, PlannedPredecessorOffice, PlannedTarget } from './plan';

const [usual] = planOf().targets as [PlannedTarget];
const old: PlannedPredecessorOffice = { code: 'cu', name: 'Sở Cũ', since: '2023-03-01', legalBasis: 'Nghị quyết số 1' };
const past: PlannedTarget = {
  ...usual,
  previous: null,
  lineage: 'kept',
  follows: [{ office: 'cu', year: 2023, code: 'a', figure: usual.indicator }],
};
const merged = (target: Partial<PlannedTarget> = {}, office: Partial<PlannedPredecessorOffice> = {}): ConferencePlan =>
  planOf({
    office: { ...planOf().office, predecessors: [{ ...old, ...office }] },
    targets: [{ ...past, ...target }],
  });
const nothing: SuccessionFacts = {
  tookOver: new Map(),
  lists: [{ office: 'cu', year: 2023, isKnown: false, hasDossier: false, targets: [] }],
  taken: [],
};
const recorded = (figure: SuccessionFacts['lists'][number]['targets'][number]['figure'], hasDossier = true) => ({
  ...nothing,
  lists: [{ office: 'cu', year: 2023, isKnown: true, hasDossier, targets: [{ code: 'a', figure }] }],
});
const HUNDRED = { comparator: '==', value: 100, unit: '%' } as const;
const found = (plan: ConferencePlan, facts: SuccessionFacts) =>
  checkTakenOver(plan, facts).map(({ path, code }) => [path.join('.'), code]);

describe(takenOverLists.name, () => {
  it('names each conference of a predecessor once, and none of this office', () => {
    const two = planOf({
      ...merged(),
      targets: [past, { ...past, follows: [...past.follows!, { year: 2023, code: 'x' }] }],
    });
    expect(takenOverLists(two)).toEqual([{ office: 'cu', year: 2023 }]);
  });
});

describe(checkTakenOver.name, () => {
  it.each<[string, ConferencePlan, SuccessionFacts]>([
    ['entered from a paper', merged({}, { paper: 'Biên bản bàn giao' }), nothing],
    ['to be confirmed', merged({}, { handOver: 'gd' }), nothing],
    ['confirmed by a dossier that says the same', merged(), recorded(HUNDRED)],
    ['left to the record', merged({ follows: [{ office: 'cu', year: 2023, code: 'a' }] }), recorded(HUNDRED)],
    ['a baseline from a paper', merged({ baseline: '97%' }, { paper: 'Biên bản bàn giao' }), nothing],
    ['a baseline from a dossier', merged({ baseline: '97%' }), recorded(HUNDRED)],
  ])('takes what is %s', (_, plan, facts) => {
    expect(found(plan, facts)).toEqual([]);
  });

  it.each<[string, ConferencePlan, SuccessionFacts, string[][]]>([
    ['nobody who confirms it', merged(), nothing, [['office.predecessors.0', 'taken-over-without-source']]],
    [
      'a baseline that is not confirmed',
      merged({ baseline: '97%' }, { handOver: 'gd' }),
      nothing,
      [['targets.0.baseline', 'figure-not-confirmed']],
    ],
    [
      'a figure of the year before that is not confirmed, though a record is there',
      merged({ previous: '100%' }, { handOver: 'gd', paper: 'Biên bản bàn giao' }),
      recorded(HUNDRED, false),
      [['targets.0.previous', 'figure-not-confirmed']],
    ],
    [
      'a figure that was not promised',
      merged(),
      recorded({ ...HUNDRED, value: 90 }),
      [['targets.0.follows.0.figure', 'figure-differs-from-record']],
    ],
    [
      'a target that never was',
      merged({ follows: [{ office: 'cu', year: 2023, code: 'b' }] }),
      recorded(HUNDRED),
      [['targets.0.follows.0.code', 'predecessor-target-unknown']],
    ],
    [
      'a target that goes on elsewhere',
      merged({}, { paper: 'Biên bản bàn giao' }),
      { ...nothing, taken: [{ office: 'cu', year: 2023, code: 'a', by: 'Sở Khác' }] },
      [['targets.0.follows.0', 'target-goes-on-elsewhere']],
    ],
    [
      'a predecessor that took over this office',
      merged({}, { paper: 'Biên bản bàn giao' }),
      {
        ...nothing,
        tookOver: new Map([
          ['cu', ['giua']],
          ['giua', ['mau']],
        ]),
      },
      [['office.predecessors.0.code', 'succession-circle']],
    ],
  ])('refuses %s, and says what to do', (_, plan, facts, expected) => {
    expect(found(plan, facts)).toEqual(expected);
    for (const { sentence } of checkTakenOver(plan, facts)) expect(sentence.vi).toMatch(/[;.] ?(hãy|Hãy) /);
  });
});
