import type { CivilDate, WorkCalendar } from '../calendar';
import type { DueDate, PlanFacts } from '../deadline';
import type { Assumptions } from './assumptions';
import type { PastDurations } from './pace';

/** The dates of a plan, and what is known about the office that keeps them. */
export interface Prospect {
  readonly calendar: WorkCalendar;
  readonly facts: PlanFacts;
  /** Every due date of the plan as it stands today. */
  readonly dues: readonly DueDate[];
  readonly past: PastDurations;
  readonly today: CivilDate;
  /** What is supposed beside; nothing where things go on as they usually do. */
  readonly assumed?: Assumptions;
}
