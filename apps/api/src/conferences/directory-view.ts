import type { PersonView } from '@conference/contracts';
import type { PersonEntity, Records } from '@conference/persistence';
import { personView } from '../people/person-view';

/** Names of an office's people and units, read once for a whole page. */
export interface DirectoryView {
  readonly people: ReadonlyMap<string, PersonEntity>;
  readonly unitNames: ReadonlyMap<string, string>;
  name(personId: string | null): string | null;
  unitOf(personId: string): string | null;
  person(personId: string): PersonView;
}

/** Reads the names that a page of one office needs: those of everybody, or of the people whom the page names. */
export async function directoryView(
  records: Records,
  officeId: string,
  named?: readonly string[],
): Promise<DirectoryView> {
  const people = named ? await records.directory.people(named) : await everybody(records, officeId);
  const unitNames = await records.directory.unitNames(officeId);
  const person = (personId: string) => {
    const found = people.get(personId);
    if (!found) throw new Error(`person ${personId} is not among the people whom this page names`);
    return personView(found, unitNames);
  };
  return {
    people,
    unitNames,
    // somebody whom the page forgot to name is a mistake; somebody whom a whole office does not know is a stranger
    name: (personId) => (personId ? (named ? person(personId).name : (people.get(personId)?.name ?? null)) : null),
    unitOf: (personId) => person(personId).unit,
    person,
  };
}

async function everybody(records: Records, officeId: string): Promise<Map<string, PersonEntity>> {
  return new Map((await records.directory.peopleOfOffice(officeId)).map((person) => [person.id, person]));
}
