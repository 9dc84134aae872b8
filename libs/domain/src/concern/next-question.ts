import {
  addDays,
  addWorkingDays,
  byLaw,
  compareDates,
  deadlineAfter,
  deadlineOn,
  vietnamDateOf,
  writtenDay,
  type CivilDate,
  type Deadline,
  type WorkCalendar,
} from '../calendar';
import { concernState, type Concern } from './concern';

/** How many days the head has to answer the board, counted from the day after the recommendation came. */
export const ANSWER_DAYS = 15;
/** What says so. */
export const ANSWER_LAW = 'Luật 10/2022/QH15 Điều 63 khoản 1 điểm c';
/** How long its author has to say whether a concern is settled; the Law sets no time. */
export const CONFIRM_WORKING_DAYS = 5;
/** How long the owner has to see to what its author found wrong; the Law sets no time. */
export const AGAIN_WORKING_DAYS = 10;

/** What is asked next about a concern. */
export interface ConcernQuestion {
  readonly kind: 'response' | 'commitment' | 'confirmation';
  /** How often this has been asked about the concern, this time included. */
  readonly number: number;
  readonly due: Deadline;
}

/** Tells what is to be asked next about a concern, and by when; nothing once nobody owes anything. */
export function nextQuestion(calendar: WorkCalendar, concern: Concern): ConcernQuestion | null {
  const state = concernState(concern);
  const { steps } = concern;
  const times = (...names: readonly string[]) => steps.filter(({ step }) => names.includes(step)).length + 1;
  switch (state) {
    case 'unanswered':
      return { kind: 'response', number: times('responded'), due: responseDue(calendar, concern) };
    case 'promised':
      return { kind: 'commitment', number: times('fulfilled'), due: commitmentDue(calendar, concern) };
    case 'unconfirmed':
      return {
        kind: 'confirmation',
        number: times('accepted', 'contested'),
        due: deadlineAfter(calendar, sinceOn(concern), CONFIRM_WORKING_DAYS),
      };
    case 'settled':
    case 'forwarded':
      return null;
  }
}

/**
 * By when something is answered: 15 days, whichever days they are, and when the last of them is a day off, the next working day.
 *
 * For a recommendation of the board the Law says so; an opinion that the conference left unanswered is given the same time.
 *
 * @see Luật 10/2022/QH15 Điều 63 khoản 1 điểm c
 * @see Bộ luật Dân sự 91/2015/QH13 Điều 148 khoản 5
 */
export function answerDeadline(calendar: WorkCalendar, receivedOn: CivilDate, isPrescribed: boolean): Deadline {
  const lastOn = addDays(receivedOn, ANSWER_DAYS);
  const dueOn = addWorkingDays(calendar, addDays(lastOn, -1), 1);
  const [received, moved] = [writtenDay(receivedOn), compareDates(lastOn, dueOn) < 0];
  const due = deadlineOn(dueOn, {
    vi: `${ANSWER_DAYS} ngày kể từ ${received.vi}${moved ? '; ngày cuối là ngày nghỉ nên tính đến hết ngày làm việc tiếp theo' : ''}`,
    en: `${ANSWER_DAYS} days after ${received.en}${moved ? '; the last one is a day off, so the next working day counts' : ''}`,
  });
  return isPrescribed ? byLaw(due, ANSWER_LAW) : due;
}

function responseDue(calendar: WorkCalendar, concern: Concern): Deadline {
  if (concern.steps.length > 0) return deadlineAfter(calendar, sinceOn(concern), AGAIN_WORKING_DAYS);
  return answerDeadline(calendar, concern.raisedOn, concern.kind === 'recommendation');
}

/** What was promised is due on its day; what was contested afterwards is given time anew. */
function commitmentDue(calendar: WorkCalendar, concern: Concern): Deadline {
  const promisedOn = concern.promisedOn!;
  const promised = deadlineOn(promisedOn, {
    vi: 'ngày đã cam kết tại hội nghị',
    en: 'the day promised in the conference',
  });
  if (concern.steps.length === 0) return promised;
  const again = deadlineAfter(calendar, sinceOn(concern), AGAIN_WORKING_DAYS);
  return compareDates(again.dueOn, promisedOn) < 0 ? promised : again;
}

/** Since when a concern stands as it does. */
function sinceOn({ raisedOn, steps }: Concern): CivilDate {
  const last = steps.at(-1);
  return last ? vietnamDateOf(last.at) : raisedOn;
}
