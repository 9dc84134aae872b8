import { compareDates, instantAt, writtenDate, type CivilDate, type Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { BranchRefusal } from './branch-refusal';

/** When and where an adjournment lets the session go on. */
export interface Sitting {
  readonly heldOn: CivilDate;
  /** Clock time in Vietnam, `HH:mm`. */
  readonly startsAt: string;
  readonly place: string;
}

/** A sitting as it is recorded; of adjournments from before hours were, the day alone. */
export interface RecordedSitting {
  readonly heldOn: CivilDate;
  readonly startsAt: string | null;
  readonly place: string | null;
}

/** What decides whether a session may be adjourned so. */
export interface AdjournmentFacts {
  readonly now: Instant;
  /** The time of the year that the session was opened in, with its law; null where the rules name none, or it was late already. */
  readonly window: { readonly closesOn: CivilDate; readonly law: string } | null;
}

/**
 * Judges when a session is to go on: the hour lies ahead, and a conference that was opened in its time of the year also ends in it.
 * @see Luật 10/2022/QH15 Điều 51 khoản 1
 */
export function checkAdjournment(sitting: Sitting, { now, window }: AdjournmentFacts): Result<Sitting, BranchRefusal> {
  const { heldOn, startsAt } = sitting;
  if (instantAt(heldOn, startsAt) <= now) return refuse({ code: 'adjourned-into-the-past', heldOn, startsAt });
  if (window && compareDates(heldOn, window.closesOn) > 0) {
    return refuse({ code: 'adjourned-beyond-window', sentence: beyond(heldOn, window) });
  }
  return ok({ ...sitting, place: sitting.place.trim() });
}

function beyond(heldOn: CivilDate, { closesOn, law }: NonNullable<AdjournmentFacts['window']>): Sentence {
  const [held, closes] = [writtenDate(heldOn), writtenDate(closesOn)];
  return {
    vi: `Ngày ${held.vi} quá thời hạn tổ chức hội nghị, chậm nhất là ngày ${closes.vi} (${law}).`,
    en: `${held.en} is later than ${closes.en}, the last day for the conference (${law}).`,
  };
}

/** Says when and where the session goes on. */
export function sittingSentence({ heldOn, startsAt, place }: RecordedSitting): Sentence {
  const { vi, en } = writtenDate(heldOn);
  return {
    vi: `${startsAt ? `${startsAt}, ` : ''}ngày ${vi}${place ? `, tại ${place}` : ''}`,
    en: `${startsAt ? `${startsAt} on ` : ''}${en}${place ? `, at ${place}` : ''}`,
  };
}
