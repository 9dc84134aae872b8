import { mayOpenYear, vietnamDateOf } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import type { AgencyYearActivities, YearStatus } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** From one year to the next: whether the next annual conference has been opened. */
@Injectable()
export class AgencyYearActivitiesService implements AgencyYearActivities {
  constructor(private readonly transactions: Transactions) {}

  readYear({ officeId, year: asked }: { officeId: string; year?: number }): Promise<YearStatus> {
    return this.transactions.read(async (records) => {
      const todayOn = vietnamDateOf(new Date().toISOString());
      const year = asked ?? Number(todayOn.slice(0, 4)) + 1;
      const isOpened = await records.conferences.isAnnualOpened(officeId, year);
      return { year, isOpened, isOver: !mayOpenYear(year, todayOn) };
    });
  }
}
