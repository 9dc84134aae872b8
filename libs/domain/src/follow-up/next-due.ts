import {
  addDays,
  addMonths,
  addWorkingDays,
  compareDates,
  instantAt,
  type CivilDate,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import type { AskedYear } from '../assessment';
import type { Period } from './periods';

/** How often the head and the employee side check how the resolution is carried out. @see Luật 10/2022/QH15 Điều 52 khoản 3 */
export const REVIEW_EVERY_MONTHS = 6;
/** Reports have five working days; what is assembled on the next one has them all, and names those that are missing. */
const REVIEW_AFTER_WORKING_DAYS = 6;
const IN_THE_MORNING = '08:00';

/** What the year after is reckoned from. */
export interface FollowUpFacts {
  readonly heldOn: CivilDate;
  readonly untilOn: CivilDate;
  /** Those in which anybody has something to report. */
  readonly periods: readonly Period[];
  /** The years about which self-assessments are asked for. */
  readonly assessedYears?: readonly AskedYear[];
  /** Whether the rules of the conference ask for reviews. */
  readonly isReviewed: boolean;
  /** The day of the conference that came after it, once that one has been held. */
  readonly nextHeldOn: CivilDate | null;
}

/** How far the year after has come: the first period and the first review that nobody has seen to, and whether a question is open. */
export interface FollowUpPosition {
  readonly period: number;
  readonly review: number;
  /** The last year whose self-assessments were asked for. */
  readonly assessed?: number;
  readonly isAsking: boolean;
}

/** What falls due next, and when. */
export interface NextDue {
  readonly kind: 'progress' | 'assessment' | 'review' | 'end';
  /** Of the period or the half-year, or the year that is assessed; 0 for the end. */
  readonly number: number;
  readonly at: Instant;
}

/**
 * Tells what the year after waits for: the reports of a period, a six-monthly review, or its end; nothing while the last reports are still open.
 *
 * It ends when the next conference has been held, or when its last day has passed and everything was asked about. Reports are asked
 * about one period after the other; of reviews that were missed only the last is made up for.
 */
export function nextDue(
  calendar: WorkCalendar,
  facts: FollowUpFacts,
  position: FollowUpPosition,
  nowOn: CivilDate,
): NextDue | null {
  const { nextHeldOn, untilOn } = facts;
  if (nextHeldOn) return { kind: 'end', number: 0, at: instantAt(nextHeldOn, IN_THE_MORNING) };
  const ahead = [
    ...reports(facts, position),
    ...assessments(facts, position),
    ...reviews(calendar, facts, position, nowOn),
  ].toSorted(earlierFirst);
  if (ahead[0]) return ahead[0];
  return position.isAsking ? null : { kind: 'end', number: 0, at: instantAt(addDays(untilOn, 1), IN_THE_MORNING) };
}

/** While the reports of one period are open, those of the next are not asked for. */
function reports({ periods }: FollowUpFacts, { period, isAsking }: FollowUpPosition): NextDue[] {
  const next = periods.find(({ number }) => number >= period);
  return next && !isAsking
    ? [{ kind: 'progress', number: next.number, at: instantAt(next.askOn, IN_THE_MORNING) }]
    : [];
}

/** Self-assessments wait until the question that is open is over: one is asked after the other. */
function assessments({ assessedYears = [] }: FollowUpFacts, { assessed = 0, isAsking }: FollowUpPosition): NextDue[] {
  const next = assessedYears.find(({ year }) => year > assessed);
  return next && !isAsking
    ? [{ kind: 'assessment', number: next.year, at: instantAt(next.askOn, IN_THE_MORNING) }]
    : [];
}

function reviews(
  calendar: WorkCalendar,
  { heldOn, untilOn, isReviewed }: FollowUpFacts,
  { review }: FollowUpPosition,
  nowOn: CivilDate,
): NextDue[] {
  if (!isReviewed) return [];
  const isWithin = (number: number) => compareDates(halfYear(heldOn, number), untilOn) <= 0;
  let number = review;
  while (isWithin(number + 1) && compareDates(assembledOn(calendar, heldOn, number + 1), nowOn) <= 0) number += 1;
  if (!isWithin(number)) return [];
  return [{ kind: 'review', number, at: instantAt(assembledOn(calendar, heldOn, number), IN_THE_MORNING) }];
}

/** When a half-year after the conference is over, counted from 1. */
export function halfYear(heldOn: CivilDate, number: number): CivilDate {
  return addMonths(heldOn, REVIEW_EVERY_MONTHS * number);
}

function assembledOn(calendar: WorkCalendar, heldOn: CivilDate, number: number): CivilDate {
  const askedOn = addWorkingDays(calendar, halfYear(heldOn, number), 0);
  return addWorkingDays(calendar, askedOn, REVIEW_AFTER_WORKING_DAYS);
}

/** What is reported goes first, so that the review has it. */
function earlierFirst(one: NextDue, other: NextDue): number {
  return one.at === other.at ? one.kind.localeCompare(other.kind) : one.at < other.at ? -1 : 1;
}
