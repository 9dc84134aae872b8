import { instantAt, isWorkingDay, vietnamDateOf } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { PetitionMailsService } from './petition-mails.service';
import { Watch } from './watch';
import { DAY_BEGINS_AT } from './working-day';

const EVERY_MS = 60_000;

/** Reminds whoever is to call an extraordinary conference, on the first working day after the time for it has passed. */
@Injectable()
export class PetitionWatchService extends Watch {
  protected readonly what = 'petitions';
  protected readonly everyMs = EVERY_MS;

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: PetitionMailsService,
  ) {
    super();
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
