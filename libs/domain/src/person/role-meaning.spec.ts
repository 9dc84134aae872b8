import { ROLES } from './role';
import { roleMeaning } from './role-meaning';

describe(roleMeaning.name, () => {
  it('says of every role what it allows, in both languages, each differently', () => {
    const meanings = ROLES.map(roleMeaning);
    expect(new Set(meanings.map(({ vi }) => vi)).size).toBe(ROLES.length);
    expect(new Set(meanings.map(({ en }) => en)).size).toBe(ROLES.length);
  });
});
