import { roleName, ROLES } from './role';

describe(roleName.name, () => {
  it('names every role in both languages, each differently', () => {
    const names = ROLES.map(roleName);
    expect(new Set(names.map(({ vi }) => vi)).size).toBe(ROLES.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(ROLES.length);
  });
});
