import {
  closesOn,
  instantAt,
  periodsOf,
  periodsWithin,
  WORKING_DAYS_AFTER,
  type CivilDate,
  type Instant,
  type Period,
  type WorkCalendar,
} from '@conference/domain';
import type { ConferenceEntity, TargetEntity } from '@conference/persistence';

/** The periods in which a conference's targets are followed, from its day to the plan's last day. */
export function periodsOfConference(
  { heldOn, plan: { followUp } }: Pick<ConferenceEntity, 'heldOn' | 'plan'>,
  calendar: WorkCalendar,
): readonly Period[] {
  const rhythm = { everyMonths: followUp.reportEveryMonths, workingDays: WORKING_DAYS_AFTER.progress };
  return periodsOf({ fromOn: heldOn, untilOn: followUp.until }, rhythm, calendar);
}

/** When what is missing of a period is recorded as missing. */
export function periodClosesAt(
  calendar: WorkCalendar,
  conference: Pick<ConferenceEntity, 'heldOn' | 'plan'>,
  { number, dueOn }: { readonly number: number; readonly dueOn: CivilDate },
): Instant {
  const period = periodsOfConference(conference, calendar).find((one) => one.number === number);
  return instantAt(closesOn(calendar, period ?? { closedOn: null }, dueOn), '08:00');
}

/** The targets that something is reported on in a period: those whose own term has a part in it, of those that are followed at all. */
export function targetsIn<Followed extends Pick<TargetEntity, 'fromOn' | 'untilOn' | 'lineage'>>(
  targets: readonly Followed[],
  period: Period | undefined,
): readonly Followed[] {
  const followed = targets.filter(({ lineage }) => lineage !== 'dropped');
  return period ? followed.filter((target) => periodsWithin([period], target).length > 0) : followed;
}
