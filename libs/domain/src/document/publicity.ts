import { addDays, instantAt, vietnamDateOf, type Instant } from '../calendar';

/** Within how many working days what became of the opinions is made known. @see Luật 10/2022/QH15 Điều 47 khoản 2 */
export const PUBLICISE_WITHIN_WORKING_DAYS = 5;
/** For how many consecutive days it is shown. @see Luật 10/2022/QH15 Điều 48 khoản 2 */
export const SHOWN_FOR_DAYS = 20;

/** Until when a table publicised at an instant is shown: 20 whole days in Vietnam after the day on which it appeared. */
export function shownUntil(publicisedAt: Instant): Instant {
  return instantAt(addDays(vietnamDateOf(publicisedAt), SHOWN_FOR_DAYS + 1), '00:00');
}
