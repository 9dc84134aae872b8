import type { CivilDate } from '../calendar';
import { freeCode } from '../office';
import type { Role } from '../person';
import type { Language } from '../sentence';
import { ROSTER_FIELDS, type RosterField } from './fields';
import type { RosterFinding } from './finding';
import { tidied, type RosterLine } from './head';
import { NAMELESS } from './match-lines';
import { changesOfLeave, planMatched } from './plan-roster';
import { readLine } from './read-line';
import type { PlannedLeave, RosterEntry, RosterFacts, RosterPerson, RosterPlan } from './roster';

/** One member of the office as a form has them, whole: what is empty is missing, not left as it is. */
export interface PersonForm {
  /** Null for somebody new. */
  readonly personId: string | null;
  /** Of somebody new; null for one made of the name. */
  readonly code: string | null;
  readonly name: string;
  readonly position: string;
  readonly unitId: string | null;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** On which day they leave, or left; null for somebody who stays, or returns. */
  readonly leavesOn: CivilDate | null;
  readonly successorId: string | null;
}

const NEEDED = ['name', 'position', 'unit', 'email'] as const satisfies readonly RosterField[];

/** Compares one person's form with the record: the same rules as for a list, with what a single form can say besides. Nothing is done. */
export function planPerson(form: PersonForm, facts: RosterFacts): RosterPlan {
  const known = facts.people.find(({ id }) => id === form.personId) ?? null;
  const ahead = known?.id === facts.actorId ? (facts.leaves[known.id] ?? null) : null;
  const line = lineOf(saysTheSame(form, ahead) ? { ...form, leavesOn: null, successorId: null } : form, known, facts);
  const { read, findings } = readLine(line, facts.units);
  const matched = [{ line: { ...read, roles: rolesOf(form, known) }, known }];
  const found = [
    ...findings,
    ...findMissing(line, known),
    ...findTakenCode(form, line, facts),
    ...findStaying(form, ahead),
  ];
  const plan = planMatched({ matched, found, unknown: [], missing: 'stay' }, facts);
  const entries = plan.entries
    .filter(({ line: number }) => number !== null)
    .map((entry) => (form.leavesOn || ahead ? entry : withoutLeave(entry, facts)));
  return { entries, findings: plan.findings };
}

/** The leaving that was entered ahead for whoever fills in the form is shown there, and stays as it is. */
function saysTheSame({ leavesOn, successorId }: PersonForm, ahead: PlannedLeave | null): boolean {
  return ahead !== null && leavesOn === ahead.on && successorId === ahead.successorId;
}

/** Nobody takes their own leaving back. */
function findStaying({ leavesOn, name }: PersonForm, ahead: PlannedLeave | null): RosterFinding[] {
  if (!ahead || leavesOn) return [];
  return [
    {
      severity: 'error',
      line: 1,
      name,
      field: 'leavesOn',
      read: null,
      proposal: ahead.on,
      problem: { code: 'own-leave' },
    },
  ];
}

/** The same roles in another order are no change. */
function rolesOf({ roles }: PersonForm, known: RosterPerson | null): readonly Role[] {
  const isSame = known?.roles.length === roles.length && roles.every((role) => known.roles.includes(role));
  return isSame ? known.roles : roles;
}

function lineOf(form: PersonForm, known: RosterPerson | null, { people, units }: RosterFacts): RosterLine {
  const said: Partial<Record<RosterField, string | null>> = {
    code: known ? null : form.code,
    name: form.name,
    position: form.position,
    unit: units.find(({ id }) => id === form.unitId)?.code ?? null,
    email: form.email,
    language: form.language,
    leavesOn: form.leavesOn,
    successor: form.leavesOn && (people.find(({ id }) => id === form.successorId)?.code ?? form.successorId),
  };
  const cells: Partial<Record<RosterField, string>> = {};
  for (const field of ROSTER_FIELDS) {
    const text = tidied(said[field] ?? '');
    if (text) cells[field] = text;
  }
  return { number: 1, cells };
}

/** A list may leave out what stays as it is; a form says everything. */
function findMissing({ number, cells }: RosterLine, known: RosterPerson | null): RosterFinding[] {
  if (!known) return [];
  return NEEDED.filter((field) => cells[field] === undefined).map((field) => ({
    severity: 'error',
    line: number,
    name: known.name,
    field,
    read: null,
    proposal: null,
    problem: { code: 'missing' },
  }));
}

function findTakenCode(
  { personId, name }: PersonForm,
  { cells }: RosterLine,
  { people }: RosterFacts,
): RosterFinding[] {
  const taken = new Set(people.map(({ code }) => code));
  if (personId !== null || !cells.code || !taken.has(cells.code)) return [];
  return [
    {
      severity: 'error',
      line: 1,
      name,
      field: 'code',
      read: cells.code,
      proposal: freeCode(name || cells.code, taken, NAMELESS),
      problem: { code: 'code-taken' },
    },
  ];
}

/** A form without a day of leaving takes back the one that was entered ahead. */
function withoutLeave(entry: RosterEntry, facts: RosterFacts): RosterEntry {
  const changes = [...entry.changes, ...changesOfLeave(entry.leave, null, facts)];
  const state = entry.state === 'unchanged' && changes.length > 0 ? 'changed' : entry.state;
  return { ...entry, leave: null, changes, state };
}
