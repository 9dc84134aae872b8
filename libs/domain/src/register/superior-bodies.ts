import type { Recipient } from './recipients';

/** The bodies above an office: the agency over it, and the union over its employee side. */
export interface SuperiorFacts {
  readonly superiorBody: string | null;
  readonly employeeSide: { readonly superior?: string | null | undefined };
}

/** Who stands above an office, as its plan names them. */
export function superiorBodies({ superiorBody, employeeSide }: SuperiorFacts): string[] {
  return [superiorBody, employeeSide.superior ?? null].flatMap((name) => name?.trim() || []);
}

/** Whether a recipient is one of the bodies above, however its name is written in the list. */
export function isSuperiorBody(name: string, superiors: readonly string[]): boolean {
  return superiors.some((superior) => plain(name).includes(plain(superior)));
}

/**
 * The recipients of a resolution: those who are named, and the bodies above where nobody named them; these get it on paper.
 * No text sets a time for that: it goes with the dispatch.
 * @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 1
 */
export function withSuperiorBodies(named: readonly Recipient[], superiors: readonly string[]): Recipient[] {
  const missing = superiors.filter((superior) => !named.some(({ name }) => isSuperiorBody(name, [superior])));
  return [...missing.map((name) => ({ name, email: null })), ...named];
}

/** The people’s committee is written in full or short, and its first letter with either mark. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('vi-VN')
    .replaceAll('uỷ', 'ủy')
    .replace(/\bubnd\b/gu, 'ủy ban nhân dân')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
