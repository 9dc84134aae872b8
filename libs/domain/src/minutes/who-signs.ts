import type { PlannedConference } from '../conference';
import type { Role } from '../person';

/** A member of the staff as the rules of the minutes see them. */
export interface MinutesPerson {
  readonly id: string;
  readonly code: string;
  readonly roles: readonly Role[];
}

/** What says who presides: the kind of the conference, and whom its plan names. */
export type Presided = Pick<PlannedConference, 'kind' | 'presidium'>;

/** Who keeps the minutes and who presides. */
export interface MinutesSignatories<Person> {
  /** Null where nobody but the chair could sign as secretary. */
  readonly secretary: Person | null;
  readonly chair: Person | null;
}

/**
 * Tells who presides, the chair first: those whom the plan names; else the head of the office with the chair of the union, and at a union congress the chair of
 * the union, whose congress it is. No law names them.
 */
export function presidiumOf<Person extends MinutesPerson>(
  people: readonly Person[],
  { kind, presidium = [] }: Presided,
): readonly Person[] {
  const named = presidium.map((code) => people.find((person) => person.code === code) ?? null).filter(isThere);
  if (named.length > 0) return named;
  const [head, union] = [holder(people, 'head'), holder(people, 'unionChair')];
  const usual = kind === 'unionCongress' ? [union ?? head] : [head, union];
  return [...new Set(usual.filter(isThere))];
}

/**
 * Tells who signs the minutes: the secretary and the chair, two people.
 *
 * The secretary is who was appointed as such; where nobody was, the head of office keeps the minutes. The first of the presidium is the chair.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9
 */
export function minutesSignatories<Person extends MinutesPerson>(
  people: readonly Person[],
  conference: Presided,
): MinutesSignatories<Person> {
  const chair = presidiumOf(people, conference)[0] ?? null;
  const others = people.filter(({ id }) => id !== chair?.id);
  return { secretary: holder(others, 'secretary') ?? holder(others, 'headOfOffice'), chair };
}

/** In which order they are asked: who wrote the minutes signs before the chair. */
export function signingOrder<Person>({ secretary, chair }: MinutesSignatories<Person>): readonly Person[] {
  return [secretary, chair].filter((person) => person !== null);
}

const KEEPERS: readonly Role[] = ['secretary', 'headOfOffice'];

/** Whether a person keeps the minutes: the secretary, the head of office who answers for the papers, or the chair who signs them. */
export function keepsMinutes<Person extends MinutesPerson>(
  person: Person,
  conference: Presided,
  people: readonly Person[],
): boolean {
  const isChair = presidiumOf(people, conference)[0]?.id === person.id;
  return isChair || person.roles.some((role) => KEEPERS.includes(role));
}

function holder<Person extends MinutesPerson>(people: readonly Person[], role: Role): Person | null {
  return people.find(({ roles }) => roles.includes(role)) ?? null;
}

function isThere<Person>(person: Person | null): person is Person {
  return person !== null;
}
