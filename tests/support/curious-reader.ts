import type { Client } from 'pg';

/** A table that says something about voters or ballots: in which column, and which of its rows. */
export interface Source {
  readonly table: string;
  /** Expression that gives the voter or the choice of a row. */
  readonly subject: string;
  readonly where?: string;
}

/** One row as a curious superuser sees it: whom or what it is about, and everything by which it can be ordered or compared. */
export interface Row {
  readonly table: string;
  readonly subject: string;
  readonly keys: Readonly<Record<string, string | number>>;
}

interface Seen {
  readonly subject: string;
  readonly xmin: string;
  readonly xmax: string;
  readonly ctid: string;
  readonly row: Record<string, unknown>;
}

/** A version of a row on a raw page, whether alive or dead. */
export interface Item {
  readonly page: number;
  readonly lp: number;
  readonly xmin: string;
  readonly xmax: string;
  readonly data: string;
}

/** Reads the rows of some tables with their hidden columns, and once more off their raw pages. */
export async function readRows(
  superuser: Client,
  sources: readonly Source[],
  subjects: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const source of sources) {
    rows.push(...(await visibleRows(superuser, source)), ...(await rawRows(superuser, source, subjects)));
  }
  return rows;
}

/** Every version of every row that lies on the pages of a table. */
export async function readPages(superuser: Client, table: string): Promise<Item[]> {
  await superuser.query('create extension if not exists pageinspect');
  const { rows } = await superuser.query<Item>(
    `select page::integer, lp::integer, t_xmin::text as xmin, t_xmax::text as xmax, encode(t_data, 'hex') as data
     from generate_series(0, pg_relation_size($1::text::regclass) / current_setting('block_size')::integer - 1) page,
       heap_page_items(get_raw_page($1::text, page)) where t_data is not null order by page, lp`,
    [table],
  );
  return rows;
}

/** Every row of every table of every schema, as text. */
export async function readDump(superuser: Client): Promise<string[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ line: string }>(`select t::text as line from ${name} t`);
    lines.push(...rows.map(({ line }) => line));
  }
  return lines;
}

async function visibleRows(superuser: Client, { table, subject, where = 'true' }: Source): Promise<Row[]> {
  const { rows } = await superuser.query<Seen>(
    `select ${subject} as subject, xmin::text, xmax::text, ctid::text, to_jsonb(t) as row from ${table} t where ${where}`,
  );
  return rows.map(({ subject: about, xmin, xmax, ctid, row }) => ({
    table,
    subject: about,
    keys: { xmin: Number(xmin), xmax: Number(xmax), ctid: placeOf(ctid), ...valuesOf(row) },
  }));
}

/** Each value is an order, and so is its length. */
function valuesOf(row: Record<string, unknown>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, string | number][] => {
      if (value === null) return [];
      const comparable = typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value);
      return [
        [column, comparable],
        [`length(${column})`, String(comparable).length],
      ];
    }),
  );
}

/** Where and by whom a subject's bytes were written, the first time and the last, dead versions included. */
async function rawRows(superuser: Client, { table }: Source, subjects: readonly string[]): Promise<Row[]> {
  const items = await readPages(superuser, table);
  const patterns = subjects.map((subject) => ({ subject, bytes: bytesOf(subject) }));
  const found = items.flatMap(({ page, lp, xmin, xmax, data }) =>
    patterns
      .filter(({ bytes }) => data.includes(bytes))
      .map(({ subject }) => ({ subject, place: page * 10_000 + lp, xmin: Number(xmin), xmax: Number(xmax) })),
  );
  const isAboutVoters = subjects.every((subject) => UUID.test(subject));
  const versions = isAboutVoters ? [...groupBy(found, ({ subject }) => subject).values()] : found.map((item) => [item]);
  return versions.map((same) => ({
    table: `pages of ${table}`,
    subject: same[0]!.subject,
    keys: {
      first: same[0]!.place,
      last: same.at(-1)!.place,
      firstXmin: same[0]!.xmin,
      lastXmin: same.at(-1)!.xmin,
      firstXmax: same[0]!.xmax,
      lastXmax: same.at(-1)!.xmax,
    },
  }));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function bytesOf(subject: string): string {
  return UUID.test(subject) ? subject.replaceAll('-', '') : Buffer.from(subject).toString('hex');
}

function placeOf(ctid: string): number {
  const [page, lp] = ctid.slice(1, -1).split(',').map(Number);
  return page! * 10_000 + lp!;
}

/** Puts what has the same key together, in the order in which it comes. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
