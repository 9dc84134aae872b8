import { planOf } from '../conference/plan.factory';
import { withPeopleOfToday } from './people-of-today';
import { directoryOf } from './planning.factory';

describe(withPeopleOfToday.name, () => {
  it('puts whoever holds an office now in the place of whoever held it then', () => {
    const people = directoryOf().people.map((person) =>
      person.code === 'gd' ? { ...person, code: 'gd-moi', name: 'Giám đốc mới' } : person,
    );
    const plan = withPeopleOfToday(planOf(), directoryOf({ people }));
    expect(plan.people).toBe(people);
    expect(plan.documents[0]!.approve).toEqual(['gd-moi']);
    expect(plan.pledge!.parties.map(({ person }) => person)).toEqual(['gd-moi', 'ctcd']);
  });

  it('knows the head of a unit by the unit', () => {
    const last = planOf();
    const [document] = last.documents;
    const asked = { ...last, documents: [{ ...document!, consult: ['p1', 'tp1'] }] };
    const people = directoryOf().people.map((person) =>
      person.code === 'tp1' ? { ...person, code: 'tp1-moi' } : person,
    );
    expect(withPeopleOfToday(asked, directoryOf({ people })).documents[0]!.consult).toEqual(['p1', 'tp1-moi']);
  });

  it('leaves the name of somebody whom nobody follows', () => {
    const people = directoryOf().people.filter(({ code }) => code !== 'cv1');
    expect(withPeopleOfToday(planOf(), directoryOf({ people })).documents[0]!.drafter).toBe('cv1');
  });

  it('keeps what the directory does not know of the office', () => {
    const predecessors = [{ code: 'cu', name: 'Sở Cũ', since: '2025-03-01', legalBasis: 'Nghị quyết' }];
    const plan = withPeopleOfToday({ ...planOf(), office: { ...planOf().office, predecessors } }, directoryOf());
    expect(plan.office.predecessors).toEqual(predecessors);
  });
});
