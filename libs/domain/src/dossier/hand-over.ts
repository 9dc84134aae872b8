import { addDays, addMonths, compareDates, daysBetween, writtenDate, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** The dossier goes to the office's archive within a year after the work has ended. */
const WITHIN_MONTHS = 12;
/** From so many days before its day on, the system warns. */
const WARNED_DAYS = 30;

/** Where the hand-over of a dossier to the archive stands. */
export const HAND_OVER_STATES = ['early', 'soon', 'late', 'handedOver'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** When a dossier is due in the archive, and how that stands today. */
export interface HandOver {
  readonly dueOn: CivilDate;
  readonly state: HandOverState;
  readonly sentence: Sentence;
}

/**
 * Tells by when a closed conference's dossier is handed over to the office's archive, and warns from 30 days before that day.
 *
 * @see Nghị định 30/2020/NĐ-CP Điều 30 khoản 2, Phụ lục VI
 */
export function handOverOf(
  { closedOn, handedOverOn }: { readonly closedOn: CivilDate; readonly handedOverOn: CivilDate | null },
  today: CivilDate,
): HandOver {
  const dueOn = addMonths(closedOn, WITHIN_MONTHS);
  const state = stateOn(dueOn, handedOverOn, today);
  return { dueOn, state, sentence: sentences(dueOn, handedOverOn, today)[state] };
}

function stateOn(dueOn: CivilDate, handedOverOn: CivilDate | null, today: CivilDate): HandOverState {
  if (handedOverOn) return 'handedOver';
  if (compareDates(today, dueOn) > 0) return 'late';
  return compareDates(today, addDays(dueOn, -WARNED_DAYS)) >= 0 ? 'soon' : 'early';
}

function sentences(dueOn: CivilDate, done: CivilDate | null, today: CivilDate): Record<HandOverState, Sentence> {
  const due = writtenDate(dueOn);
  const doneOn = done ? writtenDate(done) : null;
  const days = Math.abs(daysBetween(today, dueOn));
  return {
    early: {
      vi: `Nộp lưu vào lưu trữ cơ quan chậm nhất ngày ${due.vi}.`,
      en: `To be handed over to the archive by ${due.en}.`,
    },
    soon: {
      vi: `Còn ${days} ngày đến hạn nộp lưu vào lưu trữ cơ quan (ngày ${due.vi}).`,
      en: `The hand-over to the archive is due in ${days} days (${due.en}).`,
    },
    late: {
      vi: `Đã quá hạn nộp lưu vào lưu trữ cơ quan ${days} ngày (hạn: ngày ${due.vi}).`,
      en: `The hand-over to the archive is ${days} days late (due ${due.en}).`,
    },
    handedOver: {
      vi: `Đã nộp lưu vào lưu trữ cơ quan ngày ${doneOn?.vi ?? ''}.`,
      en: `Handed over to the archive on ${doneOn?.en ?? ''}.`,
    },
  };
}
