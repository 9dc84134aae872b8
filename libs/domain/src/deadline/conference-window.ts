import { compareDates, writtenDate, type CivilDate } from '../calendar';
import { regimeOn, type ConferenceKind } from '../procedure';
import type { Sentence } from '../sentence';

/** Between which days the law wants the conference held. */
export interface ConferenceWindow {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly law: string;
  readonly sentence: Sentence;
}

/**
 * The time of the year in which the law wants the conference: after the work year ends, not later than three months into the next.
 *
 * The year of a conference is the one it plans or the one it reviews; the window that its date is in counts, or the first one that it has not missed.
 * @see Luật 10/2022/QH15 Điều 51 khoản 1
 */
export function conferenceWindow({
  heldOn,
  kind,
  year,
}: {
  readonly heldOn: CivilDate;
  readonly kind: ConferenceKind;
  readonly year: number;
}): ConferenceWindow | null {
  const { dateWindow } = regimeOn(heldOn, kind);
  if (!dateWindow) return null;
  const { opens, closes, law } = dateWindow;
  const spans = [year, year + 1].map((of) => ({
    opensOn: `${of - opens.yearsBefore}-${opens.on}`,
    closesOn: `${of}-${closes.on}`,
  }));
  const inside = spans.find(
    ({ opensOn, closesOn }) => compareDates(opensOn, heldOn) <= 0 && compareDates(heldOn, closesOn) <= 0,
  );
  const { opensOn, closesOn } = inside ?? spans[0]!;
  const [from, to] = [writtenDate(opensOn), writtenDate(closesOn)];
  return {
    opensOn,
    closesOn,
    law,
    sentence: {
      vi: `Hội nghị tổ chức từ ngày ${from.vi} đến ngày ${to.vi} (${law}).`,
      en: `The conference is held between ${from.en} and ${to.en} (${law}).`,
    },
  };
}
