import { Pump, Transactions } from '@conference/persistence';
import { carryOutLeaves } from '@conference/tasks';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Nobody waits for midnight to the second, and what is held up is looked at again each time. */
const EVERY_MS = 5 * 60_000;

/** Looks whose day of leaving has come, and carries it out: their tasks go to whom it was entered for, who is told by mail. */
@Injectable()
export class LeaveWatchService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(LeaveWatchService.name);
  private readonly pump: Pump;

  constructor(private readonly transactions: Transactions) {
    this.pump = new Pump(
      () => this.look(new Date()).then(() => false),
      (error) => this.log.warn(`leavings: ${String(error)}`),
      EVERY_MS,
    );
  }

  onApplicationBootstrap(): void {
    this.pump.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pump.stop();
  }

  /** Carries out whatever is due at an instant. */
  look(now: Date): Promise<void> {
    return carryOutLeaves(this.transactions, () => now);
  }
}
