import type { CivilDate, WorkCalendar } from '../calendar';
import { followedTerm, type PlannedFollowUp } from '../conference';
import { periodsOf, type Period } from '../follow-up';
import { WORKING_DAYS_AFTER } from './round-deadline';

/** The periods in which a conference's targets are reported on: over the time that the plan follows, in the plan's rhythm. */
export function followedPeriods(
  { heldOn, followUp }: { readonly heldOn: CivilDate; readonly followUp: PlannedFollowUp },
  calendar: WorkCalendar,
): readonly Period[] {
  const rhythm = { everyMonths: followUp.reportEveryMonths, workingDays: WORKING_DAYS_AFTER.progress };
  return periodsOf(followedTerm({ conference: { heldOn }, followUp }), rhythm, calendar);
}
