import { compareDates, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { BranchRefusal } from './branch-refusal';

/** Whether ballots to all staff may close on a day: everybody has at least until tomorrow to answer. */
export function checkBallotsClose(closesOn: CivilDate, todayOn: CivilDate): Result<CivilDate, BranchRefusal> {
  return compareDates(closesOn, todayOn) > 0 ? ok(closesOn) : refuse({ code: 'ballots-close-in-the-past', closesOn });
}
