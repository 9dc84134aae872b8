import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** How the rows of one kind are read: the beginning of every question about them, and their columns in that order. */
interface Reading {
  readonly select: string;
  readonly columns: EntityMetadata['columns'];
}

const readings = new WeakMap<EntityMetadata, Reading>();

/**
 * Reads rows of one kind by a condition in SQL: `rows(manager, TaskEntity, 'where round_id = $1 order by turn', [roundId])`.
 *
 * It gives what TypeORM's `find` gives for our rows, which name no other objects, and is for what every page and every answer asks:
 * `find` writes its statement anew each time, which takes longer than PostgreSQL needs to answer it.
 */
export async function rows<Row extends ObjectLiteral>(
  manager: EntityManager,
  kind: EntityTarget<Row>,
  condition: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const metadata = manager.dataSource.getMetadata(kind);
  const { select, columns } = readingOf(metadata);
  const found = await manager.query<Record<string, unknown>[]>(`${select} ${condition}`, [...values]);
  return found.map((raw) => rowFrom<Row>(manager, metadata, columns, raw));
}

/** The row with an id, or null. */
export function rowById<Row extends ObjectLiteral>(
  manager: EntityManager,
  kind: EntityTarget<Row>,
  id: string,
): Promise<Row | null> {
  return first(rows(manager, kind, 'where id = $1', [id]));
}

/** The first of the rows found, or null. */
export async function first<Row>(found: Promise<readonly Row[]>): Promise<Row | null> {
  return (await found)[0] ?? null;
}

function readingOf(metadata: EntityMetadata): Reading {
  const known = readings.get(metadata);
  if (known) return known;
  const columns = metadata.columns.filter(({ isSelect }) => isSelect);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const table = metadata.tablePath.split('.').map((part) => `"${part}"`);
  const reading = { select: `select ${names} from ${table.join('.')}`, columns };
  readings.set(metadata, reading);
  return reading;
}

function rowFrom<Row extends ObjectLiteral>(
  { dataSource }: EntityManager,
  metadata: EntityMetadata,
  columns: EntityMetadata['columns'],
  raw: Record<string, unknown>,
): Row {
  const row = metadata.create() as Row;
  for (const column of columns) {
    column.setEntityValue(row, dataSource.driver.prepareHydratedValue(raw[column.databaseName], column));
  }
  return row;
}
