import type { CloseSessionBody, OpenSessionBody } from '@conference/contracts';
import { closingRefusalSentence, mayCloseSession } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type StoredVerdict } from '@conference/persistence';
import { floorProgress } from '@conference/tasks';
import { ProcedureGateway } from '@conference/temporal';
import { Injectable } from '@nestjs/common';
import { isLeader, ownConference } from '../conferences/access';
import { command } from '../conferences/conference-commands.service';
import { commandAllowed } from '../problems/command-words';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** Opening and closing the session: commands to the conference's run, answered at once. */
@Injectable()
export class SessionCommandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: ProcedureGateway,
  ) {}

  async open(
    person: PersonEntity,
    conferenceId: string,
    { deviation }: OpenSessionBody,
    key?: string,
  ): Promise<{ entitled: number; present: number; verdict: StoredVerdict }> {
    const conference = await this.ledConference(person, conferenceId);
    const deviationId = deviation ? await this.keepReason(person, conference, deviation) : null;
    const { entitled, present } = commandAllowed(
      await this.gateway.openSession(command(conference, key, { actorId: person.id, deviationId })),
    );
    const [declared] = await this.transactions.read((records) => records.floor.declarations(conferenceId));
    return { entitled, present, verdict: declared!.verdict };
  }

  /** Closes the session when nothing prescribed is open; for the rest a reason is kept. The run decides once more, under its lock. */
  async close(person: PersonEntity, conferenceId: string, { reason }: CloseSessionBody, key?: string): Promise<void> {
    const conference = await this.ledConference(person, conferenceId);
    const given = reason?.trim() || null;
    if (conference.stage === 'session') {
      const progress = await this.transactions.read((records) => floorProgress(records, conference));
      allowed(mayCloseSession(progress, given !== null), closingRefusalSentence);
    }
    const reasonId = given === null ? null : await this.keepReason(person, conference, given);
    commandAllowed(await this.gateway.closeSession(command(conference, key, { actorId: person.id, reasonId })));
  }

  private ledConference(person: PersonEntity, conferenceId: string): Promise<ConferenceEntity> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read((records) => ownConference(records, person, conferenceId));
  }

  private keepReason(
    { id }: PersonEntity,
    { officeId, id: conferenceId }: ConferenceEntity,
    text: string,
  ): Promise<string> {
    return this.transactions.run((records) =>
      records.conferences.addNote({ officeId, conferenceId, text, writtenBy: id, writtenAt: new Date() }),
    );
  }
}
