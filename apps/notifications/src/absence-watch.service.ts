import { addDays, instantAt, isWorkingDay, vietnamDateOf } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { AbsenceMailsService, LOOK_BACK_DAYS } from './absence-mails.service';
import { Watch } from './watch';
import { DAY_BEGINS_AT } from './working-day';

const EVERY_MS = 60_000;

/** Looks at who is away at the beginning of each working day: who stands in from today, who is back, what nobody would answer. */
@Injectable()
export class AbsenceWatchService extends Watch {
  protected readonly what = 'absences';
  protected readonly everyMs = EVERY_MS;
  /** The day on which each office was last looked at. */
  private readonly lookedOn = new Map<string, string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: AbsenceMailsService,
  ) {
    super();
  }

  /** Looks at every office whose working day has begun and that was not looked at today. */
  async look(now: Date): Promise<void> {
    const today = vietnamDateOf(now.toISOString());
    if (now.toISOString() < instantAt(today, DAY_BEGINS_AT)) return;
    const since = addDays(today, -LOOK_BACK_DAYS);
    const offices = await this.transactions.read(({ authority }) => authority.officesWithAbsences(since));
    for (const officeId of offices.filter((id) => this.lookedOn.get(id) !== today)) {
      await this.transactions.run(async (records) => {
        const calendar = await records.directory.calendar(officeId);
        if (isWorkingDay(calendar, today)) await this.mails.lookAt(records, officeId, now);
      });
      this.lookedOn.set(officeId, today);
    }
  }
}
