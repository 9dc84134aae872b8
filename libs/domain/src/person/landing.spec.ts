import { landingOf } from './landing';
import type { Role } from './role';

describe(landingOf.name, () => {
  it.each<[Role[], string]>([
    [['headOfOffice'], 'board'],
    [['staff', 'unitHead'], 'board'],
    [['unionChair'], 'board'],
    [['clerk'], 'board'],
    [['staff'], 'overview'],
    [['staff', 'countingCommittee'], 'overview'],
    [[], 'overview'],
  ])('%j begins on the %s', (roles, landing) => {
    expect(landingOf({ roles })).toBe(landing);
  });
});
