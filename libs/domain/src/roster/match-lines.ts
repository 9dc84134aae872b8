import { compareDates, type CivilDate } from '../calendar';
import { freeCode } from '../office';
import { withoutAccents } from '../search/folded-words';
import type { RosterFinding, RosterProblem } from './finding';
import type { RosterField } from './fields';
import type { ReadLine } from './read-line';
import type { RosterFacts, RosterPerson, RosterUnit } from './roster';

/** A line with the person whom it is about; null for somebody new. */
export interface MatchedLine {
  readonly line: ReadLine;
  readonly known: RosterPerson | null;
}

/** What somebody new needs. */
const NEEDED: readonly ('name' | 'position' | 'unitId' | 'email')[] = ['name', 'position', 'unitId', 'email'];
const FIELD_OF = { name: 'name', position: 'position', unitId: 'unit', email: 'email' } as const;
export const NEW = 'new:';
/** The code of somebody whose name has no letter that a code could have. */
export const NAMELESS = 'nguoi';

/** Finds whom each line is about: by the code, or else by the address. */
export function matchLines(lines: readonly ReadLine[], { people }: RosterFacts): MatchedLine[] {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const byEmail = new Map(people.map((person) => [plainEmail(person.email), person]));
  return lines.map((line) => {
    if (line.said.code) return { line, known: (line.code && byCode.get(line.code)) || null };
    return { line, known: (line.email && byEmail.get(plainEmail(line.email))) || null };
  });
}

/** An address as it is compared: nobody tells two apart by capitals. */
export function plainEmail(email: string): string {
  return email.toLowerCase();
}

/** The person after a line: what it says, and otherwise what was there. */
export function personAfter(
  { line, known }: MatchedLine,
  { taken, today }: { readonly taken: ReadonlySet<string>; readonly today: CivilDate },
): RosterPerson {
  const code = known?.code ?? line.code ?? freeCode(line.name ?? `dong-${line.number}`, taken, NAMELESS);
  const before: RosterPerson = known ?? {
    id: `${NEW}${code}`,
    code,
    name: '',
    position: '',
    unitId: null,
    email: '',
    language: 'vi',
    languageChosen: false,
    roles: [],
    active: true,
  };
  return {
    ...before,
    name: line.name ?? before.name,
    position: line.position ?? before.position,
    unitId: line.unitId ?? before.unitId,
    email: line.email ?? before.email,
    language: before.languageChosen ? before.language : (line.language ?? before.language),
    roles: line.roles ?? before.roles,
    active: line.leavesOn === null || compareDates(line.leavesOn, today) > 0,
  };
}

/** What lines say against one another and against the record: twice the same person, an address that is taken, somebody new of whom too little is known. */
export function findConflicts(matched: readonly MatchedLine[], facts: RosterFacts): RosterFinding[] {
  const first = { code: new Map<string, number>(), email: new Map<string, number>() };
  const named = new Set(matched.flatMap(({ known }) => (known ? [known.id] : [])));
  const movedTo = new Set(matched.flatMap(({ line, known }) => (known && line.email ? [known.id] : [])));
  const owners = new Map(facts.people.map((person) => [plainEmail(person.email), person]));
  const peopleNamed = new Map(facts.people.filter(({ active }) => active).map((person) => [nameKey(person), person]));
  return matched.flatMap(({ line, known }) => {
    const found: RosterFinding[] = [];
    const find = (field: RosterField, problem: RosterProblem, severity: RosterFinding['severity'] = 'error') =>
      found.push({
        severity,
        line: line.number,
        name: line.said.name ?? known?.name ?? null,
        field,
        read: line.said[field] ?? null,
        proposal: null,
        problem,
      });

    for (const [field, key] of [
      ['code', known?.code ?? line.code],
      ['email', line.email && plainEmail(line.email)],
    ] as const) {
      const before = key ? first[field].get(key) : undefined;
      if (before !== undefined) find(field === 'code' && !line.code ? 'email' : field, { code: 'twice', line: before });
      else if (key) first[field].set(key, line.number);
    }
    const owner = line.email ? owners.get(plainEmail(line.email)) : undefined;
    if (owner && owner.id !== known?.id && !movedTo.has(owner.id))
      find('email', { code: 'email-taken', name: owner.name });
    if (known) return found;
    if (line.leavesOn !== null || line.said.leavesOn) find('leavesOn', { code: 'leaves-unknown' });
    for (const key of NEEDED) {
      if (line[key] === null && !line.said[FIELD_OF[key]]) find(FIELD_OF[key], { code: 'missing' });
    }
    const twin =
      line.name && line.unitId ? peopleNamed.get(nameKey({ name: line.name, unitId: line.unitId })) : undefined;
    if (twin && !named.has(twin.id))
      find('name', { code: 'same-name', unit: unitName(facts.units, twin.unitId) }, 'warning');
    return found;
  });
}

function nameKey({ name, unitId }: Pick<RosterPerson, 'name' | 'unitId'>): string {
  return `${withoutAccents(name)}/${unitId ?? ''}`;
}

/** What a unit is called; empty for none. */
export function unitName(units: readonly RosterUnit[], id: string | null): string {
  return units.find((unit) => unit.id === id)?.name ?? '';
}
