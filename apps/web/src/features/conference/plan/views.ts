/** The ways to look at a plan. */
export const VIEWS = ['date', 'document', 'person'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The way that an address asks for, if it is one of ours. */
export function viewOf(value: unknown): ViewName | undefined {
  return VIEWS.find((view) => view === value);
}
