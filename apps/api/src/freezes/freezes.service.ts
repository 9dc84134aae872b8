import type { FreezeList, LiftBody, LiftedView } from '@conference/contracts';
import { freezeRefusalSentence } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { liftFreeze, systemClock } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { ownDocument } from '../documents/own-document';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { freezeViews } from './freeze-view';

/** Answers that were reported as not theirs, and a leader's conclusion. */
@Injectable()
export class FreezesService {
  constructor(private readonly transactions: Transactions) {}

  ofDocument(person: PersonEntity, documentId: string): Promise<FreezeList> {
    return this.transactions.read(async (records) => {
      await ownDocument(records, person, documentId);
      return { items: await freezeViews(records, person, await records.freezes.ofDocument(documentId)) };
    });
  }

  ofConference(person: PersonEntity, conferenceId: string): Promise<FreezeList> {
    return this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      return { items: await freezeViews(records, person, await records.freezes.ofConference(conferenceId)) };
    });
  }

  async lift(person: PersonEntity, freezeId: string, { how, reason }: LiftBody): Promise<LiftedView> {
    const lifted = await liftFreeze(this.transactions, systemClock, {
      officeId: person.officeId,
      freezeId,
      actorId: person.id,
      how,
      reason,
      followUpOf: followUpWorkflowId,
    });
    return allowed(lifted, (refusal) =>
      refusal.code === 'not-found' ? doorWords(refusal.code) : freezeRefusalSentence(refusal),
    );
  }
}
