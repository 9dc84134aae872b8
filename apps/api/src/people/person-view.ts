import type { PersonView } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';

/** A person as colleagues see them: no address. */
export function personView(person: PersonEntity, unitNames: ReadonlyMap<string, string>): PersonView {
  const { id, code, name, position, roles, language, unitId } = person;
  return { id, code, name, position, unit: (unitId && unitNames.get(unitId)) || null, roles, language };
}
