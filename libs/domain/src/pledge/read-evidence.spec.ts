import { ROLES, type Role } from '../person';
import { PARTY_KINDS } from './party';
import { mayReadEvidence } from './read-evidence';

const may = (partyKind: (typeof PARTY_KINDS)[number], readerId: string, readerRoles: readonly Role[] = ['staff']) =>
  mayReadEvidence({ partyKind, concernedIds: ['owner', null, 'answering'], readerId, readerRoles });

describe(mayReadEvidence.name, () => {
  it('shows all staff the evidence of everybody but single people', () => {
    expect(PARTY_KINDS.filter((kind) => may(kind, 'anybody'))).toEqual(['head', 'employeeSide', 'unit', 'everybody']);
  });

  it('shows that of one person to those concerned', () => {
    expect(['owner', 'answering', 'anybody'].filter((reader) => may('person', reader))).toEqual(['owner', 'answering']);
  });

  it('shows that of one person to those who lead or check', () => {
    expect(ROLES.filter((role) => may('person', 'anybody', [role]))).toEqual([
      'head',
      'deputyHead',
      'headOfOffice',
      'unionChair',
      'inspectionChair',
      'administrator',
    ]);
  });
});
