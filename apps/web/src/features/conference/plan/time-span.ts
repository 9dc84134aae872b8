import type { DueDateView, PlanView } from '@conference/contracts';
import { dayAt, dayScale } from '@conference/domain';

/** The days of a timeline, from the first to the last. */
export function timelineDays({ heldOn, todayOn, dues }: PlanView): string[] {
  const scale = dayScale({ heldOn, todayOn, days: dues.map(({ dueOn }) => dueOn) });
  return Array.from({ length: scale.days }, (_, day) => dayAt(scale, day));
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
