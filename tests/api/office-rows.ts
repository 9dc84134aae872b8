import type { Transactions } from '@conference/persistence';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A row as text, after the name of its table. */
type Row = string;

/** Every row of an office: those that name it, those that name one of these, and so on. */
export async function rowsOf(transactions: Transactions, officeId: string): Promise<readonly Row[]> {
  const ids = new Set([officeId]);
  const found = new Set<Row>();
  let open = await everyRow(transactions);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    const still: Row[] = [];
    for (const row of open) {
      const named = row.match(UUID) ?? [];
      if (!named.some((id) => ids.has(id))) still.push(row);
      else {
        found.add(row);
        named.forEach((id) => ids.add(id));
      }
    }
    open = still;
  }
  return [...found].toSorted();
}

/** The ids that are in rows. */
export function idsIn(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.match(UUID) ?? []));
}

async function everyRow({ dataSource }: Transactions): Promise<Row[]> {
  const tables: { name: string }[] = await dataSource.query(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const rows: Row[] = [];
  for (const { name } of tables) {
    const found: { row: string }[] = await dataSource.query(`select entry::text as row from ${name} entry`);
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}
