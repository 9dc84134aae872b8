import type { Role } from '../person';

/** A person as the rules about writing see them. */
export interface Writer {
  readonly id: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
}

/** Whose document it is. */
export interface WrittenBy {
  readonly drafterId: string;
  readonly unitId: string | null;
}

/** The drafter writes, their unit with them, and the head of office, who answers for the whole packet. @see Nghị định 30/2020/NĐ-CP Điều 10 */
export function mayWrite(person: Writer, document: WrittenBy): boolean {
  return (
    person.id === document.drafterId ||
    (document.unitId !== null && person.unitId === document.unitId) ||
    person.roles.includes('headOfOffice')
  );
}
