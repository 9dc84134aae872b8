import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Somebody of the demonstration office whom one can sign in as. */
export interface DemoPerson {
  readonly name: string;
  readonly position: string;
  readonly roles?: readonly string[];
}

const SHOWN = 8;

/** The people of an office file that have the most to do, those with roles first. */
export function demoPeople(officeFile: string): DemoPerson[] {
  if (!existsSync(officeFile)) return [];
  const { people } = parse(readFileSync(officeFile, 'utf8')) as { people: DemoPerson[] };
  const duties = ({ roles }: DemoPerson) => roles?.length ?? 0;
  return people.toSorted((a, b) => duties(b) - duties(a)).slice(0, SHOWN);
}
