export { type Forecast, type ForecastStep, type Prospect } from './forecast';
export { pastDurations, type Pace, type PastDurations, type PastRound } from './pace';
export { isBeingPrepared, readiness, type Readiness } from './readiness';
export { forecastSentence, readinessSentence, type ReadinessNames } from './words';
