import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@conference/config';
import { MailJournal } from '@conference/mail';
import { NotificationListener, type MailEntity, type PersonEntity, type TaskEntity } from '@conference/persistence';
import { Logger } from '@nestjs/common';
import type { SMTPServerOptions } from 'smtp-server';
import { MailDeskService, type MailOrder } from '../../apps/notifications/src/mail-desk.service';
import { MailMetrics } from '../../apps/notifications/src/mail-metrics';
import { SenderService } from '../../apps/notifications/src/sender.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { TestRelay } from './test-relay';
import { WrittenReport } from './written-report.factory';

const PACE = { leaseSeconds: 60, handingOverSeconds: 5, longestWaitSeconds: 0 };

describe('the sender of mails', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let folder: string;
  let journal: string;
  let report: WrittenReport;
  let desk: MailDeskService;
  let people: readonly PersonEntity[];
  let count = 0;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    Logger.overrideLogger(false);
    folder = await mkdtemp(join(tmpdir(), 'sender-'));
    report = await WrittenReport.open(record);
    desk = new MailDeskService(settings('smtp://127.0.0.1:1'));
    people = await record.transactions.read(({ directory }) =>
      directory.peopleOfOffice(report.tasks.conference.officeId),
    );
  });

  beforeEach(async () => {
    journal = join(folder, `${(count += 1)}.journal`);
    await query(`update mail set state = 'failed' where state in ('new', 'sending')`);
    await query('update mail_suppression set lifted_at = now()');
    await query('update mail_relay set unreachable_since = null');
  });

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    record.transactions.dataSource.query(sql, values);

  function settings(smtpUrl: string) {
    return readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      SMTP_URL: smtpUrl,
      MAIL_JOURNAL_FILE: journal ?? join(folder, 'none'),
    });
  }

  async function relay(options: SMTPServerOptions = {}, port = 0): Promise<TestRelay> {
    const opened = await TestRelay.open(options, port);
    closing.push(() => opened.close());
    return opened;
  }

  function start(smtpUrl: string, pace = PACE): { sender: SenderService; metrics: MailMetrics } {
    const listener = new NotificationListener(database.appUrl);
    const metrics = new MailMetrics(record.transactions);
    const sender = new SenderService(record.transactions, listener, settings(smtpUrl), metrics, pace);
    sender.onApplicationBootstrap();
    closing.push(
      () => listener.stop(),
      () => sender.beforeApplicationShutdown(),
    );
    return { sender, metrics };
  }

  async function write(order: Partial<MailOrder> = {}): Promise<MailEntity> {
    const occasion = `test/${(count += 1)}`;
    return record.transactions.run(async (records) => {
      const office = await records.directory.office(report.tasks.conference.officeId);
      await desk.write(records, {
        occasion,
        kind: 'approval',
        office,
        conferenceId: report.tasks.conference.id,
        reader: people[0]!,
        compose: () => ({ subject: occasion, text: 'Kính gửi Ông/Bà', html: '<p>Kính gửi Ông/Bà</p>' }),
        ...order,
      });
      return (await records.mails.byOccasion(order.occasion ?? occasion))!;
    });
  }

  const now = async ({ id }: MailEntity): Promise<MailEntity> =>
    (await record.transactions.read(({ mails }) => mails.byIds([id])))[0]!;
  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await new Promise((done) => setTimeout(done, 50));
  }
  const untilState = (mail: MailEntity, state: MailEntity['state']) =>
    until(async () => (await now(mail)).state === state);
  const metric = async (metrics: MailMetrics, name: string) =>
    (await metrics.registry.getSingleMetric(name)!.get()).values[0]?.value;

  it('keeps what the relay said, and erases the bytes', async () => {
    const { url } = await relay();
    const mail = await write();
    start(url);
    await untilState(mail, 'sent');
    expect((await now(mail)).relayAnswer).toMatch(/^250/);
    expect(await query('select 1 from mail where id = $1 and raw is not null', [mail.id])).toEqual([]);
  });

  it('never lets a reminder overtake the request, which is being greylisted', async () => {
    const [task] = (await report.ask('opinion')) as [TaskEntity];
    const reader = people.find(({ id }) => id === task.assigneeId)!;
    const right = { purpose: 'decide' as const, task, expiresAt: new Date(Date.now() + 60_000) };
    let refusals = 2;
    const to = await relay({
      onData: (stream, _session, done) =>
        stream.resume().on('end', () => (refusals-- > 0 ? done(refusal(451)) : done())),
    });
    const request = await write({ reader, right });
    const reminder = await write({ reader, right, kind: 'reminder' });
    start(to.url);
    await untilState(reminder, 'sent');
    const [first, second] = [await now(request), await now(reminder)];
    expect(first.state).toBe('sent');
    expect(first.attempts).toBe(3);
    expect(second.sentAt!.getTime()).toBeGreaterThanOrEqual(first.sentAt!.getTime());
  });

  it('lets urgent mails go first when many wait', async () => {
    const bulk = [];
    for (let index = 0; index < 12; index += 1) bulk.push(await write({ kind: 'issued' }));
    const urgent = await write({ kind: 'approval' });
    const to = await relay({
      onMailFrom: (_address, _session, done) => setTimeout(() => done(), 60),
    });
    start(to.url);
    await untilState(urgent, 'sent');
    const sent = await query<{ kind: string }>(
      `select kind from mail where state = 'sent' and occasion = any($1) order by sent_at`,
      [[...bulk, urgent].map(({ occasion }) => occasion)],
    );
    // three are handed over at once
    expect(sent.slice(0, 3).map(({ kind }) => kind)).toContain('approval');
  });

  it('burns no attempt while the relay is away, tells since when, and drains when it is back', async () => {
    const port = await freePort();
    const mail = await write();
    const { sender, metrics } = start(`smtp://127.0.0.1:${port}`);
    await until(async () => !sender.isRelayReachable);
    const relayState = async () => (await record.transactions.read(({ sending }) => sending.relay()))!;
    await until(async () => (await relayState()).unreachableSince !== null);
    expect((await relayState()).problem).toContain('ECONNREFUSED');
    expect(await metric(metrics, 'mail_relay_reachable')).toBe(0);
    expect(await now(mail)).toMatchObject({ state: 'new', attempts: 0 });
    await relay({}, port);
    await untilState(mail, 'sent');
    await until(async () => sender.isRelayReachable);
    await until(
      async () => (await record.transactions.read(({ sending }) => sending.relay()))!.unreachableSince === null,
    );
    expect((await now(mail)).attempts).toBe(1);
  });

  it('sends nothing more to an address that is dead, until somebody says that it takes mail', async () => {
    const dead = new Set([people[1]!.email]);
    const to = await relay({
      onRcptTo: ({ address }, _session, done) =>
        done(dead.has(address) ? refusal(550, '5.1.1 no such mailbox') : undefined),
    });
    start(to.url);
    const first = await write({ reader: people[1]! });
    await untilState(first, 'failed');
    const second = await write({ reader: people[1]! });
    await untilState(second, 'suppressed');
    expect((await now(second)).problem).toContain('5.1.1');
    const other = await write({ reader: people[2]! });
    await untilState(other, 'sent');
    dead.clear();
    await record.transactions.run(async ({ sending }) => {
      await sending.liftSuppression(people[1]!.email);
      await sending.queueAgain(second.id);
    });
    await untilState(second, 'sent');
  });

  it('keeps a full mailbox apart from a dead one', async () => {
    const to = await relay({ onRcptTo: (_address, _session, done) => done(refusal(552, '5.2.2 mailbox full')) });
    start(to.url);
    const mail = await write({ reader: people[3]! });
    await untilState(mail, 'failed');
    expect(await record.transactions.read(({ sending }) => sending.suppression(people[3]!.email))).toBeNull();
  });

  it.each([
    ['whose recipient was changed', `envelope_to = 'v@evil.example'`],
    ['whose sender was changed', `envelope_from = 'v@evil.example'`],
    ['whose bytes were changed', `raw = raw || 'x'::bytea`],
    [
      'whose bytes and hash were changed',
      `raw = raw || 'x'::bytea, raw_sha256 = encode(sha256(raw || 'x'::bytea), 'hex')`,
    ],
    ['whose seal is another one', `seal = repeat('0', 64)`],
    ['whose person is another one', `person_id = (select id from person where email <> envelope_to limit 1)`],
  ])('hands over nothing %s', async (_what, change) => {
    const to = await relay();
    const mail = await write();
    await query(`update mail set ${change} where id = $1`, [mail.id]);
    const { metrics } = start(to.url);
    await untilState(mail, 'failed');
    expect(to.taken).toEqual([]);
    expect(await metric(metrics, 'mail_refused_before_sending_total')).toBe(1);
  });

  it('only marks a mail that the journal knows, as after a restored backup', async () => {
    const to = await relay();
    const mail = await write();
    const known = new MailJournal(journal);
    await known.note('ending', mail.messageId);
    await known.note('accepted', mail.messageId);
    await known.close();
    const { metrics } = start(to.url);
    await untilState(mail, 'sent');
    expect(to.taken).toEqual([]);
    expect(await metric(metrics, 'mail_found_in_journal_total')).toBe(1);
  });

  it('sends a mail in doubt once more, byte for byte, and says so', async () => {
    const to = await relay();
    const mail = await write();
    const [{ raw }] = (await query<{ raw: Buffer }>('select raw from mail where id = $1', [mail.id])) as [
      { raw: Buffer },
    ];
    const known = new MailJournal(journal);
    await known.note('ending', mail.messageId);
    await known.close();
    start(to.url);
    await untilState(mail, 'sent');
    expect(to.taken.map((taken) => taken.equals(raw))).toEqual([true]);
    expect((await now(mail)).possiblyTwice).toBe(true);
  });

  it('keeps a mail while the relay takes longer than a lease lasts, and nobody else sends it', async () => {
    const to = await relay({
      onData: (stream, _session, done) => stream.resume().on('end', () => setTimeout(() => done(), 2_500)),
    });
    const mail = await write();
    for (let senders = 0; senders < 2; senders += 1) start(to.url, { ...PACE, leaseSeconds: 1 });
    await untilState(mail, 'sent');
    expect(await now(mail)).toMatchObject({ attempts: 1, possiblyTwice: false });
    expect((await now(mail)).relayAnswer).toMatch(/^250/);
  });

  it('takes over the mail of a sender that is not heard of any more, as soon as its lease has run out', async () => {
    const to = await relay();
    const mail = await write();
    await record.transactions.run(({ sending }) => sending.lease(randomUUID(), 1));
    start(to.url);
    await untilState(mail, 'sent');
    expect(await now(mail)).toMatchObject({ attempts: 2, possiblyTwice: false });
  });

  it('sends nothing when it cannot write its journal', async () => {
    const to = await relay();
    journal = folder;
    const mail = await write();
    const { sender } = start(to.url);
    await until(async () => !sender.isRelayReachable);
    expect(to.taken).toEqual([]);
    expect(await now(mail)).toMatchObject({ state: 'new', attempts: 0 });
  });
});

function refusal(responseCode: number, said = 'later'): Error {
  return Object.assign(new Error(said), { responseCode });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
