import { compareDates, type CivilDate, type Term } from '@conference/domain';

/** On which day evidence is drawn up: today, or the day of the period that is nearest to it. */
export function evidenceDay({ fromOn, untilOn }: Term, todayOn: CivilDate): CivilDate {
  if (compareDates(todayOn, untilOn) > 0) return untilOn;
  return compareDates(todayOn, fromOn) < 0 ? fromOn : todayOn;
}
