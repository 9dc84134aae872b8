import { readFileSync } from 'node:fs';
import { addDays, addWorkingDays, vietnamCalendar, vietnamDateOf } from '@conference/domain';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');

/** The system has no other clock than the machine's: the day of a conference ten weeks from whenever this runs. */
export const TEN_WEEKS_AHEAD = addWorkingDays(vietnamCalendar, addDays(vietnamDateOf(new Date().toISOString()), 69), 1);

/** The plan of an office's conference as it would be written today; nobody plays it but the test. */
export function planAhead(): string {
  const year = TEN_WEEKS_AHEAD.slice(0, 4);
  return PLAN.slice(0, PLAN.search(/^play:/m))
    .replace('heldOn: 2018-12-28', `heldOn: ${TEN_WEEKS_AHEAD}`)
    .replace(/^ {2}year: \d+/m, `  year: ${year}`)
    .replace('until: 2019-12-31', `until: ${year}-12-31`);
}
