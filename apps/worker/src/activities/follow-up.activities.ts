import { addMonths, compareDates, instantAt, type NextDue } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { closeReports, readNextDue, systemClock } from '@conference/tasks';
import type { FollowUpActivities, FollowUpCursor } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** The year after: when progress is asked for, and when it is over. */
@Injectable()
export class FollowUpActivitiesService implements Omit<FollowUpActivities, 'assembleReview'> {
  constructor(private readonly transactions: Transactions) {}

  readNextDue(input: { conferenceId: string; cursor: FollowUpCursor }): Promise<NextDue | null> {
    return readNextDue(this.transactions, systemClock, input);
  }

  readPeriod({ conferenceId, period }: { conferenceId: string; period: number }): Promise<{ askAt: string } | null> {
    return this.transactions.read(async (records) => {
      const { heldOn, plan } = await records.conferences.get(conferenceId);
      const targets = await records.targets.ofConference(conferenceId);
      const askOn = addMonths(heldOn, plan.followUp.reportEveryMonths * period);
      const isOver =
        compareDates(askOn, plan.followUp.until) > 0 || targets.every(({ lineage }) => lineage === 'dropped');
      return isOver ? null : { askAt: instantAt(askOn, '08:00') };
    });
  }

  async closeConference({ conferenceId }: { conferenceId: string }): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await records.conferences.lock(conferenceId);
      if (conference.stage === 'closed') return;
      await closeReports(records, conferenceId, new Date());
      await records.conferences.enterStage(conference, 'closed', new Date());
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId,
        at: new Date(),
        actorId: null,
        action: 'stage.entered',
        facts: { from: conference.stage, to: 'closed' },
      });
    });
  }
}
