import { addWorkingDays, laterOf, type CivilDate, type WorkCalendar } from '../calendar';
import type { PlannedDeadlines } from '../conference';
import { regimeOn } from '../procedure';
import type { PlanTemplate } from './plan-templates';

interface TemplateTime {
  readonly calendar: WorkCalendar;
  readonly todayOn: CivilDate;
  readonly deadlines: PlannedDeadlines;
}

/** Working days for the drafts to be written in, before the first of the plan's deadlines. */
const TO_DRAFT = 5;
/** An annual conference is usual from the middle of January on, when the figures of the year are known. */
const USUALLY_FROM = '01-15';

/** The day that a new plan proposes, and the year that the conference is about: as soon as the preparation allows, in the time of the year that the law wants. */
export function templateDay(
  template: PlanTemplate,
  { calendar, todayOn, deadlines }: TemplateTime,
): { readonly heldOn: CivilDate; readonly year: number } {
  const soonest = addWorkingDays(calendar, todayOn, deadlines.drafts + TO_DRAFT);
  const own = Number(soonest.slice(0, 4));
  if (template === 'unionCongress' || template === 'extraordinary') return { heldOn: soonest, year: own };
  const closes = regimeOn(soonest, 'annual').dateWindow?.closes.on ?? '12-31';
  const year = soonest.slice(5) <= closes ? own : own + 1;
  const heldOn = addWorkingDays(calendar, laterOf(soonest, `${year}-${USUALLY_FROM}`), 0);
  return { heldOn, year };
}
