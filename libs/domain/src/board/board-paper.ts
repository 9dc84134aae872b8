import { addDays, addWorkingDays, compareDates, type CivilDate, type WorkCalendar } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { BoardRefusal } from './refusal';
import type { Sentence } from '../sentence';

/** What the board sends: the notice of an inspection to those inspected, or a recommendation to the head. */
export const BOARD_PAPER_KINDS = ['notice', 'recommendation'] as const;
export type BoardPaperKind = (typeof BOARD_PAPER_KINDS)[number];

/** What each is called. */
export const BOARD_PAPER_NAMES: Readonly<Record<BoardPaperKind, Sentence>> = {
  notice: { vi: 'Thông báo kiểm tra', en: 'Notice of an inspection' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
};

/** How many working days before an inspection those inspected are told. */
export const NOTICE_WORKING_DAYS = 5;

/** The first day on which may be inspected what is announced on a day. @see Nghị định 59/2023/NĐ-CP Điều 22 khoản 1 điểm b */
export function earliestInspection(calendar: WorkCalendar, sentOn: CivilDate): CivilDate {
  const receivedOn = addWorkingDays(calendar, addDays(sentOn, -1), 1);
  return addWorkingDays(calendar, receivedOn, NOTICE_WORKING_DAYS);
}

/** A paper of the board before it is sent. */
export interface DraftedPaper {
  readonly kind: BoardPaperKind;
  readonly title: string;
  readonly text: string;
  /** The day of the inspection; of a notice only. */
  readonly inspectsOn: CivilDate | null;
}

/** Decides whether a paper may be sent on a day: with words, and a notice no later than five working days before the inspection. */
export function maySendPaper(
  calendar: WorkCalendar,
  { kind, title, text, inspectsOn }: DraftedPaper,
  sentOn: CivilDate,
): Result<void, BoardRefusal> {
  if (!title.trim() || !text.trim()) return refuse({ code: 'paper-words-missing' });
  if (kind === 'recommendation') return ok(undefined);
  const earliestOn = earliestInspection(calendar, sentOn);
  const isInTime = inspectsOn !== null && compareDates(earliestOn, inspectsOn) <= 0;
  return isInTime ? ok(undefined) : refuse({ code: 'notice-too-short', earliestOn });
}
