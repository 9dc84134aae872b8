/** Where one is among the tasks that wait, soonest first. */
export interface StepsAround {
  readonly previous: string | null;
  readonly next: string | null;
  /** Counted from 1. */
  readonly place: number;
  readonly all: number;
}

/** The order in which somebody reads: as it was, with what has come since at its end, so that an answer does not throw them back to the beginning. */
export function readingOrder(before: readonly string[], open: readonly string[]): readonly string[] {
  const added = open.filter((id) => !before.includes(id));
  return added.length === 0 ? before : [...before, ...added];
}

/** The tasks before and after one in the order of reading, leaving out those answered meanwhile; null for one that is not read in this order. */
export function stepsAround(order: readonly string[], open: readonly string[], current: string): StepsAround | null {
  const at = order.indexOf(current);
  if (at < 0) return null;
  const waits = (id: string) => open.includes(id);
  const before = order.slice(0, at).filter(waits);
  const after = order.slice(at + 1).filter(waits);
  return {
    previous: before.at(-1) ?? null,
    next: after[0] ?? null,
    place: before.length + 1,
    all: before.length + after.length + 1,
  };
}
