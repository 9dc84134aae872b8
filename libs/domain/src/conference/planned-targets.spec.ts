import { checkPlan } from './check-plan';
import { planOf } from './plan.factory';
import type { PlannedTarget } from './plan';
import { followedTerm, partiesOf, promisorOf } from './planned-targets';

const plan = planOf();
const [usual] = plan.targets as [PlannedTarget];
const found = (different: Partial<PlannedTarget>, office = plan.office) =>
  checkPlan(planOf({ office, targets: [{ ...usual, ...different }] })).map(({ path, code }) => [path.join('.'), code]);
const rows = (different: Partial<PlannedTarget>) =>
  partiesOf(plan, { ...usual, ...different }).map(({ kind, unit, person, owner }) => [kind, unit ?? person, owner]);

describe(partiesOf.name, () => {
  it.each<[string, Partial<PlannedTarget>, (string | null)[][]]>([
    ['the unit that answers for it', {}, [['unit', 'p1', 'tp1']]],
    ['the person that answers for it', { owner: 'cv1' }, [['person', 'cv1', 'cv1']]],
    ['the head, with a unit that reports', { party: 'head', owner: 'vp' }, [['head', null, 'cvp']]],
    ['the employee side', { party: 'employeeSide', owner: 'ctcd' }, [['employeeSide', null, 'ctcd']]],
    ['all staff together', { party: 'everybody' }, [['everybody', null, 'tp1']]],
    ['one unit for which another reports', { party: { units: ['p1'] }, owner: 'vp' }, [['unit', 'p1', 'cvp']]],
    [
      'every unit, each for itself',
      { party: 'allUnits', owner: 'vp' },
      [
        ['unit', 'vp', 'cvp'],
        ['unit', 'p1', 'tp1'],
      ],
    ],
    [
      'several people, each for themselves',
      { party: { people: ['cv1', 'ctcd'] }, owner: 'vp' },
      [
        ['person', 'cv1', 'cv1'],
        ['person', 'ctcd', 'ctcd'],
      ],
    ],
  ])('knows %s', (_, different, expected) => {
    expect(rows(different)).toEqual(expected);
  });

  it('leaves out the units that were set up for a task', () => {
    const units = [...plan.units, { code: 'btc', name: 'Ban tổ chức', advisory: true }];
    const parties = partiesOf(planOf({ units }), { party: 'allUnits', owner: 'vp' });
    expect(parties.map(({ unit }) => unit)).toEqual(['vp', 'p1']);
  });

  it('calls a promise of a unit or a person what it is', () => {
    expect(promisorOf(plan, usual)).toBe('units');
    expect(promisorOf(plan, { owner: 'cv1' })).toBe('people');
    expect(promisorOf(plan, { owner: 'cv1', party: 'allUnits' })).toBe('allUnits');
  });
});

describe(followedTerm.name, () => {
  it('begins with the conference, unless the plan says otherwise', () => {
    expect(followedTerm(plan)).toEqual({ fromOn: '2024-01-17', untilOn: '2024-12-31' });
    const followUp = { reportEveryMonths: 12, from: '2023-01-01', until: '2027-12-31' };
    expect(followedTerm(planOf({ followUp }))).toEqual({ fromOn: '2023-01-01', untilOn: '2027-12-31' });
  });

  it('is said once to be upside down, where it is written, however many targets go by it', () => {
    const followUp = { reportEveryMonths: 12, until: '2023-12-31' };
    const targets = [usual, { ...usual, code: 'ct-2' }];
    const errors = checkPlan(planOf({ followUp, targets })).filter(({ code }) => code === 'term-upside-down');
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['followUp.until']);
  });
});

describe('the targets of a plan', () => {
  const merged = {
    ...plan.office,
    predecessors: [{ code: 'cu', name: 'Sở Cũ', since: '2023-03-01', legalBasis: 'Nghị quyết số 1' }],
  };

  it('may follow a target of the year before, here or in an office that was taken over', () => {
    expect(found({ follows: [{ year: 2023, code: 'ct1', figure: '95%' }] })).toEqual([]);
    expect(found({ follows: [{ office: 'cu', year: 2023, code: 'a' }] }, merged)).toEqual([]);
  });

  it.each<[string, Partial<PlannedTarget>, string[][]]>([
    ['nobody who answers', { owner: null }, [['targets.0.owner', 'target-without-owner']]],
    [
      'an unknown unit',
      { party: { units: ['p1', 'xx'] } },
      [
        ['targets.0.party.units.1', 'unknown-code'],
        ['targets.0.party', 'owner-without-people'],
      ],
    ],
    ['an unknown person', { party: { people: ['xx'] } }, [['targets.0.party.people.0', 'unknown-code']]],
    [
      'a past in a strange office',
      { follows: [{ office: 'la', year: 2023, code: 'a' }] },
      [['targets.0.follows.0.office', 'not-a-predecessor']],
    ],
    [
      'a past that is none',
      { follows: [{ year: 2024, code: 'a' }] },
      [['targets.0.follows.0.year', 'predecessor-not-earlier']],
    ],
    [
      'something new with a past',
      { lineage: 'new', previous: null, follows: [{ year: 2023, code: 'a' }] },
      [['targets.0.lineage', 'new-target-with-past']],
    ],
    [
      'a past that the lineage contradicts',
      { previous: null, follows: [{ year: 2023, code: 'a', figure: '100%' }] },
      [['targets.0.lineage', 'lineage-contradicts-figures']],
    ],
    ['a term that nobody follows', { until: '2025-12-31' }, [['targets.0.until', 'term-beyond-follow-up']]],
  ])('are refused with %s', (_, different, expected) => {
    expect(found(different)).toEqual(expected);
  });

  it('that were taken over need somebody here who goes on with them', () => {
    const follows = [{ office: 'cu', year: 2023, code: 'a' }];
    expect(found({ follows, owner: 'phong-cu' }, merged)).toContainEqual(['targets.0.owner', 'party-left']);
    expect(found({ follows, party: { people: ['nghi-huu'] } }, merged)).toContainEqual([
      'targets.0.party.people.0',
      'party-left',
    ]);
  });

  it('take each promise of before further once', () => {
    const follows = [{ year: 2023, code: 'a' }];
    const targets = [
      { ...usual, follows },
      { ...usual, code: 'ct-2', follows: [...follows, { year: 2022, code: 'a' }] },
    ];
    const codes = checkPlan(planOf({ targets })).map(({ path, code }) => [path.join('.'), code]);
    expect(codes).toContainEqual(['targets.1.follows.0', 'target-taken-over-twice']);
    expect(codes.filter(([, code]) => code === 'target-taken-over-twice')).toHaveLength(1);
  });

  it('are refused where one predecessor is named twice, or by somebody nobody knows', () => {
    const [old] = merged.predecessors;
    expect(found({}, { ...merged, predecessors: [old!, { ...old!, handOver: 'xx' }] })).toEqual([
      ['office.predecessors.1.code', 'duplicate-code'],
      ['office.predecessors.1.handOver', 'unknown-code'],
    ]);
  });

  it('are refused where an office takes over itself', () => {
    const itself = { ...merged, predecessors: [{ ...merged.predecessors[0]!, code: plan.office.code }] };
    expect(found({}, itself)).toEqual([['office.predecessors.0.code', 'own-predecessor']]);
  });
});
