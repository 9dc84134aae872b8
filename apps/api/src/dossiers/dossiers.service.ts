import type { DossiersView, DossierView } from '@conference/contracts';
import {
  checkArchiving,
  dossierRefusalSentence,
  handOverOf,
  mayHaveDossier,
  RETENTION,
  vietnamDateOf,
} from '@conference/domain';
import { Files } from '@conference/files';
import {
  Transactions,
  type ConferenceEntity,
  type DossierEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { lockOwnConference, ownConference } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** Dossiers of conferences: listed, asked for, downloaded, handed over. The worker makes them. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** @throws RefusalException not-allowed, not-found */
  list(person: PersonEntity, conferenceId: string): Promise<DossiersView> {
    mustRead(person);
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const made = await records.dossiers.ofConference(conferenceId);
      const handOver = await handOverView(records, conference);
      return {
        dossiers: await Promise.all(made.map((dossier) => dossierView(records, dossier))),
        making: await waiting(records, conference, made),
        retention: { words: RETENTION.words, toVerify: RETENTION.toVerify },
        handOver,
        may: {
          make: mayHaveDossier(person.roles).make,
          handOver: made.some(({ kind }) => kind === 'final') && handOver?.state !== 'handedOver',
        },
      };
    });
  }

  /** Has an interim copy made. Asked twice with the same id, it is made once. */
  async make(person: PersonEntity, conferenceId: string, dossierId: string): Promise<void> {
    if (!mayHaveDossier(person.roles).make) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      const known = await records.dossiers.byId(dossierId);
      if (known && known.conferenceId !== conferenceId) throw doorRefusal('not-found');
      if (known) return;
      if ((await askedFor(records, conference)).includes(dossierId)) return;
      await records.outbox.add({ topic: 'dossier', payload: { conferenceId, dossierId, requestedById: person.id } });
      await record(records, conference, person, 'dossier.requested', { dossierId });
    });
  }

  /** @throws RefusalException not-allowed, not-found, or what the store answered */
  async file(person: PersonEntity, conferenceId: string, dossierId: string): Promise<StreamableFile> {
    mustRead(person);
    const { sha256, name } = await this.transactions.run(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const dossier = await records.dossiers.byId(dossierId);
      if (dossier?.conferenceId !== conferenceId) throw doorRefusal('not-found');
      return { sha256: dossier.fileSha256, name: fileName(conference, dossier) };
    });
    return sendFile(this.files, sha256, name);
  }

  /** Records the hand-over to the archive; the same day again changes nothing. */
  async handOver(person: PersonEntity, conferenceId: string, handedOverOn: string): Promise<void> {
    mustRead(person);
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      const made = await records.dossiers.final(conferenceId);
      const before = await records.dossiers.handOver(conferenceId);
      const facts = { madeOn: made && dayOf(made.madeAt), handedOverOn: before?.handedOverOn ?? null };
      allowed(checkArchiving(facts, handedOverOn, dayOf(new Date())), dossierRefusalSentence);
      if (before) return;
      const recordedAt = new Date();
      await records.dossiers.recordHandOver({ conferenceId, handedOverOn, recordedBy: person.id, recordedAt });
      await record(records, conference, person, 'dossier.handedOver', { handedOverOn });
    });
  }
}

function mustRead({ roles }: PersonEntity): void {
  if (!mayHaveDossier(roles).read) throw doorRefusal('not-allowed');
}

async function dossierView(records: Records, dossier: DossierEntity): Promise<DossierView> {
  const { id, conferenceId, kind, madeAt, size, entries, fileSha256, requestedBy } = dossier;
  const by = requestedBy && (await records.directory.person(requestedBy));
  return {
    id,
    kind,
    madeAt: madeAt.toISOString(),
    size,
    files: entries,
    sha256: fileSha256,
    requestedBy: by ? by.name : null,
    url: `/api/conferences/${conferenceId}/dossiers/${id}/file`,
  };
}

async function handOverView(records: Records, { id }: ConferenceEntity): Promise<DossiersView['handOver']> {
  const closed = (await records.conferences.stages(id)).find(({ stage }) => stage === 'closed');
  if (!closed) return null;
  const done = await records.dossiers.handOver(id);
  const facts = { closedOn: dayOf(closed.enteredAt), handedOverOn: done?.handedOverOn ?? null };
  return handOverOf(facts, dayOf(new Date()));
}

async function waiting(
  records: Records,
  conference: ConferenceEntity,
  made: readonly DossierEntity[],
): Promise<number> {
  const asked = await askedFor(records, conference);
  return asked.filter((dossierId) => !made.some(({ id }) => id === dossierId)).length;
}

async function askedFor(records: Records, { id, officeId }: ConferenceEntity): Promise<string[]> {
  const asked = await records.audit.ofActions(officeId, id, ['dossier.requested']);
  return asked.map(({ payload }) => (JSON.parse(payload) as { facts: { dossierId: string } }).facts.dossierId);
}

function record(
  records: Records,
  { id, officeId }: ConferenceEntity,
  person: PersonEntity,
  action: string,
  facts: Record<string, string>,
): Promise<void> {
  return records.audit.append({ officeId, conferenceId: id, at: new Date(), actorId: person.id, action, facts });
}

function fileName({ year, ordinal }: ConferenceEntity, { kind, madeAt }: DossierEntity): string {
  const which = ordinal === 1 ? String(year) : `${year}-${ordinal}`;
  return kind === 'final' ? `ho-so-hoi-nghi-${which}.zip` : `ho-so-hoi-nghi-${which}-ban-tam-${dayOf(madeAt)}.zip`;
}

function dayOf(at: Date): string {
  return vietnamDateOf(at.toISOString());
}
