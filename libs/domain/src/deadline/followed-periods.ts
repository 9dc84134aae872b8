import type { CivilDate, WorkCalendar } from '../calendar';
import { followedTerm, type PlannedFollowUp } from '../conference';
import { periodsOf, periodsWithin, type Period } from '../follow-up';
import type { Lineage } from '../pledge';
import { WORKING_DAYS_AFTER } from './round-deadline';

/** A target as far as it is followed: from when until when, null where the plan says it. */
export interface FollowedTarget {
  readonly fromOn: CivilDate | null;
  readonly untilOn: CivilDate | null;
  readonly lineage: Lineage;
}

/** The periods in which a conference's targets are reported on: over the time that the plan follows, in the plan's rhythm. */
export function followedPeriods(
  { heldOn, followUp }: { readonly heldOn: CivilDate; readonly followUp: PlannedFollowUp },
  calendar: WorkCalendar,
): readonly Period[] {
  const rhythm = { everyMonths: followUp.reportEveryMonths, workingDays: WORKING_DAYS_AFTER.progress };
  return periodsOf(followedTerm({ conference: { heldOn }, followUp }), rhythm, calendar);
}

/** The targets that something is reported on in a period: those whose own term has a part in it, of those that are followed at all. */
export function targetsIn<Target extends FollowedTarget>(
  targets: readonly Target[],
  period: Period | undefined,
): readonly Target[] {
  const followed = targets.filter(({ lineage }) => lineage !== 'dropped');
  if (!period) return followed;
  // an end that a target does not state is the plan's, which the period lies within
  return followed.filter(({ fromOn, untilOn }) => {
    const term = { fromOn: fromOn ?? period.fromOn, untilOn: untilOn ?? period.untilOn };
    return periodsWithin([period], term).length > 0;
  });
}
