import type { DueDateView, PlanView } from '@conference/contracts';
import { addDays, compareDates, daysBetween } from '@conference/domain';

/** Days that a timeline shows beyond its first and last date, so that nothing sticks to the edge. */
const MARGIN_DAYS = 3;
/** Today is worth its place only near the plan. */
const TODAY_NEAR_DAYS = 45;
/** What is due long after the conference is in the lists, not on the timeline. */
const AFTER_CONFERENCE_DAYS = 14;

/** The days of a timeline, from the first to the last. */
export function timelineDays(plan: PlanView): string[] {
  const lastOn = addDays(plan.heldOn, AFTER_CONFERENCE_DAYS);
  const shown = plan.dues.filter(({ dueOn }) => compareDates(dueOn, lastOn) <= 0).map(({ dueOn }) => dueOn);
  const sorted = [...shown, plan.heldOn].toSorted(compareDates);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const isNear = daysBetween(plan.todayOn, first) <= TODAY_NEAR_DAYS && daysBetween(last, plan.todayOn) <= MARGIN_DAYS;
  const from = isNear && compareDates(plan.todayOn, first) < 0 ? plan.todayOn : first;
  const start = addDays(from, -MARGIN_DAYS);
  return Array.from({ length: daysBetween(start, last) + MARGIN_DAYS + 1 }, (_, day) => addDays(start, day));
}

/** One line of the timeline: a document, or what concerns the whole conference. */
export interface TimelineRow {
  readonly id: string;
  /** Null for the conference itself. */
  readonly title: string | null;
  readonly dues: readonly DueDateView[];
}

/** The due dates of the whole plan by document, in the order of their first date; the conference comes first. */
export function rowsByDocument({ dues }: Pick<PlanView, 'dues'>): TimelineRow[] {
  const documents = new Map(dues.flatMap(({ document }) => (document ? [[document.id, document.title] as const] : [])));
  return [
    { id: 'conference', title: null, dues: dues.filter(({ document }) => !document) },
    ...[...documents].map(([id, title]) => ({ id, title, dues: dues.filter(({ document }) => document?.id === id) })),
  ];
}
