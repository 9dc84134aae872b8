import type { TaskEntity } from '@conference/persistence';
import { rows } from '../../libs/persistence/src/rows';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('reading the record', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let asked: TaskEntity;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const tasks = await MailedTasks.open(record);
    await tasks.revise();
    asked = (await tasks.ask('opinion'))[0]!;
    await tasks.answer(asked, 'agree');
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  it('gives the rows that TypeORM gives, of every kind', async () => {
    const { manager, entityMetadatas } = record.transactions.dataSource;
    const filled: string[] = [];
    // the ballot box has a schema of its own, which the applications may not read
    for (const { target, tableName, primaryColumns } of entityMetadatas.filter(({ schema }) => !schema)) {
      const found = await manager.find(target);
      const order = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
      expect(await rows(manager, target, `order by ${order}`, [])).toEqual(
        sorted(found, primaryColumns[0]!.propertyName),
      );
      if (found.length > 0) filled.push(tableName);
    }
    expect(filled).toEqual(expect.arrayContaining(['person', 'conference', 'round', 'task', 'revision', 'outbox']));
  });

  it('shows one view of the record, in which nothing can be written', async () => {
    const { transactions } = record;
    const seen = await transactions.read(async (records) => {
      const before = await records.rounds.task(asked.id);
      await transactions.run(({ conferences }) => conferences.touch(asked.conferenceId));
      const { rev } = await records.conferences.get(asked.conferenceId);
      return { before, rev };
    });
    const { rev } = await transactions.single(({ conferences }) => conferences.get(asked.conferenceId));
    expect(rev).toBe(seen.rev + 1);
    await expect(transactions.read(({ conferences }) => conferences.touch(asked.conferenceId))).rejects.toMatchObject({
      code: '25006',
    });
    expect(await transactions.isReachable()).toBe(true);
  });

  it('lets PostgreSQL prepare a statement once on each connection', async () => {
    const prepared = await record.transactions.read(async (records) => {
      for (const { id } of [asked, { id: asked.roundId }, { id: asked.documentId! }]) await records.rounds.task(id);
      return records.rounds['manager'].query<{ statement: string; calls: number }[]>(
        `select statement, (generic_plans + custom_plans)::int as calls from pg_prepared_statements`,
      );
    });
    const ofTask = prepared.filter(({ statement }) => statement.endsWith('from "task" where id = $1'));
    expect(ofTask).toHaveLength(1);
    expect(ofTask[0]!.calls).toBeGreaterThanOrEqual(3);
  });
});

function sorted<Row extends object>(found: readonly Row[], key: string): Row[] {
  const keyOf = (row: Row) => String((row as Record<string, unknown>)[key]);
  // a bigint comes as a text of digits
  const inOrder = (one: string, other: string) =>
    /^\d+$/.test(one) && /^\d+$/.test(other) ? BigInt(one) < BigInt(other) : one < other;
  return found.toSorted((one, other) => (inOrder(keyOf(one), keyOf(other)) ? -1 : 1));
}
