import {
  closesOn,
  followedPeriods,
  followedTerm,
  instantAt,
  type CivilDate,
  type Instant,
  type Period,
  type Term,
  type WorkCalendar,
} from '@conference/domain';
import type { ConferenceEntity, TargetEntity } from '@conference/persistence';

/** The periods in which a conference's targets are followed: from its day, or the plan's first day, to the plan's last day. */
export function periodsOfConference(
  { heldOn, plan: { followUp } }: Pick<ConferenceEntity, 'heldOn' | 'plan'>,
  calendar: WorkCalendar,
): readonly Period[] {
  return followedPeriods({ heldOn, followUp }, calendar);
}

/** From when until when a target is to hold: its own term, or that of the plan. */
export function termOfTarget(
  { fromOn, untilOn }: Pick<TargetEntity, 'fromOn' | 'untilOn'>,
  { heldOn, plan: { followUp } }: Pick<ConferenceEntity, 'heldOn' | 'plan'>,
): Term {
  const followed = followedTerm({ conference: { heldOn }, followUp });
  return { fromOn: fromOn ?? followed.fromOn, untilOn: untilOn ?? followed.untilOn };
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
