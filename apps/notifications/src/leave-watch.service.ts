import { Transactions } from '@conference/persistence';
import { carryOutLeaves } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { Watch } from './watch';

/** Nobody waits for midnight to the second, and what is held up is looked at again each time. */
const EVERY_MS = 5 * 60_000;

/** Looks whose day of leaving has come, and carries it out: their tasks go to whom it was entered for, who is told by mail. */
@Injectable()
export class LeaveWatchService extends Watch {
  protected readonly what = 'leavings';
  protected readonly everyMs = EVERY_MS;

  constructor(private readonly transactions: Transactions) {
    super();
  }

  /** Carries out whatever is due at an instant. */
  look(now: Date): Promise<void> {
    return carryOutLeaves(this.transactions, () => now);
  }
}
