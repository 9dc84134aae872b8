import { planOf } from '../conference/plan.factory';
import type { PlanningTime } from './propose';
import type { OfficeDirectory } from './template-seats';
import { vietnamCalendar } from '../calendar';

/** The day on which the plans of these tests are written: Thursday 26 November 2026. */
export const TODAY = '2026-11-26';
export const time: PlanningTime = { calendar: vietnamCalendar, now: '2026-11-26T03:00:00Z' };

/** The office of the small plan, as its directory has it. */
export function directoryOf(different: Partial<OfficeDirectory> = {}): OfficeDirectory {
  const { office, units, people } = planOf();
  return { office, units, people, ...different };
}
