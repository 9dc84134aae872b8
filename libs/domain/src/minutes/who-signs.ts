import type { Role } from '../person';

/** A member of the staff as the rules of the minutes see them. */
export interface MinutesPerson {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who keeps the minutes and who presides. */
export interface MinutesSignatories<Person> {
  /** Null where nobody but the chair could sign as secretary. */
  readonly secretary: Person | null;
  readonly chair: Person | null;
}

/**
 * Tells who signs the minutes: the secretary and the chair, two people.
 *
 * The secretary is who was appointed as such; where nobody was, the head of office keeps the minutes. The head of the office presides.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9
 */
export function minutesSignatories<Person extends MinutesPerson>(
  people: readonly Person[],
): MinutesSignatories<Person> {
  const chair = holder(people, 'head');
  const others = people.filter(({ id }) => id !== chair?.id);
  return { secretary: holder(others, 'secretary') ?? holder(others, 'headOfOffice'), chair };
}

/** In which order they are asked: who wrote the minutes signs before the chair. */
export function signingOrder<Person>({ secretary, chair }: MinutesSignatories<Person>): readonly Person[] {
  return [secretary, chair].filter((person) => person !== null);
}

const KEEPERS: readonly Role[] = ['secretary', 'headOfOffice', 'head'];

/** Whether a person keeps the minutes: the secretary, the head of office who answers for the papers, or the chair who signs them. */
export function keepsMinutes({ roles }: Pick<MinutesPerson, 'roles'>): boolean {
  return roles.some((role) => KEEPERS.includes(role));
}

function holder<Person extends MinutesPerson>(people: readonly Person[], role: Role): Person | null {
  return people.find(({ roles }) => roles.includes(role)) ?? null;
}
