import { readSettings } from '@conference/config';
import type { ConferenceListQuery, ConferencePage } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { ConferenceQueriesService } from '../../apps/api/src/conferences/conference-queries.service';
import { OfficePaces } from '../../apps/api/src/conferences/office-paces';
import { Outlooks } from '../../apps/api/src/conferences/outlooks';
import { MailedTasks, plannedIn } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { copyConference, type RunSql } from '../support/many-conferences';
import { openRecord, type OpenRecord } from '../support/record';

const DAY_MS = 24 * 3_600_000;
const onDay = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

describe('the board of conferences', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;

  let offices = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    offices += 1;
    const plan = plannedIn('small-office-with-election.yaml');
    const office = { ...plan.office, code: `${plan.office.code}-${offices}` };
    tasks = await MailedTasks.open(record, { plan: { ...plan, office }, actor: 'gd' });
    await tasks.ask('draft');
    await tasks.consult();
    await tasks.ask('opinion');
    await sql('update conference set held_on = $2, year = 2030 where id = $1', [tasks.conference.id, onDay(90)]);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const sql: RunSql = (text, values) => record.transactions.dataSource.query(text, [...values]);
  /** The board as a process that has just started shows it. */
  const board = () => {
    const paces = new OfficePaces();
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    const queries = new ConferenceQueriesService(record.transactions, settings, new Outlooks(paces), paces);
    const head: PersonEntity = tasks.people.get('gd')!;
    return (different: Partial<ConferenceListQuery> = {}): Promise<ConferencePage> =>
      queries.list(head, { limit: 25, missed: false, order: 'critical', ...different });
  };
  const copy = (copies: number, after = 0) => copyConference(sql, tasks.conference.id, copies, after);
  /** Every statement that goes to PostgreSQL from now on. */
  const watch = () => {
    const runner = record.transactions.dataSource.createQueryRunner();
    return jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
  };
  const statementsOf = async (question: () => Promise<unknown>) => {
    const asked = watch();
    await question();
    const statements = asked.mock.calls.length;
    asked.mockRestore();
    return statements;
  };
  const titles = ({ items }: ConferencePage) =>
    items.map(({ title }) => title.replace(tasks.conference.title, '').trim());

  it('reads fifty conferences in as many statements as two', async () => {
    await copy(1);
    const two = await statementsOf(board());
    await copy(48, 1);
    const fifty = board();
    expect(await statementsOf(() => fifty({ limit: 50 }))).toBe(two);
    expect((await fifty({ limit: 50 })).items).toHaveLength(50);
  });

  it('has one figure and one sentence for each that is being prepared, and none for what is over', async () => {
    await copy(1);
    await sql(`update conference set stage = 'closed', held_on = $2 where office_id = $1 and title like '% 1'`, [
      tasks.conference.officeId,
      onDay(-30),
    ]);
    const { items, years } = await board()();
    expect(items.map(({ readiness }) => readiness?.percent ?? null)).toEqual([0, null]);
    expect(items[0]!.readiness!.sentence.vi).toMatch(/^Kịp, còn dư \d+ ngày làm việc\. Cần chú ý nhất: .+ đang chờ /);
    expect(years).toEqual([2030]);
  });

  it('puts the most critical first, then what is over with the latest first, page by page', async () => {
    await copy(4);
    const held = async (title: string, days: number, stage = 'drafting') =>
      sql(`update conference set held_on = $2, stage = $3 where office_id = $4 and title like '% ' || $1`, [
        title,
        onDay(days),
        stage,
        tasks.conference.officeId,
      ]);
    await held('1', 3);
    await held('2', 40);
    await held('3', -20, 'followUp');
    await held('4', -10, 'followUp');
    const ask = board();
    const expected = ['1', '2', '', '4', '3'];
    expect(titles(await ask())).toEqual(expected);
    const pages: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await ask({ limit: 2, ...(cursor && { cursor }) });
      pages.push(...titles(page));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(expected);
    expect(titles(await ask({ missed: true }))).toEqual(['1']);
    expect(titles(await ask({ stage: 'followUp' }))).toEqual(['4', '3']);
    expect(titles(await ask({ year: 2029 }))).toEqual([]);
  });

  it('works out anew only what has changed, and sees every change', async () => {
    await copy(2);
    const ask = board();
    const cold = await statementsOf(ask);
    const warm = await statementsOf(ask);
    expect(warm).toBeLessThan(cold);
    const before = await ask();
    await sql('update conference set held_on = $2, rev = rev + 1 where id = $1', [tasks.conference.id, onDay(2)]);
    const after = await ask();
    expect(after.items[0]!.id).toBe(tasks.conference.id);
    expect(after.items[0]!.readiness!.spare).toBeLessThan(0);
    expect(before.items.find(({ id }) => id === tasks.conference.id)!.readiness!.spare).toBeGreaterThan(0);
  });

  it('asks an office for its pace once a day', async () => {
    await copy(2);
    const read = watch();
    const ask = board();
    await ask();
    await sql('update conference set rev = rev + 1 where id = $1', [tasks.conference.id]);
    await ask();
    const paces = read.mock.calls.filter(([text]) => text.includes('closed_at >= $2'));
    read.mockRestore();
    expect(paces).toHaveLength(1);
  });
});
