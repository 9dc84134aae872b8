import { assessedYears, followsLaw10, nextDue, targetsIn, vietnamDateOf, type NextDue } from '@conference/domain';
import type { Transactions } from '@conference/persistence';
import type { FollowUpCursor } from '@conference/workflows';
import type { Clock } from '../clock';
import { periodsOfConference } from './periods-of-conference';

/** Tells the year after of a conference what falls due next, reckoned from the rows as they are now. */
export function readNextDue(
  transactions: Transactions,
  clock: Clock,
  { conferenceId, cursor }: { conferenceId: string; cursor: FollowUpCursor },
): Promise<NextDue | null> {
  return transactions.read(async (records) => {
    const conference = await records.conferences.get(conferenceId);
    const { officeId, heldOn, kind, plan } = conference;
    const calendar = await records.directory.calendar(officeId);
    const targets = await records.targets.ofConference(conferenceId);
    const isFollowed = targets.some(({ lineage }) => lineage !== 'dropped');
    const facts = {
      heldOn,
      untilOn: plan.followUp.until,
      periods: periodsOfConference(conference, calendar).filter((one) => targetsIn(targets, one).length > 0),
      assessedYears: assessedYears(plan.criteria ?? [], { heldOn, until: plan.followUp.until }),
      isReviewed: isFollowed && followsLaw10({ heldOn, kind }),
      nextHeldOn: await records.conferences.nextHeldOn(conference),
    };
    const { period, review, assessed, asking } = cursor;
    const position = { period, review, ...(assessed !== undefined && { assessed }), isAsking: asking !== undefined };
    return nextDue(calendar, facts, position, vietnamDateOf(clock().toISOString()));
  });
}
