import { Transactions } from '@conference/persistence';
import { openPublicity, provePublicity, readPublicity, systemClock } from '@conference/tasks';
import type { PublicityActivities, PublicityStatus, ShownMatter } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** Showings to all staff, for the workflows. */
@Injectable()
export class PublicityActivitiesService implements PublicityActivities {
  constructor(private readonly transactions: Transactions) {}

  openPublicity(input: ShownMatter): Promise<PublicityStatus> {
    return openPublicity(this.transactions, systemClock, input);
  }

  readPublicity(input: ShownMatter): Promise<PublicityStatus> {
    return readPublicity(this.transactions, input);
  }

  provePublicity(input: ShownMatter): Promise<PublicityStatus> {
    return provePublicity(this.transactions, systemClock, input);
  }
}
