import type {
  MembersView,
  MemberView,
  PersonChangeBody,
  PersonFormBody,
  PersonPreview,
  RosterImportBody,
  RosterImported,
  RosterPreview,
  RosterPreviewBody,
} from '@conference/contracts';
import {
  heldUpSentence,
  planRoster,
  readRosterTable,
  rosterTableRefusalSentence,
  type RosterEntry,
  type RosterPlan,
} from '@conference/domain';
import { Inspector, readTable, tableRefusalSentence } from '@conference/files';
import { Transactions, type PersonEntity, type PlannedLeaveEntity, type Records } from '@conference/persistence';
import {
  applyPerson,
  applyRoster,
  previewPerson,
  readRosterFacts,
  systemClock,
  type RosterRefusal,
} from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { mustAdminister } from '../conferences/access';
import { originalName } from '../files/original-name';
import type { ReceivedFile } from '../files/spool-storage';
import { requireLevel } from '../identity/proof-needed';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { previewView } from './roster-view';

/** The office's list of people: shown, compared with a list that somebody brings, and brought up to date by it. */
@Injectable()
export class RosterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspector: Inspector,
  ) {}

  members(reader: PersonEntity): Promise<MembersView> {
    mustAdminister(reader);
    return this.transactions.read(async ({ directory }) => {
      const units = await directory.unitsOfOffice(reader.officeId);
      const names = new Map(units.map(({ id, name }) => [id, name]));
      const leaves = new Map((await directory.plannedLeaves(reader.officeId)).map((leave) => [leave.personId, leave]));
      const people = await directory.peopleOfOffice(reader.officeId);
      return {
        items: people.map((person) => memberView(person, names, leaves.get(person.id))),
        units: units.map(({ id, code, name }) => ({ id, code, name })),
      };
    });
  }

  async preview(reader: PersonEntity, file: ReceivedFile, { missing }: RosterPreviewBody): Promise<RosterPreview> {
    mustAdminister(reader);
    const { table, writtenIn } = await this.read(file);
    const question = { officeId: reader.officeId, actorId: reader.id, table, missing };
    const { facts, plan } = await this.transactions.read(async (records) => {
      const read = await readRosterFacts(records, question, systemClock());
      return { facts: read, plan: planRoster(table, read, missing) };
    });
    return { writtenIn, lines: table.lines.length, ...previewView(plan, facts) };
  }

  /** Whoever may change addresses could get other people's mails: it asks for a fresh confirmation. */
  async apply(session: SignedIn, file: ReceivedFile, { missing, shown }: RosterImportBody): Promise<RosterImported> {
    const { person } = session;
    mustAdminister(person);
    requireLevel(session, 'L3');
    const { table } = await this.read(file);
    const question = { officeId: person.officeId, actorId: person.id, table, missing };
    const command = { ...question, shown, fileSha256: file.sha256 };
    const applied = await applyRoster(this.transactions, systemClock, command);
    return done(allowed(applied, ({ code }: RosterRefusal) => doorWords(code)));
  }

  previewPerson(reader: PersonEntity, form: PersonFormBody): Promise<PersonPreview> {
    const { officeId, actorId } = mustAdminister(reader);
    return this.transactions.read(async (records) => {
      await mustBeOwn(records, officeId, form);
      const now = systemClock();
      const plan = await previewPerson(records, { officeId, actorId, form }, now);
      const { directory } = records;
      const facts = {
        people: await directory.peopleOfOffice(officeId),
        units: await directory.unitsOfOffice(officeId),
      };
      const { entries, ...preview } = previewView(plan, facts);
      return { ...preview, entry: entries[0]! };
    });
  }

  /** The same confirmation as for a list: an address that is changed gets other people's mails. */
  async changePerson(session: SignedIn, { shown, ...form }: PersonChangeBody): Promise<RosterImported> {
    const { person } = session;
    mustAdminister(person);
    requireLevel(session, 'L3');
    await this.transactions.read((records) => mustBeOwn(records, person.officeId, form));
    const command = { officeId: person.officeId, actorId: person.id, form, shown };
    const applied = await applyPerson(this.transactions, systemClock, command);
    return done(allowed(applied, ({ code }: RosterRefusal) => doorWords(code)));
  }

  private async read(file: ReceivedFile) {
    const source = { path: file.path, name: originalName(file) };
    const { lines, writtenIn } = allowed(await readTable(source, this.inspector), tableRefusalSentence);
    return { table: allowed(readRosterTable(lines), rosterTableRefusalSentence), writtenIn };
  }
}

/** @throws RefusalException person-unknown for somebody of another office, or nobody at all */
async function mustBeOwn({ directory }: Records, officeId: string, { personId }: PersonFormBody): Promise<void> {
  if (personId && (await directory.person(personId))?.officeId !== officeId) throw doorRefusal('person-unknown');
}

function memberView(
  person: PersonEntity,
  units: ReadonlyMap<string, string>,
  leave: PlannedLeaveEntity | undefined,
): MemberView {
  const { id, code, name, position, unitId, email, roles, language, languageChosen, active } = person;
  const unit = (unitId && units.get(unitId)) || null;
  const facts = { id, code, name, position, unit, unitId, email, roles, language, languageChosen, active };
  return { ...facts, leave: leave ? leaveView(leave) : null };
}

function leaveView({ leavesOn: on, successorId, heldUpBy }: PlannedLeaveEntity): MemberView['leave'] {
  return { on, successorId, heldUpBy: heldUpBy === null ? null : heldUpSentence(heldUpBy) };
}

function done({ entries }: RosterPlan): RosterImported {
  const count = (state: RosterEntry['state']) => entries.filter((entry) => entry.state === state).length;
  return {
    added: count('new'),
    changed: count('changed'),
    returned: count('returns'),
    left: count('leaves'),
    toLeave: count('leavesLater'),
    passed: entries.reduce((sum, { passes }) => sum + passes.length, 0),
    orders: entries.filter(({ order }) => order !== null).length,
  };
}
