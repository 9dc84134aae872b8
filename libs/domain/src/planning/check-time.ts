import { daysBetween, vietnamDateOf, writtenDay } from '../calendar';
import type { ConferencePlan, PlanFinding } from '../conference';
import { foreseePlan, type ForeseenPlan } from './foresee';
import type { PlanningTime } from './propose';

/** A day further away than this is a slip of the pen: nothing is reckoned from it. */
const RECKONED_DAYS = 1000;
/** The same for the end of the follow-up, which may be the end of a term. */
const FOLLOWED_DAYS = 3700;

/** Foresees the due dates of a plan whose days are near enough to be meant; null otherwise. */
export function foreseen(plan: ConferencePlan, { calendar, now }: PlanningTime): ForeseenPlan | null {
  const days = (on: string) => Math.abs(daysBetween(vietnamDateOf(now), on));
  const isNear = days(plan.conference.heldOn) < RECKONED_DAYS && days(plan.followUp.until) < FOLLOWED_DAYS;
  return isNear ? foreseePlan(plan, calendar, now) : null;
}

/** Finds whether the day of a plan can still be met if its conference is started now. It is a warning: a late preparation is given the least time. */
export function checkTime(plan: ConferencePlan, time: PlanningTime): PlanFinding[] {
  const future = foreseen(plan, time);
  if (!future || future.isMet) return [];
  const day = future.earliestOn && writtenDay(future.earliestOn);
  return [
    {
      level: 'warning',
      path: ['conference', 'heldOn'],
      code: 'cannot-be-met',
      sentence: {
        vi: `Không kịp chuẩn bị cho ngày này${day ? `; sớm nhất là ${day.vi}` : ''}.`,
        en: `The preparation cannot be finished by this day${day ? `; the earliest one is ${day.en}` : ''}.`,
      },
    },
  ];
}
