import fc from 'fast-check';
import { roleName, ROLES } from '../person';
import type { Ask } from '../authority';
import { planRoster } from './plan-roster';
import { mayApplyRoster, peopleAfter, type RosterPerson } from './roster';
import { member, OFFICE, planned, tableOf, UNITS } from './roster.factory';
import { rosterFindingSentence } from './finding';
import { unitName } from './match-lines';

const lineOf = (person: RosterPerson) => [
  person.code,
  person.name,
  person.position,
  unitName(UNITS, person.unitId),
  person.email,
  person.roles.map((role) => roleName(role).vi).join('; '),
  person.language,
];
const problems = (lines: readonly (readonly string[])[], different = {}) =>
  planned(lines, different).findings.map(({ line, field, problem, proposal }) => [line, field, problem.code, proposal]);
const NEW = ['', 'Vũ Thị Hà', 'Chuyên viên', 'Văn phòng Sở', 'ha@so.example'];

describe(planRoster.name, () => {
  it('takes somebody new with a code made of their name', () => {
    const plan = planned([NEW]);
    const [entry] = plan.entries;
    expect(entry).toMatchObject({
      line: 2,
      state: 'new',
      person: { code: 'vu-thi-ha', unitId: 'u-office', roles: [], language: 'vi' },
    });
    expect(mayApplyRoster(plan)).toBe(true);
    expect(plan.entries.filter(({ state }) => state === 'missing').map(({ person }) => person.code)).toEqual([
      'gd',
      'cvp',
      'tp',
      'cv',
    ]);
  });

  it('gives two people of one name two codes', () => {
    const plan = planned([NEW, [...NEW.slice(0, 4), 'ha2@so.example']]);
    expect(plan.entries.slice(0, 2).map(({ person }) => person.code)).toEqual(['vu-thi-ha', 'vu-thi-ha-2']);
  });

  it('finds somebody by the address, and changes only what the line says', () => {
    const plan = planned([['', 'Lý Gia Bảo', 'Phó Trưởng phòng', 'phong ke hoach - tai chinh', 'CV@so.example']]);
    expect(plan.entries[0]).toMatchObject({
      state: 'changed',
      person: { id: 'p-cv', roles: [] },
      changes: [
        { field: 'position', before: 'Chuyên viên', after: 'Phó Trưởng phòng' },
        { field: 'email', before: 'cv@so.example', after: 'CV@so.example' },
      ],
    });
  });

  it('lets two people swap their addresses', () => {
    const plan = planned([
      ['tp', 'Đỗ Thanh Tùng', '', 'khtc', 'cv@so.example'],
      ['cv', 'Lý Gia Bảo', '', 'khtc', 'tp@so.example'],
    ]);
    expect(plan.findings).toEqual([]);
    expect(mayApplyRoster(plan)).toBe(true);
  });

  it('takes back somebody who had left', () => {
    expect(planned([lineOf({ ...OFFICE.people[4]! })]).entries[0]).toMatchObject({
      state: 'returns',
      person: { id: 'p-cu', active: true },
    });
  });

  it.each<[string, readonly (readonly string[])[], readonly unknown[]]>([
    ['a missing name', [['', '', 'Chuyên viên', 'vp', 'a@so.example']], [2, 'name', 'missing', null]],
    ['a missing address', [['', 'Vũ Hà', 'Chuyên viên', 'vp', '']], [2, 'email', 'missing', null]],
    [
      'an unknown unit',
      [[...NEW.slice(0, 3), 'Văn fòng Sở', 'a@so.example']],
      [2, 'unit', 'unit-unknown', 'Văn phòng Sở'],
    ],
    ['an unknown role', [[...NEW, 'Văn thơ']], [2, 'roles', 'role-unknown', 'Văn thư']],
    [
      'an address with a comma',
      [[...NEW.slice(0, 4), 'ha@so,example']],
      [2, 'email', 'email-invalid', 'ha@so.example'],
    ],
    ['no address at all', [[...NEW.slice(0, 4), 'hà Nội']], [2, 'email', 'email-invalid', null]],
    ['a code with capitals', [['Hà 01', ...NEW.slice(1)]], [2, 'code', 'code-invalid', 'ha-01']],
    ['an address twice', [NEW, ['b', 'Vũ B', 'CV', 'vp', 'HA@so.example']], [3, 'email', 'twice', null]],
    [
      'a code twice',
      [
        ['b', ...NEW.slice(1)],
        ['b', 'Vũ B', 'CV', 'vp', 'b@so.example'],
      ],
      [3, 'code', 'twice', null],
    ],
    ['another’s address', [['moi', 'Vũ B', 'CV', 'vp', 'tp@so.example']], [2, 'email', 'email-taken', null]],
    ['the same name', [['', 'Lý Gia Bảo', 'CV', 'khtc', 'bao@so.example']], [2, 'name', 'same-name', null]],
    ['an old font', [['', 'NguyÔn ThÞ Hµ', 'CV', 'vp', 'b@so.example']], [2, 'name', 'old-writing', 'Nguyễn Thị Hà']],
    ['a language', [[...NEW, '', 'fr']], [2, 'language', 'language-unknown', 'vi']],
    [
      'a day that does not exist',
      [['cv', 'Lý Gia Bảo', '', 'khtc', 'cv@so.example', '', '', '31/02/2026']],
      [2, 'leavesOn', 'day-invalid', null],
    ],
    ['a stranger who leaves', [[...NEW, '', '', '01/03/2026']], [2, 'leavesOn', 'leaves-unknown', null]],
    [
      'one’s own leaving',
      [['cvp', 'Phạm Thị Ngân', '', 'vp', 'cvp@so.example', '', '', '10/03/2026']],
      [2, 'leavesOn', 'own-leave', null],
    ],
    [
      'one’s own roles',
      [['cvp', 'Phạm Thị Ngân', '', 'vp', 'cvp@so.example', 'Thủ trưởng cơ quan']],
      [2, 'roles', 'own-roles', null],
    ],
    ['hidden signs', [['', 'Vũ\u200b Hà', 'CV', 'vp', 'b@so.example']], [2, 'name', 'control-signs', 'Vũ Hà']],
  ])('finds %s', (_, lines, expected) => {
    expect(problems(lines)).toContainEqual(expected);
  });

  it('does not let the last leader go', () => {
    const alone = { people: OFFICE.people.filter(({ code }) => code !== 'cvp'), actorId: 'p-tp' };
    const lines = [['gd', 'Trần Đình Khải', '', 'bgd', 'gd@so.example', '', '', '2026-03-10']];
    expect(problems(lines, alone)).toContainEqual([null, 'roles', 'nobody-leads', null]);
  });

  it('does not leave an office without a head and a head of office', () => {
    const people = [...OFFICE.people, member('qt', { roles: ['administrator'] })];
    const leaves = (code: string, name: string, unit: string) => [
      code,
      name,
      '',
      unit,
      `${code}@so.example`,
      '',
      '',
      '2026-03-10',
    ];
    const both = [leaves('gd', 'Trần Đình Khải', 'bgd'), leaves('cvp', 'Phạm Thị Ngân', 'vp')];
    const facts = { people, actorId: 'p-qt' };
    expect(problems(both, facts)).toContainEqual([null, 'roles', 'office-unled', null]);
    expect(problems(both.slice(0, 1), facts)).not.toContainEqual([null, 'roles', 'office-unled', null]);
  });

  it('enters a leaving ahead: nobody leaves yet, nothing passes', () => {
    const lines = [['cv', 'Lý Gia Bảo', '', 'khtc', 'cv@so.example', '', '', '11/03/2026', 'tp']];
    const plan = planned(lines);
    expect(plan.findings).toEqual([]);
    expect(plan.entries[0]).toMatchObject({
      state: 'leavesLater',
      person: { active: true },
      leave: { on: '2026-03-11', successorId: 'p-tp' },
      passes: [],
    });
    const leaves = { 'p-cv': { on: '2026-03-11', successorId: 'p-tp' } };
    expect(planned(lines, { leaves }).entries[0]).toMatchObject({ state: 'unchanged', leave: leaves['p-cv'] });
    expect(mayApplyRoster(planned(lines, { leaves }))).toBe(false);
  });

  it('takes nobody as a successor who leaves by then', () => {
    const lines = [['cv', 'Lý Gia Bảo', '', 'khtc', 'cv@so.example', '', '', '11/03/2026', 'tp']];
    const leaves = { 'p-tp': { on: '2026-03-11', successorId: null } };
    expect(problems(lines, { leaves })).toContainEqual([2, 'successor', 'successor-leaves', null]);
  });

  it('keeps the language that somebody chose', () => {
    const people = [...OFFICE.people, member('an', { language: 'en', languageChosen: true })];
    const plan = planned([[...lineOf(people.at(-1)!).slice(0, 6), 'vi']], { people });
    expect(plan.entries[0]).toMatchObject({ state: 'unchanged', person: { language: 'en' } });
    expect(plan.findings[0]).toMatchObject({ severity: 'warning', problem: { code: 'language-chosen' } });
  });

  it('says which columns it does not use', () => {
    const table = { ...tableOf(NEW), unknown: ['Số điện thoại'] };
    expect(planRoster(table, OFFICE, 'stay').findings).toEqual([
      expect.objectContaining({ severity: 'warning', read: 'Số điện thoại' }),
    ]);
  });

  describe('leaving', () => {
    const ask = (kind: Ask['kind'], taskId: string | null = `t-${kind}`): Ask => ({
      key: `d/${kind}`,
      personId: 'p-cv',
      kind,
      capacity: null,
      documentId: 'd',
      documentKind: 'headReport',
      authorIds: [],
      recusedIds: [],
      seats: [],
      dueOn: '2026-03-20',
      taskId,
    });
    const leave = (successor = '') => [
      'cv',
      'Lý Gia Bảo',
      '',
      'khtc',
      'cv@so.example',
      '',
      '',
      '10/03/2026',
      successor,
    ];

    it('asks who takes over the open tasks, and proposes the head of the unit', () => {
      expect(problems([leave()], { asks: [ask('opinion')] })).toEqual([
        [2, 'successor', 'successor-needed', 'Đỗ Thanh Tùng'],
      ]);
    });

    it('passes them to whoever is named, if their place allows it', () => {
      const plan = planned([leave('Đỗ Thanh Tùng')], { asks: [ask('opinion')] });
      expect(plan.entries[0]).toMatchObject({ state: 'leaves', successorId: 'p-tp', passes: ['t-opinion'], stays: 0 });
      expect(problems([leave('gd')], { asks: [ask('opinion')] })).toEqual([
        [2, 'successor', 'successor-refused', 'Đỗ Thanh Tùng'],
      ]);
    });

    it('says what nobody else may answer, and for what the person is still named', () => {
      const plan = planned([leave()], { asks: [ask('staffBallot'), ask('draft', null)], targets: { 'p-cv': 2 } });
      expect(plan.findings.map(({ severity, problem }) => [severity, problem])).toEqual([
        ['warning', { code: 'only-theirs', open: 1 }],
        ['warning', { code: 'named-ahead', planned: 1, targets: 2 }],
      ]);
      expect(plan.entries[0]).toMatchObject({ passes: [], stays: 1 });
    });

    it('of people whom the list does not name happens only when it is said to be whole', () => {
      const whole = OFFICE.people.slice(0, 3).map(lineOf);
      expect(planned(whole).entries.find(({ person }) => person.code === 'cv')?.state).toBe('missing');
      expect(planned(whole, {}, 'leave').entries.find(({ person }) => person.code === 'cv')).toMatchObject({
        state: 'leaves',
        line: null,
      });
    });

    it('never passes anything to somebody who leaves as well', () => {
      const lines = [leave('tp'), ['tp', 'Đỗ Thanh Tùng', '', 'khtc', 'tp@so.example', '', '', '10/03/2026']];
      expect(problems(lines, { asks: [ask('opinion')] })).toContainEqual([2, 'successor', 'successor-leaves', null]);
    });
  });

  describe('substitutes', () => {
    const line = (code: string, substitute: string, from = '12/03/2026') => [
      code,
      OFFICE.people.find((person) => person.code === code)!.name,
      '',
      '',
      `${code}@so.example`,
      '',
      '',
      '',
      '',
      substitute,
      '05/QĐ-SO',
      '10/03/2026',
      from,
      '20/03/2026',
    ];

    it('bring an order, once', () => {
      const plan = planned([line('cv', 'tp')]);
      expect(plan.entries[0]?.order).toMatchObject({ symbol: '05/QĐ-SO', deputyId: 'p-tp', startsOn: '2026-03-12' });
      const orders = [
        { ...plan.entries[0]!.order!, id: 'o', grantorId: 'p-cv', scope: { type: 'all' as const }, endedAt: null },
      ];
      expect(planned([line('cv', 'tp')], { orders }).entries[0]).toMatchObject({ state: 'unchanged', order: null });
    });

    it('never go round in a circle, however long', () => {
      expect(problems([line('cv', 'tp'), line('tp', 'cv')]).map(([, , code]) => code)).toEqual([
        'substitute-circle',
        'substitute-circle',
      ]);
      const three = planned([line('cv', 'tp'), line('tp', 'gd'), line('gd', 'cv')]);
      expect(three.findings[0]?.problem).toEqual({
        code: 'substitute-circle',
        names: ['Lý Gia Bảo', 'Đỗ Thanh Tùng', 'Trần Đình Khải', 'Lý Gia Bảo'],
      });
    });

    it('need an order that holds', () => {
      expect(problems([line('cv', 'tp').slice(0, 10)])).toEqual([[2, 'order', 'order-incomplete', null]]);
      expect(problems([line('cv', 'tp', '01/03/2026')])).toEqual([[2, 'substitute', 'order-refused', null]]);
      expect(problems([line('cv', 'Đỗ Thanh Tung')])).toEqual([]);
      expect(problems([line('cv', 'Đỗ Thanh Tứng B')])).toEqual([[2, 'substitute', 'person-unknown', 'Đỗ Thanh Tùng']]);
    });
  });

  const word = fc.stringMatching(/^[A-ZĐ][a-z]{1,8}$/);
  const people = fc
    .uniqueArray(
      fc.record({
        name: fc.tuple(word, word).map((parts) => parts.join(' ')),
        position: word,
        unitId: fc.constantFrom(...UNITS.map(({ id }) => id)),
        roles: fc.subarray([...ROLES]),
        language: fc.constantFrom('vi' as const, 'en' as const),
      }),
      { maxLength: 12 },
    )
    .map((others) => [...OFFICE.people, ...others.map((other, index) => member(`n${index}`, other))]);

  it('changes nothing when the office’s own list comes back, in any order', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (office, order) => {
        const lines = office
          .filter(({ active }) => active)
          .map((person) => ({ person, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at);
        const plan = planned(
          lines.map(({ person }) => lineOf(person)),
          { people: office },
          'leave',
        );
        expect(plan.findings).toEqual([]);
        expect(new Set(plan.entries.map(({ state }) => state))).toEqual(new Set(['unchanged']));
        expect(mayApplyRoster(plan)).toBe(false);
      }),
    );
  });

  const cell = fc.oneof(
    word,
    fc.constantFrom(
      '',
      'vp',
      'khtc',
      'Văn phòng Sở',
      'cv',
      'tp',
      'cv@so.example',
      'x@so.example',
      'y@so.example',
      'Thủ trưởng cơ quan',
      '10/03/2026',
      '31/02/2026',
    ),
  );
  const lines = fc
    .array(fc.array(cell, { minLength: 5, maxLength: 14 }), { minLength: 1, maxLength: 6 })
    .filter((all) => all.some((line) => line.some(Boolean)));

  it('whatever a list says: what may be applied leaves an office with one address each, one code each and a leader, and changes nothing the second time', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('stay' as const, 'leave' as const), (said, missing) => {
        const plan = planned(said, {}, missing);
        for (const { problem, field } of plan.findings)
          expect(rosterFindingSentence({ problem, field }).vi).not.toContain('undefined');
        if (!mayApplyRoster(plan)) return;
        const after = peopleAfter(OFFICE, plan.entries);
        expect(new Set(after.map(({ email }) => email.toLowerCase())).size).toBe(after.length);
        expect(new Set(after.map(({ code }) => code)).size).toBe(after.length);
        expect(
          after.some(({ active, roles }) => active && (roles.includes('head') || roles.includes('headOfOffice'))),
        ).toBe(true);
        expect(after.every(({ name, email, unitId }) => name && email && unitId)).toBe(true);
        const orders = plan.entries.flatMap(({ order, person }) =>
          order
            ? [{ ...order, id: person.id, grantorId: person.id, scope: { type: 'all' as const }, endedAt: null }]
            : [],
        );
        const again = planned(said, { people: after, orders }, missing);
        expect(again.entries.filter(({ state }) => state === 'new' || state === 'changed')).toEqual([]);
      }),
    );
  });
});
