import type { Role } from './role';

const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

/** Whether somebody opens, moves, cancels and runs conferences, and keeps the office's people, units and calendar. */
export function leadsSystem({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.some((role) => LEADERS.includes(role));
}
