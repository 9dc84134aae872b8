import type { CivilDate } from '../calendar';
import { asCode, CODE } from '../office';
import { roleName, ROLES, type Role } from '../person';
import { withoutAccents } from '../search/folded-words';
import type { Language } from '../sentence';
import { readDay } from './day';
import type { RosterField } from './fields';
import type { RosterFinding, RosterProblem } from './finding';
import type { RosterLine } from './head';
import { nearest } from './nearest';
import { readOldWriting } from './old-writing';
import type { RosterUnit } from './roster';

/** What a line says, as far as it can be read alone; null where it says nothing, or nothing that can be used. */
export interface ReadLine {
  readonly number: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly unitId: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[] | null;
  readonly language: Language | null;
  readonly leavesOn: CivilDate | null;
  readonly signedOn: CivilDate | null;
  readonly standsInFrom: CivilDate | null;
  readonly standsInUntil: CivilDate | null;
  readonly said: RosterLine['cells'];
}

const LONGEST: Readonly<Partial<Record<RosterField, number>>> = { name: 100, position: 150, email: 200, order: 80 };
const LONGEST_CELL = 300;
const EMAIL = /^[^\s@<>,;"]+@[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.[\p{L}]{2,}$/u;
const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u;

/** Reads one line by itself, and says of each cell what is wrong with it. */
export function readLine(
  line: RosterLine,
  units: readonly RosterUnit[],
): { read: ReadLine; findings: RosterFinding[] } {
  const { number, cells: said } = line;
  const findings: RosterFinding[] = [];
  const find = (field: RosterField, problem: RosterProblem, proposal: string | null = null) => {
    findings.push({
      severity: 'error',
      line: number,
      name: said.name ?? null,
      field,
      read: said[field] ?? null,
      proposal,
      problem,
    });
    return null;
  };
  const text = (field: RosterField) => sound(field, said[field] ?? null, find);
  const day = (field: RosterField) => {
    const cell = text(field);
    return cell === null ? null : (readDay(cell) ?? find(field, { code: 'day-invalid' }));
  };
  const read: ReadLine = {
    number,
    code: checked(text('code'), (cell) =>
      CODE.test(cell) ? cell : find('code', { code: 'code-invalid' }, asCode(cell)),
    ),
    name: text('name'),
    position: text('position'),
    unitId: checked(
      text('unit'),
      (cell) => unitOf(cell, units) ?? find('unit', { code: 'unit-unknown' }, nearestUnit(cell, units)),
    ),
    email: checked(text('email'), (cell) =>
      EMAIL.test(cell) ? cell : find('email', { code: 'email-invalid' }, mendedEmail(cell)),
    ),
    roles: checked(text('roles'), (cell) =>
      rolesOf(cell, (part, proposal) => find('roles', { code: 'role-unknown' }, proposal)),
    ),
    language: checked(
      text('language'),
      (cell) => languageOf(cell) ?? find('language', { code: 'language-unknown' }, 'vi'),
    ),
    leavesOn: day('leavesOn'),
    signedOn: day('signedOn'),
    standsInFrom: day('standsInFrom'),
    standsInUntil: day('standsInUntil'),
    said,
  };
  for (const field of ['successor', 'substitute', 'order'] as const) text(field);
  return { read, findings };
}

function checked<T>(cell: string | null, read: (cell: string) => T): T | null {
  return cell === null ? null : read(cell);
}

/** A cell that can be used: not too long, nothing hidden in it, and in Unicode. */
function sound(
  field: RosterField,
  cell: string | null,
  find: (field: RosterField, problem: RosterProblem, proposal?: string | null) => null,
): string | null {
  if (cell === null) return null;
  const most = LONGEST[field] ?? LONGEST_CELL;
  if (cell.length > most) return find(field, { code: 'too-long', most });
  const old = readOldWriting(cell);
  if (old) return find(field, { code: 'old-writing', writing: old.writing }, old.meant);
  if (HIDDEN.test(cell)) return find(field, { code: 'control-signs' }, cell.replace(new RegExp(HIDDEN, 'gu'), ''));
  return cell;
}

function unitOf(cell: string, units: readonly RosterUnit[]): string | null {
  const plain = withoutAccents(cell);
  const exact = units.filter(({ code, name }) => code === cell || name === cell);
  const near =
    exact.length > 0 ? exact : units.filter(({ code, name }) => code === plain || withoutAccents(name) === plain);
  return near.length === 1 ? near[0]!.id : null;
}

function nearestUnit(cell: string, units: readonly RosterUnit[]): string | null {
  return nearest(
    cell,
    units.map(({ name }) => name),
  );
}

function mendedEmail(cell: string): string | null {
  const mended = cell
    .replace(/^mailto:/i, '')
    .replace(/\s*\(at\)\s*/i, '@')
    .replace(/\s+/g, '')
    .replace(/[,;.]+$/, '')
    .replace(/,/g, '.')
    .replace(/^.*<([^>]+)>.*$/, '$1');
  return mended !== cell && EMAIL.test(mended) ? mended : null;
}

function languageOf(cell: string): Language | null {
  const plain = withoutAccents(cell);
  if (['vi', 'tieng viet', 'viet', 'vietnamese'].includes(plain)) return 'vi';
  return ['en', 'tieng anh', 'anh', 'english'].includes(plain) ? 'en' : null;
}

/** Names of roles contain commas, so several are separated by semicolons. */
function rolesOf(cell: string, unknown: (part: string, proposal: string | null) => null): readonly Role[] | null {
  const parts = cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const roles = parts.map((part) => roleOf(part) ?? unknown(part, nearestRole(part)));
  return roles.includes(null) ? null : ROLES.filter((role) => roles.includes(role));
}

function roleOf(part: string): Role | null {
  const plain = withoutAccents(part);
  return (
    ROLES.find(
      (role) =>
        role === part || withoutAccents(roleName(role).vi) === plain || withoutAccents(roleName(role).en) === plain,
    ) ?? null
  );
}

function nearestRole(part: string): string | null {
  return nearest(
    part,
    ROLES.flatMap((role) => [roleName(role).vi, roleName(role).en]),
  );
}
