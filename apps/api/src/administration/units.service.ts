import type { UnitBody, UnitsView, UnitView } from '@conference/contracts';
import { mayRemoveUnit, unitRefusalSentence, unitSymbol, type UnitTraces } from '@conference/domain';
import { Transactions, type PersonEntity, type UnitEntity } from '@conference/persistence';
import { removeUnit, saveUnit, systemClock, tracesOfUnits } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { mustAdminister } from '../conferences/access';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { fieldsRefused } from './field-refusal';

/** The units of an office: listed with what hangs on them, added, changed, taken out. */
@Injectable()
export class UnitsService {
  constructor(private readonly transactions: Transactions) {}

  list(reader: PersonEntity): Promise<UnitsView> {
    const { officeId } = mustAdminister(reader);
    return this.transactions.read(async (records) => {
      const units = await records.directory.unitsOfOffice(officeId);
      const traces = await tracesOfUnits(records, officeId);
      return { items: units.map((unit) => unitView(unit, traces.get(unit.id)!)) };
    });
  }

  async save(person: PersonEntity, id: string | null, form: UnitBody): Promise<UnitView> {
    const actor = mustAdminister(person);
    const saved = await saveUnit(this.transactions, systemClock, { ...actor, id, form });
    if (!saved.ok && saved.refusal.code === 'fields-not-valid') throw fieldsRefused(saved.refusal);
    const unit = allowed(saved, () => doorWords('unit-unknown'));
    return this.transactions.read(async (records) =>
      unitView(unit, (await tracesOfUnits(records, actor.officeId)).get(unit.id)!),
    );
  }

  async remove(person: PersonEntity, id: string): Promise<void> {
    const actor = mustAdminister(person);
    const removed = await removeUnit(this.transactions, systemClock, { ...actor, id });
    allowed(removed, (refusal) =>
      refusal.code === 'not-found' ? doorWords('unit-unknown') : unitRefusalSentence(refusal),
    );
  }
}

function unitView(unit: UnitEntity, traces: UnitTraces): UnitView {
  const { id, code, name, symbol, advisory } = unit;
  const may = mayRemoveUnit(traces);
  const stays = may.ok ? null : unitRefusalSentence(may.refusal);
  return { id, code, name, symbol, shownSymbol: unitSymbol(unit), advisory, people: traces.people, stays };
}
