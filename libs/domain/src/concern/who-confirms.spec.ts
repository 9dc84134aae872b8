import type { Role } from '../person';
import { CONFIRMER_NAMES, whoConfirms, whoOwes, type Colleague, type Confirmer } from './who-confirms';

const person = (id: string, unitId: string | null, roles: Role[], isHere = true): Colleague => ({
  id,
  unitId,
  roles,
  isHere,
});
const office = [
  person('an', 'pb', ['staff']),
  person('gone', 'pb', ['staff'], false),
  person('tp', 'pb', ['unitHead']),
  person('cd', null, ['unionChair']),
  person('vp', null, ['headOfOffice']),
  person('gd', null, ['head']),
];

describe(whoConfirms.name, () => {
  it.each<[string, string | null, string, Confirmer | null]>([
    ['its author', 'an', 'vp', { personId: 'an', as: 'author' }],
    ['its author, even of what they did themselves', 'an', 'an', { personId: 'an', as: 'author' }],
    ['the head of the unit of an author who left', 'gone', 'vp', { personId: 'tp', as: 'unitHead' }],
    ['the union, where the head of the unit did it', 'gone', 'tp', { personId: 'cd', as: 'unionChair' }],
    ['the union, where nobody knows the author', null, 'vp', { personId: 'cd', as: 'unionChair' }],
    ['the head of office, where the union did it', null, 'cd', { personId: 'vp', as: 'headOfOffice' }],
  ])('%s', (_, authorId, ownerId, expected) => {
    expect(whoConfirms({ authorId, ownerId }, office)).toEqual(expected);
  });

  it('is nobody where nobody else is there', () => {
    expect(whoConfirms({ authorId: 'gone', ownerId: 'gd' }, [person('gd', null, ['head'])])).toBeNull();
  });

  it('has words for everybody', () => {
    expect(Object.values(CONFIRMER_NAMES).every(({ vi, en }) => vi && en)).toBe(true);
  });
});

describe(whoOwes.name, () => {
  it.each([
    ['its owner', 'an', 'an'],
    ['the head of the unit of an owner who left', 'gone', 'tp'],
  ])('%s', (_, ownerId, expected) => {
    expect(whoOwes(ownerId, office)).toBe(expected);
  });

  it('is the head, where the unit has no leader', () => {
    expect(whoOwes('gone', [person('gone', 'pb', [], false), person('gd', null, ['head'])])).toBe('gd');
  });
});
