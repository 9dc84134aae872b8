/** Which of the rows of a list are picked, and the one that was picked or dropped last. */
export interface Picked {
  readonly ids: ReadonlySet<string>;
  readonly lastId: string | null;
}

export const NOTHING_PICKED: Picked = { ids: new Set(), lastId: null };

/** Picks a row or drops it; with `isRange` every row between it and the last one becomes what it becomes. */
export function pick(
  { ids, lastId }: Picked,
  order: readonly string[],
  { id, isRange }: { readonly id: string; readonly isRange: boolean },
): Picked {
  const [from, to] = [lastId === null ? -1 : order.indexOf(lastId), order.indexOf(id)];
  const touched = isRange && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const next = new Set(ids);
  const isAdded = !ids.has(id);
  for (const each of touched) {
    if (isAdded) next.add(each);
    else next.delete(each);
  }
  return { ids: next, lastId: id };
}

/** What is still picked among the rows that are there: what was answered meanwhile is not. */
export function pickedAmong<Row extends { readonly id: string }>({ ids }: Picked, rows: readonly Row[]): Row[] {
  return rows.filter(({ id }) => ids.has(id));
}
