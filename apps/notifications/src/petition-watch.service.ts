import { instantAt, isWorkingDay, vietnamDateOf } from '@conference/domain';
import { Pump, Transactions } from '@conference/persistence';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PetitionMailsService } from './petition-mails.service';
import { DAY_BEGINS_AT } from './working-day';

const EVERY_MS = 60_000;

/** Reminds whoever is to call an extraordinary conference, on the first working day after the time for it has passed. */
@Injectable()
export class PetitionWatchService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(PetitionWatchService.name);
  private readonly pump: Pump;

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: PetitionMailsService,
  ) {
    this.pump = new Pump(
      () => this.look(new Date()).then(() => false),
      (error) => this.log.warn(`petitions: ${String(error)}`),
      EVERY_MS,
    );
  }

  onApplicationBootstrap(): void {
    this.pump.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pump.stop();
  }

  /** Looks at every petition that was handed in and that nobody was reminded of; each by itself, so that one does not hold up another. */
  async look(now: Date): Promise<void> {
    const today = vietnamDateOf(now.toISOString());
    if (now.toISOString() < instantAt(today, DAY_BEGINS_AT)) return;
    const waiting = await this.transactions.read(({ petitions }) => petitions.notReminded());
    for (const { id, officeId } of waiting) {
      await this.transactions.run(async (records) => {
        const calendar = await records.directory.calendar(officeId);
        if (isWorkingDay(calendar, today)) await this.mails.remind(records, { id, officeId }, now);
      });
    }
  }
}
