import { addWorkingDays, compareDates, type CivilDate, type WorkCalendar } from '../calendar';

/** A number is given, and the document sent, on the day of signature or at the latest on the next working day. */
const WORKING_DAYS = 1;

/** The last day on which a signed document may be numbered and sent. @see Nghị định 30/2020/NĐ-CP Điều 15 khoản 2, Điều 18 khoản 1 */
export function issueDueOn(calendar: WorkCalendar, signedOn: CivilDate): CivilDate {
  return addWorkingDays(calendar, signedOn, WORKING_DAYS);
}

/** Tells whether something that was due came, or still has not come, after its day. */
export function isPastDue(dueOn: CivilDate | null, doneOn: CivilDate | null, today: CivilDate): boolean {
  return dueOn !== null && compareDates(doneOn ?? today, dueOn) > 0;
}
