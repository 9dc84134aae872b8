import {
  vietnamCalendar,
  withOverrides,
  type Language,
  type PlannedOffice,
  type PlannedPerson,
  type PlannedUnit,
  type Role,
  type WorkCalendar,
} from '@conference/domain';
import { In, type EntityManager } from 'typeorm';
import { byEach, known } from '../by-id';
import {
  CalendarOverrideEntity,
  OfficeEntity,
  OfficeSuccessionEntity,
  PersonEntity,
  PlannedLeaveEntity,
  UnitEntity,
} from '../entities';
import { rowById, rows } from '../rows';

/** A person as they are entered or changed; how they want their mails is theirs. */
export type NewPerson = Pick<
  PersonEntity,
  'officeId' | 'unitId' | 'code' | 'name' | 'position' | 'email' | 'language' | 'roles' | 'active'
>;

const ROWS_AT_ONCE = 200;

/** Offices, their units, people and calendars. */
export class DirectoryRepository {
  constructor(private readonly manager: EntityManager) {}

  async office(id: string): Promise<OfficeEntity> {
    return known(await rowById(this.manager, OfficeEntity, id), 'office', id);
  }

  officeByCode(code: string): Promise<OfficeEntity | null> {
    return this.manager.findOneBy(OfficeEntity, { code });
  }

  offices(): Promise<OfficeEntity[]> {
    return this.manager.find(OfficeEntity, { order: { name: 'ASC' } });
  }

  person(id: string): Promise<PersonEntity | null> {
    return rowById(this.manager, PersonEntity, id);
  }

  async people(ids: readonly string[]): Promise<Map<string, PersonEntity>> {
    const found = await byEach(
      ids,
      (id) => this.person(id),
      (several) => this.manager.findBy(PersonEntity, { id: In(several) }),
    );
    return new Map(found.map((person) => [person.id, person]));
  }

  peopleOfOffice(officeId: string): Promise<PersonEntity[]> {
    return this.manager.find(PersonEntity, { where: { officeId }, order: { code: 'ASC' } });
  }

  /** Lets one command at a time change the people and units of an office. */
  async lock(officeId: string): Promise<void> {
    await this.manager.query('select 1 from office where id = $1 for update', [officeId]);
  }

  /** Takes people in; their rows come back in the same order. */
  addPeople(people: readonly NewPerson[]): Promise<PersonEntity[]> {
    return this.manager.save(this.manager.create(PersonEntity, [...people]), { chunk: ROWS_AT_ONCE });
  }

  /** Writes what changed of people. Addresses may go round: each is given up before anybody gets another. */
  async savePeople(people: readonly (NewPerson & { readonly id: string })[]): Promise<void> {
    const ids = people.map(({ id }) => id);
    await this.manager.query(`update person set email = id || '@moving.invalid' where id = any($1)`, [ids]);
    for (const { id, ...person } of people) await this.manager.update(PersonEntity, { id }, person);
  }

  /** Who of an office is to leave on a day to come, the next one first. */
  plannedLeaves(officeId: string): Promise<PlannedLeaveEntity[]> {
    return this.manager.find(PlannedLeaveEntity, { where: { officeId }, order: { leavesOn: 'ASC', personId: 'ASC' } });
  }

  /** Whose day of leaving has come, in every office. */
  leavesDue(today: string): Promise<PlannedLeaveEntity[]> {
    return rows(this.manager, PlannedLeaveEntity, 'where leaves_on <= $1 order by leaves_on, person_id', [today]);
  }

  /** Writes that somebody will leave; what was entered before gives way. */
  async planLeave(leave: PlannedLeaveEntity): Promise<void> {
    await this.manager.upsert(PlannedLeaveEntity, leave, ['personId']);
  }

  /** Writes why a leaving could not be carried out; null once nothing stands in its way. */
  async holdLeave(personId: string, heldUpBy: string | null): Promise<void> {
    await this.manager.update(PlannedLeaveEntity, { personId }, { heldUpBy });
  }

  async dropLeaves(personIds: readonly string[]): Promise<void> {
    await this.manager.delete(PlannedLeaveEntity, { personId: In([...personIds]) });
  }

  async unit(id: string): Promise<UnitEntity | null> {
    return rowById(this.manager, UnitEntity, id);
  }

  unitsOfOffice(officeId: string): Promise<UnitEntity[]> {
    return rows(this.manager, UnitEntity, 'where office_id = $1 order by code', [officeId]);
  }

  addUnit(unit: Omit<UnitEntity, 'id'>): Promise<UnitEntity> {
    return this.manager.save(this.manager.create(UnitEntity, unit));
  }

  async saveUnit(id: string, unit: Pick<UnitEntity, 'name' | 'symbol' | 'advisory'>): Promise<void> {
    await this.manager.update(UnitEntity, { id }, unit);
  }

  async removeUnit(id: string): Promise<void> {
    await this.manager.delete(UnitEntity, { id });
  }

  /** Which units of an office something on record names, past and present; people in office aside. */
  async unitsOnRecord(officeId: string): Promise<ReadonlySet<string>> {
    const found: { id: string }[] = await this.manager.query(
      `select unit.id from unit where unit.office_id = $1 and (
         exists (select from person where person.unit_id = unit.id and not person.active)
         or exists (select from document where document.unit_id = unit.id)
         or exists (select from target where target.unit_id = unit.id)
         or exists (select from target_party where target_party.unit_id = unit.id)
         or exists (select from unit_election where unit_election.unit_id = unit.id)
         or exists (select from assessment where assessment.unit_id = unit.id)
         or exists (select from board_paper where board_paper.unit_id = unit.id))`,
      [officeId],
    );
    return new Set(found.map(({ id }) => id));
  }

  async saveOffice(id: string, office: Omit<OfficeEntity, 'id' | 'code'>): Promise<void> {
    await this.manager.update(OfficeEntity, { id }, office);
  }

  /** What each unit of an office is called, by its id. */
  async unitNames(officeId: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.unitsOfOffice(officeId)).map(({ id, name }) => [id, name]));
  }

  holders(officeId: string, role: Role): Promise<PersonEntity[]> {
    return this.holdersOfAny(officeId, [role]);
  }

  /** The people in office who hold one of several roles. */
  holdersOfAny(officeId: string, roles: readonly Role[]): Promise<PersonEntity[]> {
    return rows(this.manager, PersonEntity, 'where office_id = $1 and active and roles && $2 order by code', [
      officeId,
      roles,
    ]);
  }

  /** Writes how a person wants their mails. */
  async savePreferences(
    id: string,
    preferences: Partial<Pick<PersonEntity, 'language' | 'languageChosen' | 'digestAt' | 'digestOff' | 'mailWishes'>>,
  ): Promise<void> {
    await this.manager.update(PersonEntity, { id }, preferences);
  }

  /** The days on which an office departs from the national calendar. */
  calendarOverrides(officeId: string): Promise<CalendarOverrideEntity[]> {
    return rows(this.manager, CalendarOverrideEntity, 'where office_id = $1', [officeId]);
  }

  addOwnDay(day: Omit<CalendarOverrideEntity, 'id'>): Promise<CalendarOverrideEntity> {
    return this.manager.save(this.manager.create(CalendarOverrideEntity, day));
  }

  async removeOwnDay(id: string): Promise<void> {
    await this.manager.delete(CalendarOverrideEntity, { id });
  }

  async calendar(officeId: string): Promise<WorkCalendar> {
    const overrides = await this.calendarOverrides(officeId);
    return withOverrides(
      vietnamCalendar,
      overrides.map(({ day, working, name }) => ({ on: day, working, name: { vi: name, en: name } })),
    );
  }

  /** Writes which office another one took over; what a later plan says about the same one is the record. */
  async recordSuccession(succession: OfficeSuccessionEntity): Promise<void> {
    await this.manager.upsert(OfficeSuccessionEntity, succession, ['successorId', 'predecessorCode']);
  }

  /** Which offices each one took over, by their codes. */
  async tookOver(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await this.manager
      .createQueryBuilder(OfficeSuccessionEntity, 'succession')
      .innerJoin(OfficeEntity, 'office', 'office.id = succession.successorId')
      .select(['office.code as successor', 'succession.predecessorCode as predecessor'])
      .getRawMany<{ successor: string; predecessor: string }>();
    const all = new Map<string, string[]>();
    for (const { successor, predecessor } of found) all.set(successor, [...(all.get(successor) ?? []), predecessor]);
    return all;
  }

  /** The offices that an office took over. */
  predecessors(successorId: string): Promise<OfficeSuccessionEntity[]> {
    return this.manager.find(OfficeSuccessionEntity, { where: { successorId }, order: { sinceOn: 'ASC' } });
  }

  /** Takes a plan's office into the directory: what is new is added, what is known by its code is brought up to date. */
  async takeOver(office: PlannedOffice, units: readonly PlannedUnit[], people: readonly PlannedPerson[]) {
    const { code, name, symbol, superiorBody, place, employeeSide, mail: mailPolicy = {} } = office;
    const facts = { code, name, symbol, superiorBody, place, employeeSide, mailPolicy };
    await this.manager.upsert(OfficeEntity, facts, ['code']);
    const row = await this.manager.findOneByOrFail(OfficeEntity, { code });
    await this.manager.upsert(
      UnitEntity,
      units.map(({ code: unitCode, name: unitName, symbol: unitSymbol, advisory }) => ({
        officeId: row.id,
        code: unitCode,
        name: unitName,
        symbol: unitSymbol ?? null,
        advisory: advisory ?? false,
      })),
      ['officeId', 'code'],
    );
    const unitIds = new Map((await this.unitsOfOffice(row.id)).map((unit) => [unit.code, unit.id]));
    const chosen = await this.chosenLanguages(row.id);
    await this.manager.upsert(
      PersonEntity,
      people.map((person) => ({
        officeId: row.id,
        unitId: unitIds.get(person.unit) ?? null,
        code: person.code,
        name: person.name,
        position: person.position,
        email: person.email,
        language: chosen.get(person.code) ?? person.language,
        roles: [...person.roles],
      })),
      ['officeId', 'code'],
    );
    const personIds = new Map((await this.peopleOfOffice(row.id)).map((person) => [person.code, person.id]));
    return { office: row, unitIds, personIds };
  }

  /** The languages that people chose themselves, by the codes of the people: a plan file leaves them alone. */
  private async chosenLanguages(officeId: string): Promise<Map<string, Language>> {
    const people = await this.manager.findBy(PersonEntity, { officeId, languageChosen: true });
    return new Map(people.map(({ code, language }) => [code, language]));
  }
}
