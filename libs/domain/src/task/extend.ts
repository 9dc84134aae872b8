import { addWorkingDays, compareDates, laterOf, writtenDay, type CivilDate, type WorkCalendar } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** How much longer: so many working days, or until a day. */
export type Extension = { readonly workingDays: number } | { readonly dueOn: CivilDate };

/** Why a due date is not extended like this. */
export interface ExtensionRefusal {
  readonly code: 'not-later';
  readonly dueOn: CivilDate;
}

/** The day until which something due on a day is extended. What is late already gets its working days from today on. */
export function extendedTo(
  calendar: WorkCalendar,
  { dueOn, today }: { readonly dueOn: CivilDate; readonly today: CivilDate },
  extension: Extension,
): Result<CivilDate, ExtensionRefusal> {
  const wanted =
    'dueOn' in extension ? extension.dueOn : addWorkingDays(calendar, laterOf(dueOn, today), extension.workingDays);
  return compareDates(wanted, dueOn) > 0 ? ok(wanted) : refuse({ code: 'not-later', dueOn });
}

/** Says in the reader's language why a due date is not extended. */
export function extensionRefusalSentence({ dueOn }: ExtensionRefusal): Sentence {
  const due = writtenDay(dueOn);
  return {
    vi: `Hạn hiện nay là ${due.vi}: ngày đã chọn không muộn hơn.`,
    en: `It is due on ${due.en} already: the day that was chosen is not later.`,
  };
}
