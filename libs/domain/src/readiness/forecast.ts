import { compareDates, laterOf, workingDaysBetween, type CivilDate } from '../calendar';
import type { DueDate, DueKind } from '../deadline';
import { answeredOn, chainsOf, dueBeforehand, type Chain } from './chain';
import { usualPace, type Pace } from './pace';
import type { Prospect } from './prospect';

/** A question that is still to be answered before the conference, and when it will be at the office's usual pace. */
export interface ForecastStep {
  /** The due date that it meets or misses. */
  readonly key: string;
  readonly kind: DueKind;
  /** Ids of the people who must act. */
  readonly who: readonly string[];
  /** Working days since it was asked; null while it waits for the one before it. */
  readonly waited: number | null;
  readonly pace: Pace;
  readonly dueOn: CivilDate;
  readonly readyOn: CivilDate;
}

/** When a document, or the sending of the invitations, will be ready if things go on as they usually do. */
export interface Forecast {
  /** Null of the invitations. */
  readonly documentId: string | null;
  readonly steps: readonly ForecastStep[];
  readonly readyOn: CivilDate;
  /** Working days to spare before the day on which it must be ready; negative: by how many it is missed. */
  readonly spare: number;
}

/**
 * Looks ahead: when everything that is still to be done before the conference will be ready, the most critical first.
 *
 * A question that is open is answered when the office usually answers one, at the earliest on the next working day; those that follow take their usual time, one after the other.
 */
export function forecasts(prospect: Prospect): Forecast[] {
  const invitations = dueBeforehand(prospect).filter(({ kind }) => kind === 'invitations');
  return [
    ...chainsOf(prospect).map((chain) => forecast(prospect, chain)),
    ...invitations.map((due) => sending(prospect, due)),
  ].toSorted((one, other) => urgency(one) - urgency(other) || compareDates(one.readyOn, other.readyOn));
}

/** Invitations hold nothing up while their day has not passed. */
function urgency({ documentId, spare }: Forecast): number {
  return documentId === null && spare >= 0 ? Number.MAX_SAFE_INTEGER : spare;
}

function forecast(prospect: Prospect, { documentId, links }: Chain): Forecast {
  const { calendar, past, today } = prospect;
  const steps: ForecastStep[] = [];
  let readyOn = today;
  for (const link of links) {
    const { key, kind, who, dueOn } = link.due;
    const pace = usualPace(past, kind, link.planned);
    readyOn = answeredOn(prospect, link, { from: readyOn, taken: pace.workingDays });
    const waited = link.openedOn === null ? null : workingDaysBetween(calendar, link.openedOn, today);
    steps.push({ key, kind, who, waited, pace, dueOn, readyOn });
  }
  const last = links.at(-1)!.due;
  const spare = last.slack! - workingDaysBetween(calendar, last.dueOn, readyOn);
  return { documentId, steps, readyOn, spare };
}

/** The invitations take no time of their own: they are sent on their day, or late. */
function sending({ calendar, today }: Prospect, { key, kind, who, dueOn, slack }: DueDate): Forecast {
  const readyOn = laterOf(today, dueOn);
  const missedBy = workingDaysBetween(calendar, dueOn, readyOn);
  const step = { key, kind, who, waited: null, pace: { workingDays: 0, seenIn: 0 }, dueOn, readyOn };
  return { documentId: null, steps: [step], readyOn, spare: missedBy > 0 ? -missedBy : slack! };
}
