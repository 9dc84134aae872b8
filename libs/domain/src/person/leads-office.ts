import type { Role } from './role';

/** The head and the head of office answer for the procedure by name: they let a draft go on with remarks unanswered, and take a showing down. */
export function leadsOffice({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.some((role) => role === 'headOfOffice' || role === 'head');
}
