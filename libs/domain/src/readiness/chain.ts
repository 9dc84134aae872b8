import { addWorkingDays, laterOf, workingDaysBetween, type CivilDate, type WorkCalendar } from '../calendar';
import { isBeforehand, type DueDate, type PlanFacts } from '../deadline';
import { afterAbsences, assumedDelay, NOTHING_ASSUMED } from './assumptions';
import type { Prospect } from './prospect';

/** A question that is still to be answered on the way of a document to the conference. */
export interface ChainLink {
  readonly due: DueDate;
  /** Since when it is asked; null while it waits for the one before it. */
  readonly openedOn: CivilDate | null;
  /** Working days that the plan gives it; at least one. */
  readonly planned: number;
}

/** The questions of one document that follow one another until it is ready. */
export interface Chain {
  readonly documentId: string;
  readonly links: readonly [ChainLink, ...ChainLink[]];
}

/** What is still to be asked of each document before the conference, in order; documents that are ready have no chain. */
export function chainsOf(prospect: Omit<Prospect, 'past'>): Chain[] {
  const { facts } = prospect;
  const left = dueBeforehand(prospect);
  return facts.documents.flatMap(({ id }) => {
    const [first, ...others] = left.filter(({ documentId }) => documentId === id);
    return first ? [{ documentId: id, links: linked(prospect, [first, ...others]) }] : [];
  });
}

/** What is still to be done before the conference. */
export function dueBeforehand({ facts, dues }: Pick<Prospect, 'facts' | 'dues'>): DueDate[] {
  return dues.filter((due) => due.slack !== null && isBeforehand(facts, due));
}

/**
 * When a question is answered that takes so many working days: at the earliest on the working day after the one before it, later where somebody is
 * supposed to be slow or away.
 */
export function answeredOn(
  { calendar, assumed = NOTHING_ASSUMED }: Pick<Prospect, 'calendar' | 'assumed'>,
  { openedOn, due: { who } }: ChainLink,
  { from, taken }: { readonly from: CivilDate; readonly taken: number },
): CivilDate {
  const usual = addWorkingDays(calendar, openedOn ?? from, taken + assumedDelay(assumed, who));
  const on = laterOf(addWorkingDays(calendar, from, 1), usual);
  return afterAbsences(calendar, assumed, { who, on });
}

/** The last day on which a document may be ready. */
export function latestReadyOn(calendar: WorkCalendar, { links }: Chain): CivilDate {
  const { dueOn, slack } = links.at(-1)!.due;
  return addWorkingDays(calendar, dueOn, slack!);
}

function linked(
  { calendar, facts, today }: Omit<Prospect, 'past'>,
  [first, ...others]: readonly [DueDate, ...DueDate[]],
): Chain['links'] {
  let plannedFrom = today;
  const link = (due: DueDate): ChainLink => {
    const openedOn = openingOf(facts, due);
    const planned = Math.max(workingDaysBetween(calendar, openedOn ?? plannedFrom, due.dueOn), 1);
    plannedFrom = laterOf(plannedFrom, due.dueOn);
    return { due, openedOn, planned };
  };
  return [link(first), ...others.map(link)];
}

function openingOf({ rounds }: PlanFacts, { roundId }: DueDate): CivilDate | null {
  return rounds.find(({ id }) => id === roundId)?.openedOn ?? null;
}
