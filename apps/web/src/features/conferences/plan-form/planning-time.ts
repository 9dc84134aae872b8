import type { PlanningTime } from '@conference/domain';
import { createContext, useContext } from 'react';

/** The day and the calendar with which the plan is reckoned. */
export const PlanningTimeContext = createContext<PlanningTime | null>(null);

export function usePlanningTime(): PlanningTime {
  const time = useContext(PlanningTimeContext);
  if (!time) throw new Error('a plan is reckoned outside of its page');
  return time;
}
