import { randomUUID } from 'node:crypto';
import type { CancelBody, DecideNotHeldBody } from '@conference/contracts';
import { branchRefusalSentence, decideNotHeld, regimeOn, sessionAt } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity } from '@conference/persistence';
import { staffOf } from '@conference/tasks';
import { ProcedureGateway } from '@conference/temporal';
import { Injectable } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';
import { commandAllowed } from '../problems/command-words';
import { allowed } from '../problems/refusal.exception';
import { isLeader, ownConference } from './access';

/** The head of office's commands: each goes to the conference's run as an update, so the answer is known at once. */
@Injectable()
export class ConferenceCommandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: ProcedureGateway,
  ) {}

  async cancel(person: PersonEntity, conferenceId: string, { reason }: CancelBody, key?: string): Promise<void> {
    const { conference, noteId: reasonId } = await this.prepare(person, conferenceId, reason);
    commandAllowed(await this.gateway.cancel(command(conference, key, { actorId: person.id, reasonId: reasonId! })));
  }

  /** A small office holds no conference: the run ends it as it ends a cancelled one, and those concerned are told so. */
  async decideNotHeld(
    person: PersonEntity,
    conferenceId: string,
    { reason, opinion }: DecideNotHeldBody,
    key?: string,
  ): Promise<void> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const { conference, ...given } = await this.transactions.run(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const { heldOn, kind, stage, officeId } = conference;
      const { branches: rules } = regimeOn(heldOn, kind);
      const staff = (await staffOf(records, conference)).length;
      allowed(decideNotHeld({ rules, staff, session: sessionAt(stage), reason, opinion }), branchRefusalSentence);
      const note = { officeId, conferenceId, writtenBy: person.id, writtenAt: new Date() };
      const reasonId = await records.conferences.addNote({ ...note, text: reason });
      return { conference, reasonId, opinionId: await records.conferences.addNote({ ...note, text: opinion }) };
    });
    commandAllowed(await this.gateway.cancel(command(conference, key, { actorId: person.id, ...given })));
  }

  /** Checks the person, and keeps the reason in the record: only its id travels through Temporal. */
  private prepare(
    person: PersonEntity,
    conferenceId: string,
    reason: string | null,
  ): Promise<{ conference: ConferenceEntity; noteId: string | null }> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const note = { officeId: conference.officeId, conferenceId, writtenBy: person.id, writtenAt: new Date() };
      return { conference, noteId: reason ? await records.conferences.addNote({ ...note, text: reason }) : null };
    });
  }
}

/** A command under its idempotency key: sent again, it has its first answer. */
export function command<T>({ workflowId }: ConferenceEntity, key: string | undefined, given: T) {
  return { workflowId, commandId: key ?? randomUUID(), command: given };
}
