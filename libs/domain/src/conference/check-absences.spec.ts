import { checkPlannedAbsences, daysToFirstAbsence } from './check-absences';
import { planOf } from './plan.factory';
import type { PlannedAbsence, PlannedAuthorisation } from './plan';

const ORDER: PlannedAuthorisation = {
  number: '12/QĐ-TTLN',
  signedOn: '2024-01-02',
  grantor: 'gd',
  deputy: 'pgd',
  from: '2024-01-05',
  to: '2024-01-12',
  documents: null,
};
const AWAY: PlannedAbsence = { from: '2024-01-08', to: '2024-01-10', substitute: 'pgd', under: '12/QĐ-TTLN' };

function planWith(orders: readonly PlannedAuthorisation[], absent: readonly PlannedAbsence[]) {
  const plan = planOf();
  const [first, ...others] = plan.people;
  return { ...plan, people: [{ ...first!, code: 'gd', absent }, ...others], authorisations: orders };
}

describe(checkPlannedAbsences.name, () => {
  it('takes an absence under an order of the plan', () => {
    expect(checkPlannedAbsences(planWith([ORDER], [AWAY]))).toEqual([]);
    expect(checkPlannedAbsences(planOf())).toEqual([]);
  });

  it.each<[string, PlannedAuthorisation[], PlannedAbsence[], string, (string | number)[]]>([
    ['an order that is not there', [], [AWAY], 'substitute-without-order', ['people', 0, 'absent', 0]],
    [
      'an order that ends too soon',
      [{ ...ORDER, to: '2024-01-09' }],
      [AWAY],
      'order-too-short',
      ['people', 0, 'absent', 0],
    ],
    [
      'an order passed on',
      [ORDER, { ...ORDER, number: '13', grantor: 'pgd', deputy: 'tp' }],
      [],
      'authority-passed-on',
      ['authorisations', 1],
    ],
    [
      'two absences at once',
      [ORDER],
      [AWAY, { ...AWAY, to: '2024-01-08' }],
      'absence-overlaps',
      ['people', 0, 'absent', 1],
    ],
  ])('finds %s', (_, orders, absent, code, path) => {
    expect(checkPlannedAbsences(planWith(orders, absent))).toMatchObject([{ code, path }]);
  });

  it('lets the first absence of a rehearsal begin today', () => {
    expect(daysToFirstAbsence(planWith([ORDER], [AWAY]), '2024-02-08')).toBe(31);
    expect(daysToFirstAbsence(planOf(), '2024-02-08')).toBe(0);
  });
});
