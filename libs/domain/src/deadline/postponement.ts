import { addWorkingDays, compareDates, writtenDate, type CivilDate, type WorkCalendar } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { PlanFacts } from './plan-facts';
import type { DeadlineRefusal } from './refusal';

/**
 * Whether a new day puts the conference off: everybody has been summoned, and it comes later. Before the summons the plan only moves; after a day on which too few
 * came, the new one is the second summons.
 */
export function isPostponement(facts: Pick<PlanFacts, 'heldOn' | 'summons'>, heldOn: CivilDate): boolean {
  return facts.summons === 'out' && compareDates(heldOn, facts.heldOn) > 0;
}

/**
 * Checks that those summoned have the plan's time of notice again before a new day: no law sets one, so it is the one within which the plan sends its invitations.
 * A second summons is not held to it, for the rules want it soon and the office has just told everybody.
 */
export function checkNotice(
  calendar: WorkCalendar,
  { summons, deadlines }: Pick<PlanFacts, 'summons' | 'deadlines'>,
  heldOn: CivilDate,
  todayOn: CivilDate,
): Result<void, DeadlineRefusal> {
  if (summons !== 'out') return ok(undefined);
  const earliestOn = addWorkingDays(calendar, todayOn, deadlines.invitations);
  return compareDates(heldOn, earliestOn) < 0
    ? refuse({ code: 'summons-notice-too-short', heldOn, earliestOn, workingDays: deadlines.invitations })
    : ok(undefined);
}

/** Says that a conference was put off, as the minutes and the record do. */
export function postponedSentence({
  from,
  to,
  reason,
}: {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly reason: string;
}): Sentence {
  const [before, after] = [writtenDate(from), writtenDate(to)];
  return {
    vi: `Hội nghị triệu tập ngày ${before.vi} được hoãn đến ngày ${after.vi}. Lý do: ${reason}`,
    en: `The conference called for ${before.en} was put off until ${after.en}. Reason: ${reason}`,
  };
}
