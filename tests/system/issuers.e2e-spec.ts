import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { TaskEntity } from '@conference/persistence';
import { IssuableDocuments } from '../integration/issuable.factory';
import { builtProgram } from '../support/built';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PROCESSES = 5;
/** Issuers in each process: fifty in all. */
const LANES = 10;
const DOCUMENTS = 500;
const KINDS = ['headReport', 'decision', 'officialLetter', 'unionReport', 'inspectionReport', 'notice'] as const;
/** How long an issuer rests, so that the work lasts through the kills. */
const PAUSE_MS = 3_000;
const LEAST_KILLS = 20;
/** Then they finish in peace. */
const MOST_KILLS = 25;

/** What an issuer was told: the document, and where its number stands. */
type Acknowledged = [documentId: string, book: string, year: number, number: number, symbol: string];

/** Issuers in processes of their own. What they said before they died still counts: it was acknowledged. */
class Issuers {
  readonly said: Acknowledged[] = [];
  readonly problems: string[] = [];
  kills = 0;
  /** With how many numbers each of them has been told. */
  private readonly running = new Map<ChildProcess, number>();

  constructor(
    private readonly program: string,
    private readonly databaseUrl: string,
  ) {}

  get isWorking(): boolean {
    return this.running.size > 0;
  }

  start(): void {
    const child = spawn(process.execPath, [this.program], {
      env: { ...process.env, DATABASE_URL: this.databaseUrl, LANES: String(LANES), PAUSE_MS: String(PAUSE_MS) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.set(child, 0);
    createInterface({ input: child.stdout! }).on('line', (line) => this.hear(child, line));
    createInterface({ input: child.stderr! }).on('line', (line) => this.problems.push(line));
    child.once('exit', () => this.running.delete(child));
  }

  /** Kills one that has numbered something, at whatever it is doing, and starts another in its place. */
  async killOne(): Promise<void> {
    const working = [...this.running].filter(([, told]) => told > 0).map(([child]) => child);
    const victim = working[Math.floor(Math.random() * working.length)];
    if (!victim?.pid) return;
    const gone = new Promise((done) => victim.once('close', done));
    process.kill(victim.pid, 'SIGKILL');
    await gone;
    this.kills += 1;
    this.start();
  }

  stop(): void {
    for (const child of this.running.keys()) child.kill('SIGKILL');
  }

  /** The last line of one that was killed may be half a line: that number was not acknowledged. */
  private hear(child: ChildProcess, line: string): void {
    if (!line.endsWith(']')) return;
    this.said.push(JSON.parse(line) as Acknowledged);
    this.running.set(child, (this.running.get(child) ?? 0) + 1);
  }
}

describe('fifty issuers who are killed at any moment', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let issuers: Issuers;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    issuers = new Issuers(await builtProgram('tests/system/issuer.ts'), database.appUrl);
  });

  afterAll(async () => {
    issuers?.stop();
    await record?.close();
    await database?.drop();
  });

  const query = <T>(sql: string): Promise<T[]> => record.transactions.dataSource.query(sql);

  it('give numbers without a gap and without a double, and lose none that they were told', async () => {
    await prepare();
    for (let started = 0; started < PROCESSES; started += 1) issuers.start();
    while (issuers.isWorking) {
      await new Promise((done) => setTimeout(done, 100 + Math.random() * 300));
      if (issuers.kills < MOST_KILLS && (await hasWork())) await issuers.killOne();
    }

    expect(issuers.problems).toEqual([]);
    expect(issuers.kills).toBeGreaterThanOrEqual(LEAST_KILLS);
    const given = await query<{ id: string; book: string; year: number; number: number; symbol: string }>(
      'select document_id as id, book, year, number, symbol from register_entry order by book, year, number',
    );
    console.log(
      `${given.length} numbers in ${seriesOf(given).size} series, ${issuers.said.length} acknowledged, ${issuers.kills} kills`,
    );
    for (const [series, numbers] of seriesOf(given)) {
      expect([series, numbers]).toEqual([series, numbers.map((_, index) => index + 1)]);
    }
    expect(given).toHaveLength(DOCUMENTS);
    expect(new Set(given.map(({ id }) => id)).size).toBe(DOCUMENTS);
    expect(lost(given)).toEqual([]);
    expect(await leftOver()).toEqual([]);
  }, 600_000);

  /** Every number that an issuer was told stands exactly once, for the same document. */
  function lost(given: readonly { id: string; book: string; year: number; number: number; symbol: string }[]) {
    const kept = new Set(given.map(({ id, book, year, number, symbol }) => [id, book, year, number, symbol].join(' ')));
    return issuers.said.filter((told) => !kept.has(told.join(' ')));
  }

  /** What must hold beside the numbers: the document carries its symbol, the counter stands at the last number, the mail is asked for once. */
  async function leftOver(): Promise<unknown[]> {
    return [
      ...(await query(
        `select e.symbol from register_entry e join document d on d.id = e.document_id where d.symbol is distinct from e.symbol`,
      )),
      ...(await query(
        `select c.book from register_counter c where c.last_number <> (
           select count(*) from register_entry e where (e.office_id, e.book, e.year) = (c.office_id, c.book, c.year))`,
      )),
      ...(await query(
        `select d.id from dispatch d where d.withheld = (1 = (
           select count(*) from outbox o where o.topic = 'mail' and o.payload ->> 'dispatchId' = d.id::text))`,
      )),
      ...(await query(`select id from task where kind = 'issue' and state <> 'decided'`)),
    ];
  }

  async function hasWork(): Promise<boolean> {
    return (await query(`select 1 from task where kind = 'issue' and state = 'open' limit 1`)).length > 0;
  }

  async function prepare(): Promise<void> {
    const { transactions } = record;
    const real = await IssuableDocuments.open(transactions);
    const rehearsed = await IssuableDocuments.open(transactions, { rehearsal: true });
    const clock = () => new Date('2023-12-29T03:00:00.000Z');
    const recipients = [{ name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' }];
    const add = (index: number): Promise<TaskEntity> => {
      const kind = KINDS[index % KINDS.length]!;
      const wanted = { code: `vb-${index}`, kind, recipients, ...(kind === 'notice' ? { unit: 'ban-to-chuc' } : {}) };
      return (index % 7 === 0 ? rehearsed : real).prepare(wanted, clock);
    };
    const lanes = Array.from({ length: 8 }, async (_, lane) => {
      for (let index = lane; index < DOCUMENTS; index += 8) await add(index);
    });
    await Promise.all(lanes);
  }
});

function seriesOf(given: readonly { book: string; year: number; number: number }[]): Map<string, number[]> {
  const series = new Map<string, number[]>();
  for (const { book, year, number } of given) {
    const key = `${book} ${year}`;
    series.set(key, [...(series.get(key) ?? []), number]);
  }
  return series;
}
