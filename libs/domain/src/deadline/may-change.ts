import type { Stage } from '../conference';

/** Whether the conference's day and the plan's deadlines may still be changed: until the session. */
export function mayChangePlan(stage: Stage): boolean {
  return ['drafting', 'consultation', 'approval', 'convening'].includes(stage);
}

/** Whether one open round may still be given another due date: until what the conference decided has been issued. */
export function mayMoveDueDate(stage: Stage): boolean {
  return mayChangePlan(stage) || stage === 'session' || stage === 'resolution';
}
