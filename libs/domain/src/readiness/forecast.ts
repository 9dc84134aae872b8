import {
  addWorkingDays,
  compareDates,
  laterOf,
  workingDaysBetween,
  type CivilDate,
  type WorkCalendar,
} from '../calendar';
import { isBeforehand, type DueDate, type DueKind, type PlanFacts } from '../deadline';
import { usualPace, type Pace, type PastDurations } from './pace';

/** A question that is still to be answered before the conference, and when it will be at the office's usual pace. */
export interface ForecastStep {
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

/** The dates of a plan, and what is known about the office that keeps them. */
export interface Prospect {
  readonly calendar: WorkCalendar;
  readonly facts: PlanFacts;
  /** Every due date of the plan as it stands today. */
  readonly dues: readonly DueDate[];
  readonly past: PastDurations;
  readonly today: CivilDate;
}

/**
 * Looks ahead: when everything that is still to be done before the conference will be ready, the most critical first.
 *
 * A question that is open is answered when the office usually answers one, at the earliest on the next working day; those that follow take their usual time, one after the other.
 */
export function forecasts(prospect: Prospect): Forecast[] {
  const { facts, dues } = prospect;
  const left = dues.filter((due) => due.slack !== null && isBeforehand(facts, due));
  const chains = facts.documents.map(({ id }) => left.filter(({ documentId }) => documentId === id));
  const invitations = left.filter(({ kind }) => kind === 'invitations');
  return [
    ...chains.filter((chain) => chain.length > 0).map((chain) => forecast(prospect, chain)),
    ...invitations.map((due) => sending(prospect, due)),
  ].toSorted((one, other) => urgency(one) - urgency(other) || compareDates(one.readyOn, other.readyOn));
}

/** Invitations hold nothing up while their day has not passed. */
function urgency({ documentId, spare }: Forecast): number {
  return documentId === null && spare >= 0 ? Number.MAX_SAFE_INTEGER : spare;
}

function forecast(prospect: Prospect, chain: readonly DueDate[]): Forecast {
  const { calendar, facts, past, today } = prospect;
  const steps: ForecastStep[] = [];
  let [readyOn, plannedFrom] = [today, today];
  for (const due of chain) {
    const { kind, who, dueOn, roundId } = due;
    const openedOn = facts.rounds.find(({ id }) => id === roundId)?.openedOn ?? null;
    const planned = workingDaysBetween(calendar, openedOn ?? plannedFrom, dueOn);
    const pace = usualPace(past, kind, Math.max(planned, 1));
    const soonest = addWorkingDays(calendar, readyOn, 1);
    readyOn = laterOf(soonest, addWorkingDays(calendar, openedOn ?? readyOn, pace.workingDays));
    plannedFrom = laterOf(plannedFrom, dueOn);
    const waited = openedOn === null ? null : workingDaysBetween(calendar, openedOn, today);
    steps.push({ kind, who, waited, pace, dueOn, readyOn });
  }
  const last = chain.at(-1)!;
  const spare = last.slack! - workingDaysBetween(calendar, last.dueOn, readyOn);
  return { documentId: last.documentId, steps, readyOn, spare };
}

/** The invitations take no time of their own: they are sent on their day, or late. */
function sending({ calendar, today }: Prospect, { kind, who, dueOn, slack }: DueDate): Forecast {
  const readyOn = laterOf(today, dueOn);
  const missedBy = workingDaysBetween(calendar, dueOn, readyOn);
  const step = { kind, who, waited: null, pace: { workingDays: 0, seenIn: 0 }, dueOn, readyOn };
  return { documentId: null, steps: [step], readyOn, spare: missedBy > 0 ? -missedBy : slack! };
}
