import { RateLimit, Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { WRONG_PERSON } from './limits';
import type { Grant } from './link-cookie';

/**
 * Keeps in the record that somebody who is signed in tried to act by a link that was mailed to another person.
 *
 * Reading is no such try: forwarded mails are read, and scanners open them. Of many tries within an hour the first is recorded, so that
 * nobody fills the record.
 */
@Injectable()
export class WrongPersonService {
  private readonly limit: RateLimit;

  constructor(private readonly transactions: Transactions) {
    this.limit = new RateLimit(transactions, WRONG_PERSON);
  }

  async record({ taskId, linkId, personId }: Grant, tried: Pick<PersonEntity, 'id'>): Promise<void> {
    if (await this.limit.count(`${taskId}/${tried.id}`)) return;
    await this.transactions.run(async (records) => {
      const task = await records.rounds.task(taskId);
      if (!task) return;
      await records.audit.append({
        officeId: task.officeId,
        conferenceId: task.conferenceId,
        at: new Date(),
        actorId: tried.id,
        action: 'task.wrongPerson',
        facts: { taskId, roundId: task.roundId, documentId: task.documentId, linkId, personId },
      });
    });
  }
}
