import type { OpenSessionBody } from '@conference/contracts';
import { Transactions, type ConferenceEntity, type PersonEntity, type StoredVerdict } from '@conference/persistence';
import { ProcedureGateway } from '@conference/temporal';
import { Injectable } from '@nestjs/common';
import { isLeader, ownConference } from '../conferences/access';
import { command } from '../conferences/conference-commands.service';
import { commandAllowed } from '../problems/command-words';
import { doorRefusal } from '../problems/door-words';

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

  async close(person: PersonEntity, conferenceId: string, key?: string): Promise<void> {
    const conference = await this.ledConference(person, conferenceId);
    commandAllowed(await this.gateway.closeSession(command(conference, key, { actorId: person.id })));
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
