import { checkCriteria } from './check-criteria';
import type { ConferencePlan, PlannedCriteria } from './plan';
import { planOf } from './plan.factory';

const set: PlannedCriteria = {
  code: 'tap-the',
  kind: 'collective',
  title: 'Thi đua tập thể',
  basis: null,
  from: 2023,
  to: 2027,
  askOn: '12-15',
  subjects: ['office'],
  assessor: null,
  appraisers: [],
  support: 'either',
  levels: [],
  criteria: [
    { code: 'a', title: 'A', points: 60 },
    { code: 'b', title: 'B', points: 40 },
  ],
  results: [],
};

function faults(change: Partial<PlannedCriteria>): string[] {
  const changed: ConferencePlan = { ...planOf(), criteria: [{ ...set, ...change }] };
  return checkCriteria(changed).map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe(checkCriteria.name, () => {
  it.each<[string, Partial<PlannedCriteria>]>([
    ['points everywhere', {}],
    ['points nowhere', { criteria: set.criteria.map((criterion) => ({ ...criterion, points: null })) }],
    ['a level that all points reach', { levels: [{ title: 'Đạt', atLeast: 100, of: 100 }] }],
    ['everybody', { kind: 'individual', subjects: ['people'] }],
    ['a result of a year of the period', { results: [{ year: 2023, subject: 'office', result: 'Đạt' }] }],
  ])('takes %s', (_, change) => {
    expect(faults(change)).toEqual([]);
  });

  it.each<[Partial<PlannedCriteria>, string]>([
    [{ from: 2027, to: 2023 }, 'criteria.0.to period-upside-down'],
    [
      { criteria: [set.criteria[0]!, { ...set.criteria[1]!, points: null }] },
      'criteria.0.criteria.1.points points-mixed',
    ],
    [{ criteria: [set.criteria[0]!, set.criteria[0]!] }, 'criteria.0.criteria.1.code duplicate-code'],
    [{ levels: [{ title: 'Đạt', atLeast: 101, of: 100 }] }, 'criteria.0.levels.0.atLeast level-out-of-reach'],
    [{ subjects: ['people'] }, 'criteria.0.subjects.0 unknown-code'],
    [{ kind: 'individual', subjects: ['nobody'] }, 'criteria.0.subjects.0 unknown-code'],
    [{ results: [{ year: 2022, subject: 'office', result: 'Đạt' }] }, 'criteria.0.results.0.year year-outside-period'],
  ])('finds what is wrong with %j', (change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('names a unit without a head', () => {
    const { units, people } = planOf();
    const headless = { ...planOf(), people: people.map((person) => ({ ...person, roles: [] })) };
    const found = checkCriteria({ ...headless, criteria: [{ ...set, subjects: [units[0]!.code] }] });
    expect(found.map(({ code }) => code)).toEqual(['unit-without-head']);
  });
});
