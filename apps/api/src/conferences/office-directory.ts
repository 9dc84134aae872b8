import type { OfficeDirectory } from '@conference/domain';
import type { Records } from '@conference/persistence';

/** The office, the units and the people of today, under the codes that plans call them by. */
export async function officeDirectory(records: Records, officeId: string): Promise<OfficeDirectory> {
  const { code, name, symbol, superiorBody, place, employeeSide, mailPolicy } =
    await records.directory.office(officeId);
  const units = await records.directory.unitsOfOffice(officeId);
  const unitCodes = new Map(units.map((unit) => [unit.id, unit.code]));
  const people = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  return {
    office: {
      ...{ code, name, symbol, superiorBody, place, employeeSide },
      ...(Object.keys(mailPolicy).length > 0 && { mail: mailPolicy }),
    },
    units: units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      ...(unit.symbol && { symbol: unit.symbol }),
      ...(unit.advisory && { advisory: true }),
    })),
    people: people.map(({ unitId, code: personCode, name: personName, position, email, roles, language }) => {
      const unit = (unitId && unitCodes.get(unitId)) || (units[0]?.code ?? '');
      return { code: personCode, name: personName, position, email, unit, roles, language };
    }),
  };
}
