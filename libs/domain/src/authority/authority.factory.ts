import type { Absence } from './absence';
import type { Authorisation } from './authorisation';
import type { Colleague } from './matter';
import type { AskedMatter, AuthorityFacts } from './who-acts-for';

/** The order by which the director authorises the deputy for everything, 2–14 March 2026. */
export function orderOf(different: Partial<Authorisation> = {}): Authorisation {
  return {
    id: 'order-12',
    symbol: '12/QĐ-SKHCN',
    signedOn: '2026-02-27',
    grantorId: 'director',
    deputyId: 'deputy',
    scope: { type: 'all' },
    startsOn: '2026-03-02',
    endsOn: '2026-03-14',
    endedAt: null,
    ...different,
  };
}

/** The director away on the same days, with the deputy standing in. */
export function absenceOf(different: Partial<Absence> = {}): Absence {
  return {
    id: 'absence',
    personId: 'director',
    startsOn: '2026-03-02',
    endsOn: '2026-03-14',
    substituteId: 'deputy',
    authorisationId: 'order-12',
    endedAt: null,
    ...different,
  };
}

/** People of an office, each in a role. */
export const COLLEAGUES: readonly Colleague[] = [
  { id: 'director', roles: ['head'], unitId: 'board', active: true },
  { id: 'deputy', roles: ['deputyHead'], unitId: 'board', active: true },
  { id: 'second', roles: ['deputyHead'], unitId: 'board', active: true },
  { id: 'chief', roles: ['headOfOffice', 'unitHead'], unitId: 'bureau', active: true },
  { id: 'clerk', roles: ['clerk'], unitId: 'bureau', active: true },
  { id: 'finance', roles: ['unitHead'], unitId: 'finance', active: true },
  { id: 'officer', roles: ['staff'], unitId: 'finance', active: true },
  { id: 'union', roles: ['unionChair'], unitId: 'finance', active: true },
  { id: 'gone', roles: ['deputyHead'], unitId: 'board', active: false },
];

/** The office with the director away and the deputy standing in. */
export function authorityOf(different: Partial<AuthorityFacts> = {}): AuthorityFacts {
  return { absences: [absenceOf()], authorisations: [orderOf()], colleagues: COLLEAGUES, ...different };
}

/** The director's signature on a report that the officer wrote. */
export function askedOf(different: Partial<AskedMatter> = {}): AskedMatter {
  return {
    kind: 'approval',
    capacity: 'signatory',
    documentId: 'report',
    documentKind: 'headReport',
    authorIds: ['officer'],
    recusedIds: [],
    personId: 'director',
    seats: [],
    ...different,
  };
}
