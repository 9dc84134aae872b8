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
