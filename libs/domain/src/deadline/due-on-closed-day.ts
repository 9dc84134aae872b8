import type { CivilDate, Instant, WorkCalendar } from '../calendar';
import type { DueDate } from './due-date';
import { planDueDates } from './plan-due-dates';
import type { PlanFacts } from './plan-facts';

/** Lists what people were asked by a day that becomes a day off: the question said that date, so it stands. */
export function dueOnClosedDay(
  calendar: WorkCalendar,
  facts: PlanFacts,
  { day, now }: { readonly day: CivilDate; readonly now: Instant },
): DueDate[] {
  return planDueDates(calendar, facts, now).filter(({ state, dueOn }) => state === 'open' && dueOn === day);
}
