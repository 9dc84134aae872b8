import type { Ask, Authorisation, Colleague } from '../authority';
import type { CivilDate } from '../calendar';
import type { Role } from '../person';
import type { Language } from '../sentence';
import type { RosterField } from './fields';
import type { RosterFinding } from './finding';

/** A member of the office as the record has them. */
export interface RosterPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unitId: string | null;
  readonly email: string;
  readonly language: Language;
  /** They chose the language themselves: a list does not change it. */
  readonly languageChosen: boolean;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** A unit that people can belong to. */
export interface RosterUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Somebody's leaving that was entered ahead: on its day it is carried out. */
export interface PlannedLeave {
  readonly on: CivilDate;
  /** Who gets the tasks that are open on that day. */
  readonly successorId: string | null;
}

/** What a list of people is compared with. */
export interface RosterFacts {
  readonly people: readonly RosterPerson[];
  readonly units: readonly RosterUnit[];
  readonly orders: readonly Authorisation[];
  /** Every question that is open, or that plans will ask. */
  readonly asks: readonly Ask[];
  /** How many targets somebody answers for, by person. */
  readonly targets: Readonly<Record<string, number>>;
  /** Who is to leave on a day to come, by person. */
  readonly leaves: Readonly<Record<string, PlannedLeave>>;
  /** Who brings the list. */
  readonly actorId: string;
  readonly today: CivilDate;
}

/** Whether people of the office whom the list does not name stay as they are, or leave. */
export const MISSING_PEOPLE = ['stay', 'leave'] as const;
export type MissingPeople = (typeof MISSING_PEOPLE)[number];

/** What becomes of a person by the list. */
export const ROSTER_STATES = ['new', 'changed', 'returns', 'leaves', 'leavesLater', 'unchanged', 'missing'] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

/** One thing that changes, in the words of a list; roles by their keys. */
export interface RosterChange {
  readonly field: RosterField;
  readonly before: string | null;
  readonly after: string | null;
}

/** An order of authorisation that the list brings. */
export type RosterOrder = Pick<Authorisation, 'symbol' | 'signedOn' | 'startsOn' | 'endsOn' | 'deputyId'>;

/** One person under the list: what they will be, and where their open tasks go. */
export interface RosterEntry {
  /** The line in the file; null for somebody whom the list does not name. */
  readonly line: number | null;
  readonly state: RosterState;
  /** The person afterwards. A new one's id begins with `new:` until there is a row. */
  readonly person: RosterPerson;
  readonly changes: readonly RosterChange[];
  readonly order: RosterOrder | null;
  /** Who gets the open tasks of somebody who leaves. */
  readonly successorId: string | null;
  readonly passes: readonly string[];
  /** Open tasks that nobody else may answer: they end as their rounds do. */
  readonly stays: number;
  /** Their leaving on a day to come, as it stands afterwards. */
  readonly leave: PlannedLeave | null;
}

/** What a list would do, and what is wrong with it. It is applied whole, or not at all. */
export interface RosterPlan {
  readonly entries: readonly RosterEntry[];
  readonly findings: readonly RosterFinding[];
}

/** Whether a list may be applied: nothing is wrong with it, and it changes something. */
export function mayApplyRoster({ entries, findings }: RosterPlan): boolean {
  return !findings.some(({ severity }) => severity === 'error') && entries.some(changesSomething);
}

/** Whether an entry changes anything on record. */
export function changesSomething({ state, order }: RosterEntry): boolean {
  return (state !== 'unchanged' && state !== 'missing') || order !== null;
}

/** The office's people once the list is applied. */
export function peopleAfter(facts: RosterFacts, entries: readonly RosterEntry[]): RosterPerson[] {
  const changed = new Map(entries.map(({ person }) => [person.id, person]));
  const known = new Set(facts.people.map(({ id }) => id));
  return [
    ...facts.people.map((person) => changed.get(person.id) ?? person),
    ...entries.flatMap(({ person }) => (known.has(person.id) ? [] : [person])),
  ];
}

/** A person, as far as authority goes. */
export function colleagueOf({ id, roles, unitId, active }: RosterPerson): Colleague {
  return { id, roles, unitId, active };
}
