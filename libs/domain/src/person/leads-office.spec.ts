import { leadsOffice } from './leads-office';
import { ROLES } from './role';

describe(leadsOffice.name, () => {
  it('is so for the head and the head of office alone', () => {
    expect(ROLES.filter((role) => leadsOffice({ roles: [role] })).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'head',
      'headOfOffice',
    ]);
    expect(leadsOffice({ roles: [] })).toBe(false);
  });
});
