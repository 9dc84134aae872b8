/** A row that must exist, for another row names it. */
export function known<Row>(row: Row | null, what: string, id: string): Row {
  if (row === null) throw new Error(`there is no ${what} ${id}`);
  return row;
}

/** Rows by their ids, each once. One id alone is asked for as everywhere else, so that a view reads that row once. */
export async function byEach<Row>(
  ids: readonly string[],
  one: (id: string) => Promise<Row | null>,
  many: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const different = [...new Set(ids)];
  const [only] = different;
  if (only === undefined) return [];
  if (different.length > 1) return many(different);
  const row = await one(only);
  return row === null ? [] : [row];
}

/** The lists that belong to some ids, in one. One id alone is asked for as everywhere else, so that a view reads its list once. */
export async function byEachList<Row>(
  ids: readonly string[],
  one: (id: string) => Promise<Row[]>,
  many: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const different = [...new Set(ids)];
  const [only] = different;
  if (only === undefined) return [];
  return different.length > 1 ? many(different) : one(only);
}
