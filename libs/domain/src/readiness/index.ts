export { burnUp, burnUpSentence, STEP_DAYS, type BurnUp, type BurnUpDay, type StepDay } from './burn-up';
export { paceSpreads, paceSpreadSentence, type PaceSpread, type TakenTime } from './pace-spread';
export { forecasts, type Forecast, type ForecastStep } from './forecast';
export type { Prospect } from './prospect';
export { pastDurations, type Pace, type PastDurations, type PastRound } from './pace';
export { isBeingPrepared, readiness, type Readiness } from './readiness';
export { compareStandings, CONFERENCE_ORDERS, willBeMissed, type ConferenceOrder, type Standing } from './standing';
export {
  chancesSentence,
  forecastSentence,
  readinessSentence,
  whatIfRefusalSentence,
  type ReadinessNames,
} from './words';
export { type AssumedAbsence, type AssumedDelay, type Assumptions } from './assumptions';
export { type Chances } from './chances';
export { whatIf, type Outlook, type Supposed, type WhatIf, type WhatIfRefusal } from './what-if';
