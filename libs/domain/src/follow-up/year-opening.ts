import { compareDates, type CivilDate } from '../calendar';

/** By when the annual conference of a year is held: three months after the work year before it. @see Luật 10/2022/QH15 Điều 51 khoản 1 */
export function yearCloses(year: number): CivilDate {
  return `${year}-03-31`;
}

/** Whether there is still time to hold the annual conference of a year. */
export function mayOpenYear(year: number, todayOn: CivilDate): boolean {
  return compareDates(todayOn, yearCloses(year)) <= 0;
}
