import type { CallPartyBody, SignatureBody } from '@conference/contracts';
import { callBeforeTurn, pledgeRefusalSentence, refuse, signatureFileName, takeSignature } from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { mustRunFloor, ownConference } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { floorAct, runFloorAct } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { peopleInRoom } from '../floor/in-room';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { allowedWays, staged } from './pledge-view';
import { signatureFile } from './signature-file';

/** The parties of the pledge sign on stage, one after the other. */
@Injectable()
export class PledgeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** Signs as one of the parties; a signature on paper is recorded by whoever runs the room. Signing twice is one signature. */
  async sign(person: PersonEntity, conferenceId: string, partyCode: string, body: SignatureBody): Promise<void> {
    const isRecorded = body.way === 'paper';
    await (isRecorded ? this.mustRun(person, conferenceId) : this.mustBeTheirs(person, conferenceId, partyCode));
    const file = await signatureFile({ transactions: this.transactions, files: this.files }, person, body);
    await floorAct(this.transactions, { person, conferenceId }, async (act) => {
      const { records, conference, now } = act;
      const parties = await records.floor.lockParties(conferenceId);
      const party = parties.find(({ code }) => code === partyCode);
      if (party?.signedAt && party.way === body.way && (isRecorded || party.personId === person.id)) return;
      const signatory = party && (await records.directory.person(party.personId));
      const handed = {
        partyCode,
        personId: isRecorded ? (party?.personId ?? person.id) : person.id,
        way: body.way,
        typedName: body.way === 'typed' ? body.name : null,
        name: signatory?.name ?? '',
        isPresent: party !== undefined && (await peopleInRoom(act)).presentIds.includes(party.personId),
      };
      const ways = conference.plan.pledge ? allowedWays(conference.plan.pledge) : [];
      allowed(takeSignature(parties.map(staged), handed, ways), pledgeRefusalSentence);
      await underItem(act, ['pledgeSigning']);

      await records.floor.sign(party!, {
        signedAt: now,
        way: body.way,
        signatureSha256: file.sha256,
        signatureFacts: file.facts,
        recordedBy: isRecorded ? person.id : null,
      });
      const early = party!.called !== null;
      await record(act, 'pledge.signed', { party: partyCode, way: body.way, early });
    });
  }

  /** Lets a party sign before its turn, for a reason that is kept. */
  async call(person: PersonEntity, conferenceId: string, partyCode: string, { reason }: CallPartyBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId }, async (act) => {
      const { records, now } = act;
      const parties = await records.floor.lockParties(conferenceId);
      const said = allowed(callBeforeTurn(parties.map(staged), partyCode, reason), pledgeRefusalSentence);
      await underItem(act, ['pledgeSigning']);
      const party = parties.find(({ code }) => code === partyCode)!;
      await records.floor.call(party, { reason: said, byId: person.id, at: now.toISOString() });
      await record(act, 'pledge.called', { party: partyCode });
    });
  }

  /** The picture, the signed PDF or the scan of a signature. */
  async signature(person: PersonEntity, conferenceId: string, partyCode: string): Promise<StreamableFile> {
    const file = await this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      const party = (await records.floor.parties(conferenceId)).find(({ code }) => code === partyCode);
      return party?.signatureSha256 ? records.files.facts(party.signatureSha256) : null;
    });
    if (!file) throw doorRefusal('not-found');
    return sendFile(this.files, file.sha256, signatureFileName(partyCode, file.mediaType));
  }

  /** Whoever does not sign for a party is refused before a file is looked at. */
  private mustBeTheirs(person: PersonEntity, conferenceId: string, partyCode: string): Promise<void> {
    return this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      const party = (await records.floor.parties(conferenceId)).find(({ code }) => code === partyCode);
      if (party && party.personId !== person.id)
        allowed(refuse({ code: 'not-the-signatory', partyCode, personId: person.id }), pledgeRefusalSentence);
    });
  }

  /** Whoever may not record a signature is refused before its file is looked at. */
  private mustRun(person: PersonEntity, conferenceId: string): Promise<void> {
    return this.transactions.read(async (records) =>
      mustRunFloor(person, await ownConference(records, person, conferenceId)),
    );
  }
}
