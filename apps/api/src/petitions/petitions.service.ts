import { randomUUID } from 'node:crypto';
import type {
  GiveUpPetitionBody,
  NextPlan,
  OpenPetitionBody,
  PetitionOpened,
  PetitionsView,
  RecordSignaturesBody,
} from '@conference/contracts';
import {
  extraordinaryPlan,
  giveUpPetition,
  maySeeSigners,
  mayPropose,
  mayRecordSignatures,
  petitionRefusalSentence,
  signPetition,
  soonestExtraordinary,
  submitPetition,
  takeSignatureBack,
  vietnamDateOf,
  type PetitionFacts,
  type PetitionRefusal,
  type Result,
} from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity, type PetitionEntity, type Records } from '@conference/persistence';
import { planFile } from '@conference/plan-file';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { mustBeScan } from '../files/must-be-scan';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { petitionFacts, staffOfOffice } from './petition-facts';
import { petitionsView } from './petition-view';
import { proposalOf } from './proposal-of';

/** What a petition's act works on, under the petition's lock. */
interface Act {
  readonly records: Records;
  readonly person: PersonEntity;
  readonly petition: PetitionEntity;
  readonly facts: PetitionFacts;
  readonly now: Date;
}

/** Requests for an extraordinary conference: opened, signed, handed in. @see Luật 10/2022/QH15 Điều 50 khoản 1 */
@Injectable()
export class PetitionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  view(person: PersonEntity): Promise<PetitionsView> {
    return this.transactions.read((records) => petitionsView(records, person, new Date()));
  }

  /** Whoever opens a petition of the staff signs it with that; the head and the employee side propose without signatures. */
  open(person: PersonEntity, { by, subject, reason }: OpenPetitionBody): Promise<PetitionOpened> {
    return this.transactions.run(async (records) => {
      const { officeId } = person;
      const staffIds = (await staffOfOffice(records, officeId)).map(({ id }) => id);
      if (!mayPropose(by, person, staffIds)) throw doorRefusal('not-allowed');
      const [id, now] = [randomUUID(), new Date()];
      const isOfStaff = by === 'staff';
      await records.petitions.add({
        ...{ id, officeId, proposedBy: by, subject, reason, openedBy: person.id, openedAt: now },
        ...{
          submittedAt: isOfStaff ? null : now,
          verdict: null,
          withdrawnAt: null,
          withdrawnReason: null,
          remindedAt: null,
        },
      });
      if (isOfStaff) await records.petitions.sign([onPage(id, person, now)]);
      else await records.outbox.add({ topic: 'mail', payload: { kind: 'petitionSubmitted', petitionId: id } });
      await put({ records, person, now, petition: { id, officeId } }, 'petition.opened', { by });
      return { id };
    });
  }

  sign(person: PersonEntity, petitionId: string): Promise<void> {
    return this.act(person, petitionId, async (act) => {
      take(signPetition(act.facts, person.id));
      await act.records.petitions.sign([onPage(petitionId, person, act.now)]);
      await put(act, 'petition.signed', { personId: person.id, via: 'page' });
    });
  }

  takeBack(person: PersonEntity, petitionId: string): Promise<void> {
    return this.act(person, petitionId, async (act) => {
      take(takeSignatureBack(act.facts, person.id));
      await act.records.petitions.takeBack(petitionId, person.id, act.now);
      await put(act, 'petition.signatureTakenBack', { personId: person.id });
    });
  }

  /** Writes down signatures from paper, with the scan that shows them: all of them, or none where one may not stand. */
  record(person: PersonEntity, petitionId: string, { personIds, scan }: RecordSignaturesBody): Promise<void> {
    return this.act(person, petitionId, async (act) => {
      if (!mayRecordSignatures(act.facts, person)) throw doorRefusal('not-allowed');
      const { sha256 } = scan;
      await mustBeScan(act.records, person, sha256);
      const names = new Map((await staffOfOffice(act.records, person.officeId)).map(({ id, name }) => [id, name]));
      const signerIds = [...act.facts.signerIds];
      for (const personId of personIds) {
        take(signPetition({ ...act.facts, signerIds }, personId), names.get(personId));
        signerIds.push(personId);
      }
      const recorded = { petitionId, via: 'paper' as const, recordedBy: person.id, signedAt: act.now };
      await act.records.petitions.sign(
        personIds.map((personId) => ({ ...recorded, personId, scanSha256: sha256, scanName: scan.name })),
      );
      await put(act, 'petition.recorded', { signatures: personIds.length, scanSha256: sha256 });
    });
  }

  /** Hands the petition to the head, who is told by mail, with the employee side and the head of office. */
  submit(person: PersonEntity, petitionId: string): Promise<void> {
    return this.act(person, petitionId, async (act) => {
      const { holds, figures, inequality, sentence } = take(submitPetition(act.facts, person.id));
      const verdict = { holds, figures: { ...figures }, inequality, sentence };
      await act.records.petitions.submit(petitionId, { submittedAt: act.now, verdict });
      await act.records.outbox.add({ topic: 'mail', payload: { kind: 'petitionSubmitted', petitionId } });
      await put(act, 'petition.submitted', { ...figures, inequality });
    });
  }

  giveUp(person: PersonEntity, petitionId: string, { reason }: GiveUpPetitionBody): Promise<void> {
    return this.act(person, petitionId, async (act) => {
      take(giveUpPetition(act.facts, person.id));
      await act.records.petitions.withdraw(petitionId, { withdrawnAt: act.now, withdrawnReason: reason });
      await put(act, 'petition.withdrawn', {});
    });
  }

  /** A plan to go on from for the conference that was asked for; null where the office has had no conference yet. */
  async plan(person: PersonEntity, petitionId: string): Promise<NextPlan> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const petition = await own(records, person, petitionId);
      if (!petition.submittedAt) throw doorRefusal('not-found');
      const last = await records.conferences.lastOpened(person.officeId);
      if (!last) return { plan: null };
      const calendar = await records.directory.calendar(person.officeId);
      const heldOn = soonestExtraordinary(last.plan, calendar, vietnamDateOf(new Date().toISOString()));
      const { subject } = petition;
      return { plan: planFile(extraordinaryPlan(last.plan, { subject, proposal: proposalOf(petition), heldOn })) };
    });
  }

  /** The scanned sheet under which somebody's signature was written down. */
  async scan(person: PersonEntity, petitionId: string, signerId: string): Promise<StreamableFile> {
    const found = await this.transactions.read(async (records) => {
      const petition = await own(records, person, petitionId);
      const { facts, signatures } = await factsOf(records, petition);
      if (!maySeeSigners(facts, person)) throw doorRefusal('not-allowed');
      return signatures.find(({ personId }) => personId === signerId);
    });
    if (!found?.scanSha256 || !found.scanName) throw doorRefusal('not-found');
    return sendFile(this.files, found.scanSha256, found.scanName);
  }

  private act(person: PersonEntity, petitionId: string, run: (act: Act) => Promise<void>): Promise<void> {
    return this.transactions.run(async (records) => {
      const petition = await records.petitions.lockOf(person.officeId, petitionId);
      if (!petition) throw doorRefusal('not-found');
      const { facts } = await factsOf(records, petition);
      await run({ records, person, petition, facts, now: new Date() });
    });
  }
}

async function own(records: Records, { officeId }: PersonEntity, petitionId: string): Promise<PetitionEntity> {
  const petition = await records.petitions.byId(petitionId);
  if (!petition || petition.officeId !== officeId) throw doorRefusal('not-found');
  return petition;
}

async function factsOf(records: Records, petition: PetitionEntity) {
  const staff = await staffOfOffice(records, petition.officeId);
  const signatures = await records.petitions.signatures([petition.id]);
  const [conference] = await records.conferences.answering([petition.id]);
  return { facts: petitionFacts(petition, { staff, signatures, conference }), signatures };
}

function onPage(petitionId: string, { id: personId }: PersonEntity, signedAt: Date) {
  return { petitionId, personId, via: 'page' as const, recordedBy: null, scanSha256: null, scanName: null, signedAt };
}

/** Takes what the rule allows; where it is about one of several people, the refusal names them. */
function take<T>(result: Result<T, PetitionRefusal>, name?: string): T {
  return allowed(result, (refusal) => {
    const { vi, en } = petitionRefusalSentence(refusal);
    return name ? { vi: `${name}: ${vi}`, en: `${name}: ${en}` } : { vi, en };
  });
}

/** Puts an act on record: ids and figures, never a reason. */
async function put(
  {
    records,
    person,
    now,
    petition,
  }: Pick<Act, 'records' | 'person' | 'now'> & { petition: Pick<PetitionEntity, 'id' | 'officeId'> },
  action: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id: petitionId, officeId } = petition;
  const entry = { officeId, conferenceId: null, at: now, actorId: person.id, action };
  await records.audit.append({ ...entry, facts: { petitionId, ...facts } });
}
