import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildMessage, messageIdOf, sealOf } from '@conference/mail';
import { builtProgram } from '../support/built';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { FaultyRelay, NINE_IN_A_HUNDRED } from './faulty-relay';

const KEY = 'a-key-of-the-sender-tests-0000000000';
const FROM = 'hoi-nghi@skhcn.example';
const PEOPLE = 100;
const PROCESSES = 4;

interface MailRow {
  readonly messageId: string;
  readonly to: string;
  readonly state: string;
  readonly hasBytes: boolean;
  readonly sha256: string;
  readonly possiblyTwice: boolean;
}

/** Senders in processes of their own, of which one after the other is killed. */
class Senders {
  kills = 0;
  readonly problems: string[] = [];
  private readonly running = new Map<ChildProcess, boolean>();

  constructor(
    private readonly program: string,
    private readonly environment: Record<string, string>,
  ) {}

  start(): void {
    const child = spawn(process.execPath, [this.program], {
      env: { ...process.env, LOG_LEVEL: 'silent', LINK_SECRET: KEY, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.set(child, false);
    createInterface({ input: child.stdout! }).on('line', () => this.running.set(child, true));
    createInterface({ input: child.stderr! }).on('line', (line) => this.problems.push(line));
    child.once('exit', () => this.running.delete(child));
  }

  /** Kills one that works, at whatever it is doing, and starts another in its place. */
  async killOne(): Promise<void> {
    const working = [...this.running].filter(([, isReady]) => isReady).map(([child]) => child);
    const victim = working[Math.floor(Math.random() * working.length)];
    if (!victim?.pid) return;
    const gone = new Promise((done) => victim.once('close', done));
    process.kill(victim.pid, 'SIGKILL');
    await gone;
    this.kills += 1;
    this.start();
  }

  async stop(): Promise<void> {
    const gone = [...this.running.keys()].map((child) => new Promise((done) => child.once('close', done)));
    for (const child of this.running.keys()) child.kill('SIGKILL');
    await Promise.all(gone);
  }
}

describe('senders who are killed at any moment, and a relay that misbehaves', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let folder: string;
  let senders: Senders | undefined;
  let relay: FaultyRelay | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    folder = await mkdtemp(join(tmpdir(), 'senders-'));
  });

  afterEach(async () => {
    await senders?.stop();
    await relay?.close();
    await record.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('hand over 1,500 mails: none lost, none doubled but those that the journal lists as in doubt', async () => {
    relay = new FaultyRelay(NINE_IN_A_HUNDRED, { recipientMs: 150, contentMs: 10 });
    await writeMails(1_500, 30);
    const { kills, problems } = await run({ relay, leastKills: 40, isDone: nothingWaits });
    const found = await check(relay);

    console.log(
      `${relay.faulted} faults, ${kills} kills; in doubt ${found.inDoubt.size} (${relay.untold} by the relay), ` +
        `of them handed over twice ${found.doubled.length}; lost ${found.lost.length}`,
    );
    expect(problems).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(40);
    expect(relay.faulted / 1_500).toBeGreaterThan(0.05);
    expect(found.lost).toEqual([]);
    expect(found.doubled.filter((id) => !found.inDoubt.has(id))).toEqual([]);
    expect(found.changed).toEqual([]);
    expect(found.wrongState).toEqual([]);
    expect(found.unmarkedDoubles).toEqual([]);
    expect(found.inDoubt.size).toBeLessThanOrEqual(kills + relay.untold);
  }, 240_000);

  it('would be found out if they marked a mail before they send it', async () => {
    relay = new FaultyRelay(null, { recipientMs: 250, contentMs: 10 });
    await writeMails(200, 0);
    await run({ relay, leastKills: 4, isDone: nothingWaits, MARKS_FIRST: '1' });
    expect((await check(relay)).lost).not.toEqual([]);
  }, 120_000);

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    record.transactions.dataSource.query(sql, values);

  const journal = () => join(folder, 'mail.journal');

  interface Run {
    readonly relay: FaultyRelay;
    readonly leastKills: number;
    readonly isDone: () => Promise<boolean>;
    readonly MARKS_FIRST?: string;
  }

  async function run({ relay: to, leastKills, isDone, MARKS_FIRST = '' }: Run) {
    const environment = {
      DATABASE_URL: database.appUrl,
      SMTP_URL: await to.open(),
      MAIL_JOURNAL_FILE: journal(),
      MARKS_FIRST,
    };
    senders = new Senders(await builtProgram('tests/system/sender-process.ts'), environment);
    for (let started = 0; started < PROCESSES; started += 1) senders.start();
    while (senders.kills < leastKills || !(await isDone())) {
      if (senders.problems.length > 0) throw new Error(senders.problems.join('\n'));
      await new Promise((done) => setTimeout(done, 100 + Math.random() * 300));
      if (senders.kills < leastKills) await senders.killOne();
    }
    return senders;
  }

  async function nothingWaits(): Promise<boolean> {
    return (await query(`select 1 from mail where state in ('new', 'sending') limit 1`)).length === 0;
  }

  /** Compares what the relay took with what the record says and what the journal admits. */
  async function check(from: FaultyRelay) {
    const rows = await query<MailRow>(
      `select message_id as "messageId", envelope_to as "to", state, raw is not null as "hasBytes", raw_sha256 as sha256,
         possibly_twice as "possiblyTwice" from mail`,
    );
    const copies = (row: MailRow) => from.taken.get(row.messageId) ?? [];
    const isDead = ({ to }: MailRow) => to.startsWith('khongco');
    const doubled = rows.filter((row) => copies(row).length > 1);
    return {
      lost: rows.filter((row) => !isDead(row) && copies(row).length === 0).map(({ messageId }) => messageId),
      doubled: doubled.map(({ messageId }) => messageId),
      unmarkedDoubles: doubled.filter(({ possiblyTwice }) => !possiblyTwice).map(({ messageId }) => messageId),
      changed: rows
        .filter((row) => copies(row).some((raw) => sha256(raw) !== row.sha256))
        .map(({ messageId }) => messageId),
      wrongState: rows.filter((row) =>
        isDead(row)
          ? !['failed', 'suppressed'].includes(row.state) || copies(row).length > 0
          : row.state !== 'sent' || row.hasBytes,
      ),
      inDoubt: await inDoubt(),
    };
  }

  /** Mails of which the journal says that their last byte left, and not how it was answered. */
  async function inDoubt(): Promise<Set<string>> {
    const written = await readFile(journal(), 'utf8').catch(() => '');
    const open = new Set<string>();
    const doubtful = new Set<string>();
    for (const [, word, id] of written.matchAll(/ (ending|accepted|refused) (<\S+>)$/gm)) {
      if (word === 'ending' && open.has(id!)) doubtful.add(id!);
      if (word === 'ending') open.add(id!);
      else open.delete(id!);
    }
    return new Set([...doubtful, ...open]);
  }

  /** Mails to a hundred people, and some to mailboxes that are not there: two to each. */
  async function writeMails(count: number, dead: number): Promise<void> {
    const officeId = await writeOffice();
    const people = await query<{ id: string; email: string }>('select id, email from person order by code');
    const living = people.filter(({ email }) => !email.startsWith('khongco'));
    const gone = people.filter(({ email }) => email.startsWith('khongco'));
    for (let index = 0; index < count; index += 1) {
      const person = index < dead ? gone[index % (dead / 2)]! : living[index % living.length]!;
      await writeMail(officeId, person, index);
    }
  }

  async function writeOffice(): Promise<string> {
    const { officeColumns } = await officeValues();
    const [office] = await query<{ id: string }>(officeColumns);
    await query(
      `insert into person (office_id, code, name, position, email, language, roles)
       select $1, 'p' || n, 'Nguyễn Văn ' || n, 'Chuyên viên', (case when n > $2 then 'khongco' else 'p' end) || n || '@skhcn.example',
         'vi', '{staff}' from generate_series(1, $2 + 15) n`,
      [office!.id, PEOPLE],
    );
    return office!.id;
  }

  async function officeValues(): Promise<{ officeColumns: string }> {
    const required = await query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = 'office' and is_nullable = 'NO' and column_default is null order by ordinal_position`,
    );
    const values = required.map(({ name, type }) => (type === 'jsonb' ? `'{}'` : `'${name}'`));
    return {
      officeColumns: `insert into office (${required.map(({ name }) => name).join(', ')}) values (${values.join(', ')}) returning id`,
    };
  }

  async function writeMail(officeId: string, person: { id: string; email: string }, index: number): Promise<void> {
    const occasion = `test/${officeId}/${index}`;
    const messageId = messageIdOf(occasion, FROM);
    const text = `Thư số ${index}: ${'Kính gửi Ông/Bà. '.repeat(1 + (index % 40))}\n.\n`;
    const date = new Date();
    const message = await buildMessage({
      from: { name: 'Sở Khoa học và Công nghệ', address: FROM },
      to: { name: 'Nguyễn Văn Ba', address: person.email },
      subject: `Thư ${index}`,
      text,
      html: `<p>${text}</p>`,
      messageId,
      date,
      listId: 'skhcn.hoi-nghi',
    });
    const { from, to } = message.envelope;
    const sealed = { messageId, envelopeFrom: from, envelopeTo: to, rawSha256: message.sha256 };
    await record.transactions.run(({ mails }) =>
      mails.store({
        ...sealed,
        id: randomUUID(),
        occasion,
        kind: ['approval', 'reminder', 'issued'][index % 3]!,
        officeId,
        conferenceId: null,
        taskId: null,
        personId: person.id,
        language: 'vi',
        subject: `Thư ${index}`,
        text,
        raw: message.raw,
        seal: sealOf(KEY, sealed),
        createdAt: date,
      }),
    );
  }
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
