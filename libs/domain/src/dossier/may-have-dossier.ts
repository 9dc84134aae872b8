import type { Role } from '../person';

/** Who keeps the office's files, or answers for them. */
const KEEPERS: readonly Role[] = ['head', 'headOfOffice', 'administrator', 'clerk'];
/** Who may ask for a copy while the conference still goes on. */
const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

/** Tells what somebody may do with a conference's dossier: it holds everybody's opinions by name, so few may have it. @see Nghị định 30/2020/NĐ-CP Điều 31 */
export function mayHaveDossier(roles: readonly Role[]): { readonly read: boolean; readonly make: boolean } {
  const holds = (wanted: readonly Role[]) => roles.some((role) => wanted.includes(role));
  return { read: holds(KEEPERS), make: holds(LEADERS) };
}
