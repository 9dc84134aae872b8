import type {
  MembersView,
  RosterImportBody,
  RosterImported,
  RosterPreview,
  RosterPreviewBody,
} from '@conference/contracts';
import {
  planRoster,
  readRosterTable,
  rosterTableRefusalSentence,
  type RosterEntry,
  type RosterPlan,
} from '@conference/domain';
import { Inspector, readTable, tableRefusalSentence } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { applyRoster, readRosterFacts, systemClock, type RosterRefusal } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { isLeader } from '../conferences/access';
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
    mustKeepPeople(reader);
    return this.transactions.read(async ({ directory }) => {
      const units = await directory.unitNames(reader.officeId);
      const people = await directory.peopleOfOffice(reader.officeId);
      return {
        items: people.map(({ id, code, name, position, unitId, email, roles, language, active }) => {
          const unit = (unitId && units.get(unitId)) || null;
          return { id, code, name, position, unit, email, roles, language, active };
        }),
      };
    });
  }

  async preview(reader: PersonEntity, file: ReceivedFile, { missing }: RosterPreviewBody): Promise<RosterPreview> {
    mustKeepPeople(reader);
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
    mustKeepPeople(person);
    requireLevel(session, 'L3');
    const { table } = await this.read(file);
    const question = { officeId: person.officeId, actorId: person.id, table, missing };
    const command = { ...question, shown, fileSha256: file.sha256 };
    const applied = await applyRoster(this.transactions, systemClock, command);
    return done(allowed(applied, ({ code }: RosterRefusal) => doorWords(code)));
  }

  private async read(file: ReceivedFile) {
    const source = { path: file.path, name: originalName(file) };
    const { lines, writtenIn } = allowed(await readTable(source, this.inspector), tableRefusalSentence);
    return { table: allowed(readRosterTable(lines), rosterTableRefusalSentence), writtenIn };
  }
}

/**
 * Lets those alone go on who keep the list of people: it has everybody's address.
 * @throws RefusalException not-allowed
 */
export function mustKeepPeople(person: PersonEntity): void {
  if (!isLeader(person)) throw doorRefusal('not-allowed');
}

function done({ entries }: RosterPlan): RosterImported {
  const count = (state: RosterEntry['state']) => entries.filter((entry) => entry.state === state).length;
  return {
    added: count('new'),
    changed: count('changed'),
    returned: count('returns'),
    left: count('leaves'),
    passed: entries.reduce((sum, { passes }) => sum + passes.length, 0),
    orders: entries.filter(({ order }) => order !== null).length,
  };
}
