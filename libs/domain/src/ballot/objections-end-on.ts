import { addDays, type CivilDate } from '../calendar';

/** For how many days a count may be contested unless the conference allows more: no law sets it; recognition takes five working days of them. */
const OBJECTION_DAYS = 7;

/** The last day on which the count of a secret ballot may be contested; envelopes and key are kept until then. */
export function objectionsEndOn(closedOn: CivilDate): CivilDate {
  return addDays(closedOn, OBJECTION_DAYS);
}
