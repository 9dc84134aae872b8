import {
  checkUnit,
  codeOfUnit,
  mayRemoveUnit,
  ok,
  refuse,
  type Result,
  type UnitForm,
  type UnitRefusal,
  type UnitTraces,
} from '@conference/domain';
import type { Records, Transactions, UnitEntity } from '@conference/persistence';
import type { Clock } from '../clock';
import { refuseFields, type FieldRefusal } from './field-refusal';

/** Who changes something of which office. */
export interface OfficeActor {
  readonly officeId: string;
  readonly actorId: string;
}

type Missing = { readonly code: 'not-found' };

/** Adds a unit, or changes one; its code stays. */
export function saveUnit(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, id, form }: OfficeActor & { readonly id: string | null; readonly form: UnitForm },
): Promise<Result<UnitEntity, FieldRefusal | Missing>> {
  return transactions.run(async ({ directory, audit }) => {
    await directory.lock(officeId);
    const units = await directory.unitsOfOffice(officeId);
    const known = units.find((unit) => unit.id === id);
    if (id && !known) return refuse({ code: 'not-found' });
    const findings = checkUnit(form, id, units);
    if (findings.length > 0) return refuseFields(findings);
    const facts = { name: form.name.trim(), symbol: form.symbol?.trim() || null, advisory: form.advisory };
    const event = { officeId, conferenceId: null, at: clock(), actorId };
    if (!known) {
      const added = await directory.addUnit({ officeId, code: codeOfUnit(form, units), ...facts });
      await audit.append({ ...event, action: 'unit.added', facts: { unitId: added.id } });
      return ok(added);
    }
    const fields = (['name', 'symbol', 'advisory'] as const).filter((field) => facts[field] !== known[field]);
    if (fields.length === 0) return ok(known);
    await directory.saveUnit(known.id, facts);
    await audit.append({ ...event, action: 'unit.changed', facts: { unitId: known.id, fields } });
    return ok({ id: known.id, officeId, code: known.code, ...facts });
  });
}

/** Takes a unit out of the directory that nobody belongs to and nothing names. */
export function removeUnit(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, id }: OfficeActor & { readonly id: string },
): Promise<Result<true, UnitRefusal | Missing>> {
  return transactions.run(async (records) => {
    const { directory, audit } = records;
    await directory.lock(officeId);
    const unit = (await directory.unitsOfOffice(officeId)).find((one) => one.id === id);
    if (!unit) return refuse({ code: 'not-found' });
    const may = mayRemoveUnit((await tracesOfUnits(records, officeId)).get(id)!);
    if (!may.ok) return may;
    await directory.removeUnit(id);
    const facts = { unitId: id, unitCode: unit.code };
    await audit.append({ officeId, conferenceId: null, at: clock(), actorId, action: 'unit.removed', facts });
    return ok(true);
  });
}

/** What hangs on each unit of an office, by its id. */
export async function tracesOfUnits(records: Records, officeId: string): Promise<ReadonlyMap<string, UnitTraces>> {
  const { directory, conferences } = records;
  const units = await directory.unitsOfOffice(officeId);
  const people = (await directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  const running = await conferences.runningOf(officeId);
  const onRecord = await directory.unitsOnRecord(officeId);
  return new Map(
    units.map(({ id, code }) => [
      id,
      {
        people: people.filter(({ unitId }) => unitId === id).length,
        openConferences: running
          .filter(({ plan }) => plan.units.some((planned) => planned.code === code))
          .map(({ title }) => title),
        isOnRecord: onRecord.has(id),
      },
    ]),
  );
}
