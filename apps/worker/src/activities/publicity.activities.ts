import { Transactions } from '@conference/persistence';
import { openPublicity, provePublicity, readPublicity, systemClock } from '@conference/tasks';
import type { PublicityActivities, PublicityStatus } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** Showings of disposition tables, for the workflows. */
@Injectable()
export class PublicityActivitiesService implements PublicityActivities {
  constructor(private readonly transactions: Transactions) {}

  openPublicity(input: { documentId: string }): Promise<PublicityStatus> {
    return openPublicity(this.transactions, systemClock, input);
  }

  readPublicity(input: { documentId: string }): Promise<PublicityStatus> {
    return readPublicity(this.transactions, input);
  }

  provePublicity(input: { documentId: string }): Promise<PublicityStatus> {
    return provePublicity(this.transactions, systemClock, input);
  }
}
