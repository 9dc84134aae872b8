import { addDays, compareDates, writtenDate, type CivilDate } from '../calendar';
import { regimeOn } from '../procedure';
import type { Sentence } from '../sentence';

/** Within how many days the software expects the conference to be called where no text sets a time: those of the circular before. */
const USUAL_DAYS = 15;

/** By which day an extraordinary conference is to be called, and by which rule. */
export interface ConveneBy {
  readonly on: CivilDate;
  /** Whether the rules in force set the time; otherwise it is an assumption of the software, and shown as one. */
  readonly isPrescribed: boolean;
  readonly sentence: Sentence;
}

/**
 * Tells by when the head calls the conference that was asked for.
 *
 * The circular of 2016 gave 15 days. The Law of 2022 gives a right to the conference and no time; there the same 15 days are taken as a yardstick,
 * in calendar days, for "ngày" is not "ngày làm việc".
 *
 * @see Thông tư 01/2016/TT-BNV Điều 9 khoản 1
 * @see Luật 10/2022/QH15 Điều 50 khoản 1
 */
export function conveneBy(submittedOn: CivilDate): ConveneBy {
  const { extraordinaryWithinDays: days, law } = regimeOn(submittedOn, 'extraordinary').branches;
  const on = addDays(submittedOn, days ?? USUAL_DAYS);
  const { vi, en } = writtenDate(on);
  return {
    on,
    isPrescribed: days !== null,
    sentence:
      days === null
        ? {
            vi: `Cần triệu tập chậm nhất ngày ${vi}. Giả định của phần mềm: Luật không nêu thời hạn, nên lấy ${USUAL_DAYS} ngày kể từ khi nộp như Thông tư 01/2016/TT-BNV trước đây.`,
            en: `To be called by ${en}. Assumption of the software: the Law sets no time, so the ${USUAL_DAYS} days of the earlier Circular 01/2016 are taken.`,
          }
        : {
            vi: `Phải triệu tập chậm nhất ngày ${vi}: trong ${days} ngày kể từ khi nộp (${law}).`,
            en: `To be called by ${en}: within ${days} days of the request (${law}).`,
          },
  };
}

/**
 * Tells whether the time to call the conference that was asked for has passed without its being called. It runs until the conference is convened,
 * whether or not its preparation has begun; the last day still belongs to it.
 */
export function conveningOverdue({
  submittedOn,
  isConvened,
  todayOn,
}: {
  readonly submittedOn: CivilDate;
  readonly isConvened: boolean;
  readonly todayOn: CivilDate;
}): boolean {
  return !isConvened && compareDates(todayOn, conveneBy(submittedOn).on) > 0;
}
