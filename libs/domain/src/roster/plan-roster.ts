import { compareDates } from '../calendar';
import { leadsOffice, leadsSystem } from '../person';
import { withoutAccents } from '../search/folded-words';
import type { RosterField } from './fields';
import type { RosterFinding, RosterProblem } from './finding';
import type { RosterTable } from './head';
import { settleLeaving } from './leaving';
import { findConflicts, matchLines, personAfter, plainEmail, unitName, type MatchedLine } from './match-lines';
import { nearest } from './nearest';
import { onlyForLeaders } from './of-leaders';
import { readLine, type ReadLine } from './read-line';
import {
  peopleAfter,
  type MissingPeople,
  type PlannedLeave,
  type RosterChange,
  type RosterEntry,
  type RosterFacts,
  type RosterPerson,
  type RosterPlan,
} from './roster';
import { settleSubstitutes, type NamedSubstitute } from './substitutes';

/** Compares a list of people with the record: who would be new, change, come back or leave, and what is wrong with the list. Nothing is done. */
export function planRoster(table: RosterTable, facts: RosterFacts, missing: MissingPeople): RosterPlan {
  const reading = table.lines.map((line) => readLine(line, facts.units));
  const matched = matchLines(
    reading.map(({ read }) => read),
    facts,
  );
  const found = reading.flatMap(({ findings }) => findings);
  return planMatched({ matched, found, unknown: table.unknown, missing }, facts);
}

/** Lines whose people are known, with what was found in reading them. */
export interface MatchedLines {
  readonly matched: readonly MatchedLine[];
  readonly found: readonly RosterFinding[];
  readonly unknown: readonly string[];
  readonly missing: MissingPeople;
}

/** Compares lines with the record once it is settled whom each is about. */
export function planMatched({ matched, found, unknown, missing }: MatchedLines, facts: RosterFacts): RosterPlan {
  const named = entriesOf(matched, facts);
  const drafts = [...named, ...unnamed(matched, facts, missing)];
  const after = peopleAfter(facts, drafts);
  const lines = new Map(named.map((entry, index) => [entry, matched[index]!.line]));
  const settled = drafts.map((entry) => settleEntry(entry, lines.get(entry) ?? null, after, facts));
  const standIns = settleSubstitutes(
    settled.flatMap(({ substitute }) => substitute ?? []),
    facts.orders,
  );
  const entries = settled.map(({ entry }) => ({ ...entry, order: standIns.orders.get(entry.person.id) ?? null }));
  return {
    entries,
    findings: [
      ...unknown.map((heading) => ({
        ...NOWHERE,
        severity: 'warning' as const,
        read: heading,
        problem: { code: 'column-unknown' as const },
      })),
      ...[
        ...found,
        ...findConflicts(matched, facts),
        ...settled.flatMap(({ findings }) => findings),
        ...standIns.findings,
      ].toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)),
      ...findWithoutLeader(facts.people, after),
    ],
  };
}

const NOWHERE = { line: null, name: null, field: null, read: null, proposal: null };

function entriesOf(matched: readonly MatchedLine[], facts: RosterFacts): RosterEntry[] {
  const taken = new Set([...facts.people.map(({ code }) => code), ...matched.flatMap(({ line }) => line.code ?? [])]);
  return matched.map((each) => {
    const person = personAfter(each, { taken, today: facts.today });
    taken.add(person.code);
    const changes = changesOf(each.known, person, facts);
    const state = stateOf(each.known, person, changes);
    return { ...NOTHING_PASSES, line: each.line.number, state, person, changes, leave: leaveOf(person, facts) };
  });
}

const NOTHING_PASSES = { order: null, successorId: null, passes: [], stays: 0 };

/** What was entered ahead, unless they leave now. */
function leaveOf({ id, active }: RosterPerson, { leaves }: RosterFacts): PlannedLeave | null {
  return active ? (leaves[id] ?? null) : null;
}

/** Those in office whom the list does not name. */
function unnamed(matched: readonly MatchedLine[], facts: RosterFacts, missing: MissingPeople): RosterEntry[] {
  const named = new Set(matched.flatMap(({ known }) => known?.id ?? []));
  const others = facts.people.filter(({ id, active }) => active && !named.has(id));
  return others.map((person) => ({
    ...NOTHING_PASSES,
    line: null,
    state: missing === 'leave' ? 'leaves' : 'missing',
    person: { ...person, active: missing !== 'leave' },
    changes: [],
    leave: missing === 'leave' ? null : leaveOf(person, facts),
  }));
}

function stateOf(
  known: RosterPerson | null,
  person: RosterPerson,
  changes: readonly RosterChange[],
): RosterEntry['state'] {
  if (!known) return 'new';
  if (known.active !== person.active) return person.active ? 'returns' : 'leaves';
  return changes.length > 0 ? 'changed' : 'unchanged';
}

function changesOf(known: RosterPerson | null, person: RosterPerson, { units }: RosterFacts): RosterChange[] {
  const words = (of: RosterPerson | null): Partial<Record<RosterField, string>> =>
    of === null ? {} : { ...of, unit: unitName(units, of.unitId), roles: of.roles.join('; ') };
  const [before, after] = [words(known), words(person)];
  const fields = ['name', 'position', 'unit', 'email', 'roles', 'language'] as const;
  return fields
    .filter((field) => (before[field] || null) !== (after[field] || null))
    .map((field) => ({ field, before: before[field] || null, after: after[field] || null }));
}

/** What a line asks for besides the person's own facts: leaving, roles, who stands in. */
function settleEntry(
  entry: RosterEntry,
  line: ReadLine | null,
  after: readonly RosterPerson[],
  facts: RosterFacts,
): { entry: RosterEntry; findings: RosterFinding[]; substitute?: NamedSubstitute } {
  const findings: RosterFinding[] = [];
  const { person, state } = entry;
  const find = (
    field: RosterField,
    problem: RosterProblem,
    severity: RosterFinding['severity'] = 'error',
    proposal: string | null = null,
  ) => {
    findings.push({
      severity,
      line: entry.line,
      name: person.name,
      field,
      read: line?.said[field] ?? null,
      proposal,
      problem,
    });
  };
  const aheadOn = line?.leavesOn && compareDates(line.leavesOn, facts.today) > 0 ? line.leavesOn : null;
  if (person.id === facts.actorId && (state === 'leaves' || aheadOn)) find('leavesOn', { code: 'own-leave' });
  if (person.id === facts.actorId && entry.changes.some(({ field }) => field === 'roles'))
    find('roles', { code: 'own-roles' });
  const isOwn = person.id === facts.actorId;
  for (const field of onlyForLeaders(aheadOn ? { ...entry, state: 'leaves' } : entry, facts))
    if (!isOwn) find(field, { code: 'leaders-only' });
  if (line?.language && person.languageChosen && line.language !== person.language)
    find('language', { code: 'language-chosen' }, 'warning');

  const refer = (field: 'successor' | 'substitute') => {
    const said = line?.said[field];
    if (!said) return null;
    const found = whoIs(said, after);
    if (found.length === 1) return found[0]!;
    const proposal = nearest(
      said,
      after.map(({ name }) => name),
    );
    find(
      field,
      { code: found.length > 1 ? 'person-not-one' : 'person-unknown' },
      'error',
      found.length > 1 ? null : proposal,
    );
    return undefined;
  };
  const [successor, substitute] = [refer('successor'), refer('substitute')];
  const standIn = substitute && line && person.active ? { substitute: { entry, line, substitute } } : {};
  if (state === 'new' || (state !== 'leaves' && !aheadOn)) return { entry, findings, ...standIn };
  const leaving = settleLeaving({ entry, successor, readSuccessor: line?.said.successor ?? null }, after, facts);
  findings.push(...leaving.findings);
  if (!aheadOn) return { entry: leaving.entry, findings };
  if (successor?.id === person.id && leaving.findings.length === 0) find('successor', { code: 'successor-self' });
  if (successor && compareDates(facts.leaves[successor.id]?.on ?? LATE, aheadOn) <= 0)
    find('successor', { code: 'successor-leaves' });
  return {
    entry: leavingLater(entry, { on: aheadOn, successorId: successor?.id ?? null }, facts),
    findings,
    ...standIn,
  };
}

/** No day that is entered comes after it. */
const LATE = '9999-12-31';

/** Nothing passes yet: on the day itself, whatever is open then does. */
function leavingLater(entry: RosterEntry, leave: PlannedLeave, facts: RosterFacts): RosterEntry {
  const changes = [...entry.changes, ...changesOfLeave(entry.leave, leave, facts)];
  const isLater = entry.state === 'unchanged' || entry.state === 'changed';
  return { ...entry, leave, changes, state: isLater && changes.length > 0 ? 'leavesLater' : entry.state };
}

/** What becomes of a leaving that was entered ahead, in the words of a list. */
export function changesOfLeave(
  before: PlannedLeave | null,
  after: PlannedLeave | null,
  { people }: Pick<RosterFacts, 'people'>,
): RosterChange[] {
  const nameOf = (leave: PlannedLeave | null) => people.find(({ id }) => id === leave?.successorId)?.name ?? null;
  const changes: RosterChange[] = [
    { field: 'leavesOn', before: before?.on ?? null, after: after?.on ?? null },
    { field: 'successor', before: nameOf(before), after: nameOf(after) },
  ];
  return changes.filter((change) => change.before !== change.after);
}

/** Somebody by their code, their address or their name. */
function whoIs(said: string, people: readonly RosterPerson[]): RosterPerson[] {
  const exact = people.filter(({ code, email }) => code === said || plainEmail(email) === plainEmail(said));
  return exact.length > 0
    ? exact
    : people.filter(({ name, active }) => active && withoutAccents(name) === withoutAccents(said));
}

/** Somebody keeps the list, and an office with a head or a head of office is not left without: they answer for the procedure by name. */
function findWithoutLeader(before: readonly RosterPerson[], after: readonly RosterPerson[]): RosterFinding[] {
  const isLed = (people: readonly RosterPerson[]) => people.some((person) => person.active && leadsOffice(person));
  const error = { ...NOWHERE, severity: 'error', field: 'roles' } as const;
  if (!after.some((person) => person.active && leadsSystem(person)))
    return [{ ...error, problem: { code: 'nobody-leads' } }];
  return isLed(before) && !isLed(after) ? [{ ...error, problem: { code: 'office-unled' } }] : [];
}
