export { followsLaw10 } from './after-conference';
export { followedPeriods, targetsIn, type FollowedTarget } from './followed-periods';
export { changePlan, type ChangedFacts, type MovedRound, type PlanChange } from './change-plan';
export { compareCalendars, comparePlans, type ComparedPlans, type DueChange, type PlanWarning } from './compare-plans';
export { dueOnClosedDay } from './due-on-closed-day';
export { conferenceWindow, type ConferenceWindow } from './conference-window';
export {
  DEADLINE_NAMES,
  DUE_KINDS,
  DUE_STATES,
  type DeadlineName,
  type DueDate,
  type DueKind,
  type DueState,
} from './due-date';
export { mayChangePlan, mayMoveDueDate } from './may-change';
export { movedDeadline } from './moved-deadline';
export { isBeforehand, planDueDates } from './plan-due-dates';
export { postponedSentence } from './postponement';
export {
  isAskedAfterwards,
  type DatedDocument,
  type DatedRound,
  type DatedTarget,
  type PlanActors,
  type PlanFacts,
  type SummonsState,
} from './plan-facts';
export { deadlineRefusalSentence, type DeadlineRefusal } from './refusal';
export { roundDeadline, roundLimit, WORKING_DAYS_AFTER, type RoundDeadlineFacts } from './round-deadline';
export { DEADLINE_LABELS, DUE_KIND_NAMES, DUE_STATE_NAMES } from './words';
