import type { Ask } from '../authority';
import { planPerson, type PersonForm } from './plan-person';
import { mayApplyRoster, type RosterFacts } from './roster';
import { member, OFFICE } from './roster.factory';

const NEW: PersonForm = {
  personId: null,
  code: null,
  name: 'Vũ Thị Hà',
  position: 'Chuyên viên',
  unitId: 'u-office',
  email: 'ha@so.example',
  language: 'vi',
  roles: [],
  leavesOn: null,
  successorId: null,
};
const BAO: PersonForm = {
  ...NEW,
  personId: 'p-cv',
  name: 'Lý Gia Bảo',
  unitId: 'u-finance',
  email: 'cv@so.example',
};
const plan = (form: Partial<PersonForm>, facts: Partial<RosterFacts> = {}, of = NEW) =>
  planPerson({ ...of, ...form }, { ...OFFICE, ...facts });
const found = (form: Partial<PersonForm>, facts?: Partial<RosterFacts>, of = NEW) =>
  plan(form, facts, of).findings.map(({ field, problem, proposal }) => [field, problem.code, proposal]);

describe(planPerson.name, () => {
  it('takes somebody new, with a code of their own or one made of their name', () => {
    expect(plan({}).entries).toMatchObject([{ state: 'new', person: { code: 'vu-thi-ha', unitId: 'u-office' } }]);
    expect(plan({ code: 'ha-vt', roles: ['clerk'] }).entries).toMatchObject([
      { state: 'new', person: { code: 'ha-vt', roles: ['clerk'] } },
    ]);
  });

  it.each<[string, Partial<PersonForm>, unknown[][]]>([
    ['a code that is taken', { code: 'cv' }, [['code', 'code-taken', 'vu-thi-ha']]],
    ['a code with accents', { code: 'Hà VT' }, [['code', 'code-invalid', 'ha-vt']]],
    ['an address that is taken', { email: 'CV@so.example' }, [['email', 'email-taken', null]]],
    ['an address that is none', { email: 'ha@so,example' }, [['email', 'email-invalid', 'ha@so.example']]],
    ['no unit', { unitId: null }, [['unit', 'missing', null]]],
    [
      'nothing at all',
      { name: ' ', position: '', email: '' },
      [['name'], ['position'], ['email']].map(([field]) => [field, 'missing', null]),
    ],
  ])('says at its field what is wrong with somebody new: %s', (_, form, expected) => {
    expect(found(form)).toEqual(expected);
    expect(mayApplyRoster(plan(form))).toBe(false);
  });

  it('changes everything that the form says, and takes roles away', () => {
    const people = [...OFFICE.people.slice(0, 3), member('cv', { name: 'Lý Gia Bảo', roles: ['clerk', 'secretary'] })];
    const { entries } = plan({ position: 'Phó Trưởng phòng' }, { people }, BAO);
    expect(entries[0]).toMatchObject({
      state: 'changed',
      changes: [
        { field: 'position', before: 'Chuyên viên', after: 'Phó Trưởng phòng' },
        { field: 'roles', before: 'clerk; secretary', after: null },
      ],
    });
    expect(plan({ roles: ['secretary', 'clerk'] }, { people }, BAO).entries[0]!.state).toBe('unchanged');
  });

  it.each(['name', 'position', 'email'] as const)('lets nobody who is known go without a %s', (field) => {
    expect(found({ [field]: '' }, {}, BAO)).toEqual([[field, 'missing', null]]);
  });

  it('does not let somebody take over another’s address', () => {
    expect(found({ email: 'tp@so.example' }, {}, BAO)).toEqual([['email', 'email-taken', null]]);
  });

  it('lets nobody touch their own roles, or end their own service', () => {
    const own: PersonForm = { ...BAO, personId: 'p-cvp', name: 'Phạm Thị Ngân', position: 'Chánh Văn phòng' };
    const form = { unitId: 'u-office', email: 'cvp@so.example' };
    expect(found({ ...form, roles: ['administrator'] }, {}, own)).toEqual([['roles', 'own-roles', null]]);
    const leaves = { ...form, roles: ['headOfOffice' as const], successorId: 'p-tp' };
    expect(found({ ...leaves, leavesOn: '2026-03-10' }, {}, own)).toEqual([['leavesOn', 'own-leave', null]]);
    expect(found({ ...leaves, leavesOn: '2026-04-01' }, {}, own)).toEqual([['leavesOn', 'own-leave', null]]);
  });

  it('lets nobody take back the leaving that was entered for them, and leaves it where they change something else', () => {
    const own: PersonForm = {
      ...BAO,
      personId: 'p-cvp',
      name: 'Phạm Thị Ngân',
      position: 'Chánh Văn phòng',
      unitId: 'u-office',
      email: 'cvp@so.example',
      roles: ['headOfOffice'],
    };
    const leave = { on: '2026-04-01', successorId: 'p-tp' };
    const leaves = { 'p-cvp': leave };
    expect(found({}, { leaves }, own)).toEqual([['leavesOn', 'own-leave', '2026-04-01']]);
    expect(found({ leavesOn: '2026-05-01', successorId: 'p-tp' }, { leaves }, own)).toEqual([
      ['leavesOn', 'own-leave', null],
    ]);
    const shown = { leavesOn: leave.on, successorId: leave.successorId, position: 'Chánh Văn phòng Sở' };
    expect(found(shown, { leaves }, own)).toEqual([]);
    expect(plan(shown, { leaves }, own).entries[0]).toMatchObject({ state: 'changed', leave });
  });

  it('lets nobody be their own successor', () => {
    const form = { leavesOn: '2026-04-01', successorId: 'p-cv' };
    expect(found(form, {}, BAO)).toEqual([['successor', 'successor-self', null]]);
  });

  describe('what only those who lead may change', () => {
    const people = [
      ...OFFICE.people,
      member('qt', { roles: ['administrator'] }),
      member('pgd', { name: 'Lê Hữu Phước', roles: ['deputyHead'] }),
    ];
    const byAdministrator = { people, actorId: 'p-qt' };
    const DEPUTY: PersonForm = {
      ...BAO,
      personId: 'p-pgd',
      name: 'Lê Hữu Phước',
      email: 'pgd@so.example',
      roles: ['deputyHead'],
    };

    it.each<[string, Partial<PersonForm>, PersonForm, unknown[][]]>([
      ['a new head', { roles: ['head'] }, NEW, [['roles', 'leaders-only', null]]],
      ['somebody who becomes one', { roles: ['headOfOffice'] }, BAO, [['roles', 'leaders-only', null]]],
      ['somebody who is one no more', { roles: [] }, DEPUTY, [['roles', 'leaders-only', null]]],
      ['the address of one', { email: 'khac@so.example' }, DEPUTY, [['email', 'leaders-only', null]]],
      ['one who leaves', { leavesOn: '2026-03-10' }, DEPUTY, [['leavesOn', 'leaders-only', null]]],
      ['one who leaves later', { leavesOn: '2026-04-01' }, DEPUTY, [['leavesOn', 'leaders-only', null]]],
      ['the position of one', { position: 'Phó Giám đốc Sở' }, DEPUTY, []],
      ['what else somebody does', { roles: ['clerk'] }, BAO, []],
    ])('%s', (_, form, of, expected) => {
      expect(found(form, byAdministrator, of)).toEqual(expected);
      expect(found(form, { people }, of)).toEqual([]);
    });

    it('is for whoever keeps the list where nobody leads the office yet', () => {
      const unled = people.filter(({ roles }) => !roles.includes('head') && !roles.includes('headOfOffice'));
      expect(found({ roles: ['head'] }, { people: unled, actorId: 'p-qt' })).toEqual([]);
    });
  });

  it('asks who takes over what is open, now and ahead', () => {
    const ask: Ask = {
      key: 'd/opinion/p-cv',
      personId: 'p-cv',
      kind: 'opinion',
      capacity: null,
      authorIds: [],
      seats: [],
      dueOn: '2026-03-20',
      taskId: 't-1',
      documentId: 'd',
      documentKind: null,
      recusedIds: [],
    };
    for (const leavesOn of ['2026-03-10', '2026-04-01']) {
      expect(found({ leavesOn }, { asks: [ask] }, BAO)).toEqual([['successor', 'successor-needed', 'Đỗ Thanh Tùng']]);
    }
    const now = plan({ leavesOn: '2026-03-10', successorId: 'p-tp' }, { asks: [ask] }, BAO).entries[0];
    expect(now).toMatchObject({ state: 'leaves', successorId: 'p-tp', passes: ['t-1'], leave: null });
    const later = plan({ leavesOn: '2026-04-01', successorId: 'p-tp' }, { asks: [ask] }, BAO).entries[0];
    expect(later).toMatchObject({ state: 'leavesLater', passes: [], leave: { on: '2026-04-01', successorId: 'p-tp' } });
  });

  it('takes back what was entered ahead, and lets somebody return', () => {
    const leaves = { 'p-cv': { on: '2026-04-01', successorId: 'p-tp' } };
    expect(plan({}, { leaves }, BAO).entries[0]).toMatchObject({
      state: 'changed',
      leave: null,
      changes: [
        { field: 'leavesOn', before: '2026-04-01', after: null },
        { field: 'successor', before: 'Đỗ Thanh Tùng', after: null },
      ],
    });
    const old = { ...BAO, personId: 'p-cu', name: 'Bùi Văn Cũ', email: 'cu@so.example' };
    expect(plan({}, {}, old).entries[0]).toMatchObject({ state: 'returns', person: { active: true } });
  });
});
