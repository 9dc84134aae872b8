import type { Role } from './role';

/** Where somebody begins: on the board of all conferences, or on what concerns them alone. */
export type Landing = 'board' | 'overview';

const ON_BOARD: readonly Role[] = [
  'head',
  'deputyHead',
  'headOfOffice',
  'unitHead',
  'unionChair',
  'clerk',
  'secretary',
  'administrator',
  'operator',
];

/** Tells where somebody begins after signing in: who leads, prepares or keeps a conference sees all of them; everybody else what concerns them. */
export function landingOf({ roles }: { readonly roles: readonly Role[] }): Landing {
  return roles.some((role) => ON_BOARD.includes(role)) ? 'board' : 'overview';
}
