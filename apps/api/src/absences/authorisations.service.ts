import type { AuthorisationBody, AuthorisationList, AuthorisationView } from '@conference/contracts';
import type { AuthorityScope } from '@conference/domain';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import { endAuthorisation, enterAuthorisation, systemClock } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { absenceWords } from '../problems/absence-words';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { authorisationView } from './absence-view';
import { readContext } from './absences.service';

/** Orders of authorisation: entered by those who lead; others see those that name them. */
@Injectable()
export class AuthorisationsService {
  constructor(private readonly transactions: Transactions) {}

  list(reader: PersonEntity): Promise<AuthorisationList> {
    return this.transactions.read(async (records) => {
      const context = await readContext(records, reader, new Date());
      const orders = await records.authority.authorisationsOfOffice(reader.officeId);
      const seen = orders.filter(
        ({ grantorId, deputyId }) => isLeader(reader) || [grantorId, deputyId].includes(reader.id),
      );
      const people = [...context.directory.people.values()].filter(({ active }) => active);
      return {
        items: seen.map((order) => authorisationView(order, context)),
        mayEnter: isLeader(reader),
        people: isLeader(reader) ? people.map(({ id }) => context.directory.person(id)) : [],
        documents: isLeader(reader) ? await runningDocuments(records, reader.officeId) : [],
      };
    });
  }

  async enter(reader: PersonEntity, { scope, ...said }: AuthorisationBody): Promise<AuthorisationView> {
    if (!isLeader(reader)) throw doorRefusal('not-allowed');
    const named = await this.transactions.read((records) => scopeOf(records, reader.officeId, scope));
    const entry = { officeId: reader.officeId, actorId: reader.id, ...said, scope: named };
    const order = allowed(await enterAuthorisation(this.transactions, systemClock, entry), absenceWords);
    return this.transactions.read(async (records) =>
      authorisationView(order, await readContext(records, reader, new Date())),
    );
  }

  async end(reader: PersonEntity, id: string): Promise<void> {
    const order = await this.transactions.read(({ authority }) => authority.authorisation(id));
    if (order?.officeId !== reader.officeId) throw doorRefusal('not-found');
    if (!isLeader(reader) && order.grantorId !== reader.id) throw doorRefusal('not-allowed');
    const command = { officeId: reader.officeId, actorId: reader.id, id };
    allowed(await endAuthorisation(this.transactions, systemClock, command), absenceWords);
  }
}

/** Documents are kept with their kinds, so that two orders can be compared. */
async function scopeOf(records: Records, officeId: string, scope: AuthorisationBody['scope']): Promise<AuthorityScope> {
  if (scope.type !== 'documents') return scope;
  const documents = (await records.documents.byIds(scope.documentIds)).filter((found) => found.officeId === officeId);
  return { type: 'documents', documents: documents.map(({ id, kind }) => ({ id, kind })) };
}

async function runningDocuments(records: Records, officeId: string): Promise<AuthorisationList['documents']> {
  const running = await records.conferences.runningOf(officeId);
  const all = await Promise.all(running.map(({ id }) => records.documents.ofConference(id)));
  return all.flat().map(({ id, title }) => ({ id, title }));
}
