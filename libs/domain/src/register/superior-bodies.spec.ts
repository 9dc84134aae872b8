import { isSuperiorBody, superiorBodies, withSuperiorBodies } from './superior-bodies';

const UBND = 'Ủy ban nhân dân tỉnh';
const UNION = 'Công đoàn viên chức tỉnh';

describe(superiorBodies.name, () => {
  it('are the agency and the union above, as far as the plan names them', () => {
    expect(superiorBodies({ superiorBody: UBND, employeeSide: { superior: UNION } })).toEqual([UBND, UNION]);
    expect(superiorBodies({ superiorBody: null, employeeSide: {} })).toEqual([]);
    expect(superiorBodies({ superiorBody: ' ', employeeSide: { superior: null } })).toEqual([]);
  });
});

describe(isSuperiorBody.name, () => {
  it.each([
    ['UBND tỉnh (để báo cáo)', true],
    ['Uỷ ban nhân dân  tỉnh', true],
    ['Sở Nội vụ', false],
    ['Ban Thường vụ Công đoàn viên chức tỉnh', true],
  ])('%s: %s', (name, is) => {
    expect(isSuperiorBody(name, [UBND, UNION])).toBe(is);
  });
});

describe(withSuperiorBodies.name, () => {
  it('adds those whom nobody named, on paper and first; nobody twice', () => {
    const named = [
      { name: 'UBND tỉnh', email: 'vanthu@tinh.example' },
      { name: 'Các phòng', email: null },
    ];
    expect(withSuperiorBodies(named, [UBND, UNION])).toEqual([{ name: UNION, email: null }, ...named]);
    expect(withSuperiorBodies([], [])).toEqual([]);
  });
});
