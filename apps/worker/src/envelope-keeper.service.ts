import { vietnamDateOf } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { destroyEnvelopes } from '@conference/polls';
import { systemClock, type Clock } from '@conference/tasks';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const HOUR_MS = 3_600_000;

/**
 * Destroys the envelopes of secret ballots on the day after their counts could last be contested. Hashes and opened ballots stay.
 *
 * It looks every hour, so a worker that was away makes up for it; several workers may do it at once.
 */
@Injectable()
export class EnvelopeKeeperService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(EnvelopeKeeperService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly transactions: Transactions) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.destroyOverdue(), HOUR_MS);
    void this.destroyOverdue();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Destroys what is overdue, poll by poll: one that fails keeps no other from it. */
  async destroyOverdue(clock: Clock = systemClock): Promise<void> {
    for (const pollId of await this.overdue(clock)) {
      await this.attempt(() => destroyEnvelopes(this.transactions, clock, { pollId, actorId: null }));
    }
  }

  private async overdue(clock: Clock): Promise<string[]> {
    const today = vietnamDateOf(clock().toISOString());
    return (await this.attempt(() => this.transactions.single(({ ballots }) => ballots.overdue(today)))) ?? [];
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (error) {
      this.log.warn(`envelopes could not be destroyed: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}
