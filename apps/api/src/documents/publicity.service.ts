import type {
  DispositionTable,
  PublicityList,
  PublicityPlaceBody,
  PublicityPlaceView,
  PublicityView,
} from '@conference/contracts';
import {
  isPastDue,
  isTakenDownEarly,
  keepsRegister,
  leadsOffice,
  madeKnownOn,
  placeRefusalSentence,
  registerRefusalSentence,
  vietnamDateOf,
  type Sentence,
} from '@conference/domain';
import { publicityRecordForm } from '@conference/drafting';
import { Files, safeFileName } from '@conference/files';
import {
  Transactions,
  type DocumentEntity,
  type PersonEntity,
  type PublicityEntity,
  type PublicityPlaceEntity,
  type Records,
} from '@conference/persistence';
import {
  recordPublicityPlace,
  systemClock,
  withdrawPublicity,
  withdrawPublicityPlace,
  type PlaceRecordRefusal,
} from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import type { SignedIn } from '../auth/session.service';
import { sendFile } from '../files/send-file';
import { ProofNeeded } from '../identity/proof-needed';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { dispositionTable } from './dispositions.service';
import { officialFile } from './official-file';

/** What became of the opinions, and the issued resolution, shown to all staff of an office for 20 consecutive days. @see Luật 10/2022/QH15 Điều 48 */
@Injectable()
export class PublicityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly proof: ProofNeeded,
    private readonly files: Files,
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

  async record(person: PersonEntity, publicityId: string, body: PublicityPlaceBody): Promise<PublicityView> {
    const { proofSha256, proofName, ...place } = body;
    const proof = proofSha256 ? { sha256: proofSha256, name: safeFileName(proofName ?? 'minh-chung') } : null;
    const recorded = { ...place, publicityId, actorId: person.id, proof };
    allowed(await recordPublicityPlace(this.transactions, systemClock, recorded), placeWords);
    return this.one(person, publicityId);
  }

  async takeBack(person: PersonEntity, placeId: string, reason: string): Promise<PublicityView> {
    const command = { placeId, actorId: person.id, reason };
    allowed(await withdrawPublicityPlace(this.transactions, systemClock, command), placeWords);
    const place = await this.transactions.read(({ publicity }) => publicity.place(placeId));
    return this.one(person, place!.publicityId);
  }

  /** The photo or screenshot that shows it; everybody of the office may see what was made known. */
  async proofFile(person: PersonEntity, placeId: string): Promise<StreamableFile> {
    const place = await this.transactions.read(async (records) => {
      const found = await records.publicity.place(placeId);
      if (found) await ownPublicity(records, person, found.publicityId);
      return found;
    });
    if (!place?.proofSha256) throw doorRefusal('not-found');
    return sendFile(this.files, place.proofSha256, place.proofName ?? 'minh-chung');
  }

  /** The record of having made a resolution known, to be printed, signed and filed. */
  async recordFile(person: PersonEntity, publicityId: string): Promise<StreamableFile> {
    const at = new Date().toISOString();
    const { form, name } = await this.transactions.read(async (records) => {
      const showing = await ownPublicity(records, person, publicityId);
      if (showing.matter !== 'issued') throw doorRefusal('not-found');
      const document = await records.documents.get(showing.documentId);
      return {
        form: await publicityRecordForm(records, { document, showing, at }),
        name: `bien-ban-cong-khai-${(document.symbol ?? document.code).replaceAll('/', '-')}`,
      };
    });
    return officialFile(form, { format: 'pdf', name, at });
  }
}

function placeWords(refusal: PlaceRecordRefusal): Sentence {
  switch (refusal.code) {
    case 'not-allowed':
    case 'not-found':
    case 'file-unknown':
      return doorWords(refusal.code);
    case 'recalled-already':
      return registerRefusalSentence(refusal);
    default:
      return placeRefusalSentence(refusal);
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
  const places = await records.publicity.places(showings.map(({ id }) => id));
  const asked = await askedToMakeKnown(records, person, documents);
  const now = new Date();
  const mayWithdraw = leadsOffice(person);
  const mayRecord = keepsRegister(person.roles);
  return showings.map((showing) => {
    const document = documents.find(({ id }) => id === showing.documentId);
    const own = places.filter(({ publicityId }) => publicityId === showing.id);
    const standing = own.filter(({ withdrawnAt }) => withdrawnAt === null);
    const publicisedAt = showing.publicisedAt?.toISOString() ?? null;
    const knownOn = madeKnownOn({ publicisedAt }, standing);
    const isIssued = showing.matter === 'issued';
    const isShown =
      showing.publicisedAt !== null &&
      showing.withdrawnAt === null &&
      showing.shownUntil !== null &&
      showing.shownUntil > now;
    return {
      id: showing.id,
      documentId: showing.documentId,
      documentTitle: document?.title ?? '',
      conferenceTitle: conferences.find(({ id }) => id === showing.conferenceId)?.title ?? '',
      matter: showing.matter,
      symbol: isIssued ? (document?.symbol ?? null) : null,
      showing: showing.showing,
      dueOn: showing.dueOn,
      publicisedAt,
      publicisedBy: directory.name(showing.publicisedBy),
      shownUntil: showing.shownUntil?.toISOString() ?? null,
      withdrawnAt: showing.withdrawnAt?.toISOString() ?? null,
      withdrawnBecause: showing.withdrawnBecause,
      provenAt: showing.provenAt?.toISOString() ?? null,
      madeKnownOn: knownOn,
      isLate: isPastDue(showing.dueOn, knownOn, vietnamDateOf(now.toISOString())),
      packetHash: showing.packetHash,
      isShown,
      mayWithdraw: isShown && mayWithdraw,
      taskId: isIssued ? (asked.get(showing.documentId) ?? null) : null,
      places: own.map((place) => placeView(place, directory, mayRecord)),
      mayRecord: isIssued && mayRecord && showing.withdrawnAt === null,
      shownUrl: isIssued ? `/api/documents/${showing.documentId}/issued` : null,
      pdfUrl: isIssued
        ? `/api/publicity/${showing.id}/record.pdf`
        : `/api/documents/${showing.documentId}/disposition-table.pdf`,
    };
  });
}

/** The open question to make a document known, where it is put to the reader. */
async function askedToMakeKnown(
  records: Records,
  { id: readerId }: PersonEntity,
  documents: readonly DocumentEntity[],
): Promise<Map<string, string>> {
  const ofReader = await records.rounds.openTasksOf(readerId, 'all');
  const ids = new Set(documents.map(({ id }) => id));
  return new Map(
    ofReader.flatMap(({ id, kind, documentId }) =>
      kind === 'posting' && documentId && ids.has(documentId) ? [[documentId, id] as const] : [],
    ),
  );
}

function placeView(place: PublicityPlaceEntity, directory: DirectoryView, mayRecord: boolean): PublicityPlaceView {
  const { id, way, fromOn, untilOn, link, proofSha256, proofName, fileSha256, withdrawnAt } = place;
  return {
    id,
    way,
    place: place.place,
    fromOn,
    untilOn,
    isTakenDownEarly: isTakenDownEarly(place),
    link,
    proofUrl: proofSha256 && `/api/publicity-places/${id}/proof`,
    proofName,
    fileSha256,
    recordedBy: directory.name(place.recordedBy),
    recordedAt: place.recordedAt.toISOString(),
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      by: directory.name(place.withdrawnBy),
      because: place.withdrawnBecause ?? '',
    },
    mayWithdraw: mayRecord && withdrawnAt === null,
  };
}
