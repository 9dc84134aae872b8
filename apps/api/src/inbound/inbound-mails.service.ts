import type { InboundMailList, InboundMailQuery } from '@conference/contracts';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';

const UNFINISHED = ['received', 'failed'] as const;

/** Lists what came in by mail: nothing that could not be read is lost out of sight. */
@Injectable()
export class InboundMailsService {
  constructor(private readonly transactions: Transactions) {}

  list(person: PersonEntity, { state, limit }: InboundMailQuery): Promise<InboundMailList> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const rows = await records.inbound.page(person.officeId, state ? [state] : UNFINISHED, limit);
      const directory = await directoryView(records, person.officeId);
      const items = rows.map((row) => ({
        id: row.id,
        receivedAt: row.receivedAt.toISOString(),
        state: row.state,
        result: row.result,
        problem: row.problem,
        sender: row.sender,
        transport: row.transport,
        taskId: row.taskId,
        person: directory.name(row.personId),
        attempts: row.attempts,
      }));
      return { items };
    });
  }
}
