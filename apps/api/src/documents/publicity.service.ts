import type { DispositionTable, PublicityList, PublicityView } from '@conference/contracts';
import { leadsOffice } from '@conference/domain';
import { Transactions, type PersonEntity, type PublicityEntity, type Records } from '@conference/persistence';
import { systemClock, withdrawPublicity } from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import type { SignedIn } from '../auth/session.service';
import { ProofNeeded } from '../identity/proof-needed';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { dispositionTable } from './dispositions.service';

/** What became of the opinions, shown to all staff of an office for 20 consecutive days. @see Luật 10/2022/QH15 Điều 48 */
@Injectable()
export class PublicityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly proof: ProofNeeded,
  ) {}

  list(person: PersonEntity): Promise<PublicityList> {
    return this.transactions.read(async (records) => {
      const directory = await directoryView(records, person.officeId);
      const shown = await records.publicity.shown(person.officeId);
      return { items: await publicityViews(records, person, shown, directory) };
    });
  }

  one(person: PersonEntity, publicityId: string): Promise<PublicityView> {
    return this.transactions.read(async (records) => {
      const publicity = await ownPublicity(records, person, publicityId);
      const directory = await directoryView(records, person.officeId);
      return (await publicityViews(records, person, [publicity], directory))[0]!;
    });
  }

  table(person: PersonEntity, publicityId: string): Promise<DispositionTable> {
    return this.transactions.read(async (records) => {
      const { documentId } = await ownPublicity(records, person, publicityId);
      return dispositionTable(records, person, await records.documents.get(documentId));
    });
  }

  async withdraw(session: SignedIn, publicityId: string, reason: string): Promise<PublicityView> {
    const { person } = session;
    if (leadsOffice(person)) await this.proof.require(session, 'publication');
    const withdrawn = await withdrawPublicity(this.transactions, systemClock, {
      publicityId,
      actorId: person.id,
      reason,
      runOf: publicityWorkflowId,
    });
    allowed(withdrawn, ({ code }) => doorWords(code));
    return this.one(person, publicityId);
  }
}

async function ownPublicity(records: Records, person: PersonEntity, publicityId: string): Promise<PublicityEntity> {
  const publicity = await records.publicity.byId(publicityId);
  if (!publicity || publicity.officeId !== person.officeId) throw doorRefusal('not-found');
  return publicity;
}

/** Showings as all staff see them: from when until when, by whom, and whether the whole time is proven. */
export async function publicityViews(
  records: Records,
  person: PersonEntity,
  showings: readonly PublicityEntity[],
  directory: DirectoryView,
): Promise<PublicityView[]> {
  const documents = await records.documents.byIds(showings.map(({ documentId }) => documentId));
  const conferences = await records.conferences.byIds([...new Set(showings.map(({ conferenceId }) => conferenceId))]);
  const now = new Date();
  const mayWithdraw = leadsOffice(person);
  return showings.map((showing) => {
    const isShown =
      showing.publicisedAt !== null &&
      showing.withdrawnAt === null &&
      showing.shownUntil !== null &&
      showing.shownUntil > now;
    return {
      id: showing.id,
      documentId: showing.documentId,
      documentTitle: documents.find(({ id }) => id === showing.documentId)?.title ?? '',
      conferenceTitle: conferences.find(({ id }) => id === showing.conferenceId)?.title ?? '',
      showing: showing.showing,
      dueOn: showing.dueOn,
      publicisedAt: showing.publicisedAt?.toISOString() ?? null,
      publicisedBy: directory.name(showing.publicisedBy),
      shownUntil: showing.shownUntil?.toISOString() ?? null,
      withdrawnAt: showing.withdrawnAt?.toISOString() ?? null,
      withdrawnBecause: showing.withdrawnBecause,
      provenAt: showing.provenAt?.toISOString() ?? null,
      packetHash: showing.packetHash,
      isShown,
      mayWithdraw: isShown && mayWithdraw,
      pdfUrl: `/api/documents/${showing.documentId}/disposition-table.pdf`,
    };
  });
}
