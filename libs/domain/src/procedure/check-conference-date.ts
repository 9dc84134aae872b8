import { compareDates, writtenDate, type CivilDate } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { DateWindow, Regime } from './regime';
import type { ProcedureRefusal } from './refusal';

/** A date that may stand, with what is irregular about it. */
export interface CheckedDate {
  readonly warning: { readonly code: 'before-year-ends' | 'after-window'; readonly sentence: Sentence } | null;
}

/**
 * Judges the date of a conference against the time of the year that its rules prescribe.
 *
 * The year of a conference is the one it plans or the one it reviews: both ways of counting are in use, so both windows count. A date beside the
 * window is irregular, but a late conference is still owed: it is warned about. One that belongs to another year altogether is refused.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 1
 */
export function checkConferenceDate(
  { dateWindow }: Pick<Regime, 'dateWindow'>,
  heldOn: CivilDate,
  workYear: number,
): Result<CheckedDate, ProcedureRefusal> {
  if (!dateWindow) return ok({ warning: null });
  const spans = [workYear, workYear + 1].map((year) => spanOf(dateWindow, year));
  if (spans.some(([opensOn, closesOn]) => isWithin(heldOn, opensOn, closesOn))) return ok({ warning: null });

  const [opensOn, closesOn] = spans[0]!;
  if (isWithin(heldOn, `${workYear - 1}-10-01`, opensOn)) {
    return ok({ warning: { code: 'before-year-ends', sentence: early(heldOn, opensOn, dateWindow) } });
  }
  if (isWithin(heldOn, closesOn, spans[1]![0])) {
    return ok({ warning: { code: 'after-window', sentence: late(heldOn, closesOn, dateWindow) } });
  }
  return refuse({ code: 'outside-work-year', heldOn, workYear });
}

function spanOf({ opens, closes }: DateWindow, year: number): readonly [CivilDate, CivilDate] {
  return [`${year - opens.yearsBefore}-${opens.on}`, `${year}-${closes.on}`];
}

function isWithin(date: CivilDate, from: CivilDate, to: CivilDate): boolean {
  return compareDates(from, date) <= 0 && compareDates(date, to) <= 0;
}

function early(heldOn: CivilDate, opensOn: CivilDate, { law }: DateWindow): Sentence {
  const [held, opens] = [writtenDate(heldOn), writtenDate(opensOn)];
  return {
    vi: `Ngày ${held.vi} là trước khi kết thúc năm công tác; hội nghị tổ chức từ ngày ${opens.vi} (${law}).`,
    en: `${held.en} is before the work year ends; the conference is held from ${opens.en} on (${law}).`,
  };
}

function late(heldOn: CivilDate, closesOn: CivilDate, { law }: DateWindow): Sentence {
  const [held, closes] = [writtenDate(heldOn), writtenDate(closesOn)];
  return {
    vi: `Ngày ${held.vi} muộn hơn thời hạn ${closes.vi} (${law}).`,
    en: `${held.en} is later than ${closes.en}, the last day for the conference (${law}).`,
  };
}
