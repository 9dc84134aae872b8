export { closesOn, LAST_CALL_WORKING_DAYS } from './closing-day';
export {
  halfYear,
  nextDue,
  REVIEW_EVERY_MONTHS,
  type FollowUpFacts,
  type FollowUpPosition,
  type NextDue,
} from './next-due';
export {
  PERIOD_STATES,
  periodOn,
  periodsOf,
  periodState,
  periodsWithin,
  type Period,
  type PeriodState,
  type Rhythm,
  type Term,
} from './periods';
export { mayOpenYear, yearCloses } from './year-opening';
