import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '@conference/config';
import { deliveryOf } from '@conference/domain';
import { Logger } from '@nestjs/common';
import { ArrivalsService } from '../../apps/notifications/src/inbound/arrivals.service';
import { ImapDoorService } from '../../apps/notifications/src/inbound/imap-door.service';
import { MailMetrics } from '../../apps/notifications/src/mail-metrics';
import { mailOf, signed, zoneOf } from '../../libs/inbound/src/signed-mail.factory';
import { ImapServer, PASSWORD } from '../support/imap-server';
import { CuttableLine } from './cuttable-line';
import { OFFICE_DOMAIN, ReplyOffice, type MailAtHand } from './reply-office.factory';

describe('mail that is fetched from a mailbox', () => {
  let office: ReplyOffice;
  let server: ImapServer;
  let line: CuttableLine;
  let doors: ImapDoorService[];

  beforeAll(async () => {
    Logger.overrideLogger([]);
    [office, server] = await Promise.all([ReplyOffice.open(), ImapServer.open()]);
  });

  beforeEach(async () => {
    doors = [];
    line = await CuttableLine.to(server.port);
  });

  afterEach(async () => {
    await Promise.all(doors.map((door) => door.beforeApplicationShutdown()));
    await line.close();
  });

  afterAll(async () => {
    await office?.close();
    await server?.close();
  });

  const settingsFor = (url: string, different: Record<string, string> = {}) =>
    readSettings({ ...office.environment, ...different, IMAP_URL: url });
  function doorTo(url = server.url({ port: line.port }), different: Record<string, string> = {}): ImapDoorService {
    const settings = settingsFor(url, different);
    const arrivals = new ArrivalsService(office.record.transactions, settings);
    const door = new ImapDoorService(arrivals, office.inbound, settings);
    doors.push(door);
    return door;
  }

  /** A mail as the office's server puts it into the mailbox: whose it was, and for whom it came. */
  const delivered = (raw: Buffer | string, to: string, from: string): Buffer =>
    Buffer.concat([Buffer.from(`Return-Path: <${from}>\r\nDelivered-To: ${to}\r\n`), Buffer.from(raw)]);
  async function answer(at: MailAtHand, words: string): Promise<Buffer> {
    const raw = delivered(await signed(office.reply(at, words), OFFICE_DOMAIN), at.replyTo, at.person.email);
    await server.deliver(raw);
    return raw;
  }
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    office.record.transactions.dataSource.query(sql, values);
  const keptBytes = async ({ task }: MailAtHand): Promise<Buffer | undefined> =>
    (await query<{ raw: Buffer }>('select raw from inbound_mail where task_id = $1', [task.id]))[0]?.raw;
  const rowsOf = async ({ task }: MailAtHand) => (await office.received()).filter(({ taskId }) => taskId === task.id);
  const receipts = async ({ task }: MailAtHand) =>
    (await office.tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === task.id);

  it('takes a reply that decides, and marks it as seen', async () => {
    const at = await office.ask('approval');
    await answer(at, 'Đồng ý');
    await doorTo().look();
    await office.settled();
    expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved', channel: 'reply' });
    expect(await rowsOf(at)).toMatchObject([{ transport: 'imap', result: 'decided', envelopeFrom: at.person.email }]);
    expect(await server.unseen()).toBe(0);
  });

  it('takes a reply from a server that writes down no sender of the envelope', async () => {
    const at = await office.ask('approval');
    await server.deliver(await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN));
    await doorTo().look();
    await office.settled();
    expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
  });

  it('takes a bounce, which comes to its return address from nobody', async () => {
    const at = await office.ask('opinion');
    const report = mailOf(
      {
        From: 'Mail Delivery Subsystem <mailer-daemon@mx.example>',
        To: at.returnTo,
        Subject: 'Undelivered Mail Returned to Sender',
        'Auto-Submitted': 'auto-replied',
        'Message-ID': '<bounce@mx.example>',
        'MIME-Version': '1.0',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      },
      '--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nAction: failed\nStatus: 5.1.1\n\n--b--',
    );
    await server.deliver(delivered(report, at.returnTo, ''));
    await doorTo().look();
    await office.settled();
    expect(await rowsOf(at)).toMatchObject([{ state: 'processed', result: 'bounced', envelopeFrom: '' }]);
    const { person } = at;
    const incidents = await office.record.transactions.read(({ inbound }) => inbound.incidentsOf([person.id]));
    const today = { address: person.email, today: '2026-01-01' };
    expect(deliveryOf(today, incidents.get(person.id)!)).toMatchObject({ state: 'undeliverable', status: '5.1.1' });
    await office.record.transactions.run(({ sending }) => sending.liftSuppression(person.email));
  });

  it('keeps what came byte for byte before it reads it', async () => {
    const at = await office.ask('approval');
    const raw = await answer(at, 'Đồng ý');
    office.breakDns();
    await doorTo().look();
    expect(await server.unseen()).toBe(0);
    while (!(await rowsOf(at))[0]!.problem) await pause(20);
    expect(await keptBytes(at)).toEqual(raw);
    expect(await office.task(at)).toMatchObject({ state: 'open' });
    office.declare(zoneOf(OFFICE_DOMAIN));
    await query(`update inbound_mail set next_attempt_at = now() where state = 'received'`);
    await office.processAll();
    expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
  });

  it('processes a mail once that is met twice, for its process died before it was marked as seen', async () => {
    const at = await office.ask('approval');
    await answer(at, 'Đồng ý');
    const dying = spawn(process.execPath, ['-r', '@swc-node/register', 'tests/support/dying-inbound.ts', 'fetched'], {
      env: { ...process.env, ...office.environment, IMAP_URL: server.url() },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    expect(await once(dying, 'exit')).toEqual([null, 'SIGKILL']);
    expect([await server.unseen(), (await rowsOf(at)).length]).toEqual([1, 1]);
    await doorTo().look();
    await office.settled();
    expect(await server.unseen()).toBe(0);
    expect(await rowsOf(at)).toMatchObject([{ result: 'decided' }]);
    expect(await receipts(at)).toHaveLength(1);
  });

  it('goes on where it was when the line breaks in the middle, and says meanwhile that it cannot read', async () => {
    const [first, second] = [await office.ask('opinion'), await office.ask('approval')];
    await answer(first, 'Góp ý: thêm số liệu.');
    await answer(second, 'Đồng ý');
    const door = doorTo();
    line.breakAt(/ UID STORE /);
    await door.look();
    expect(door.health).toMatchObject({ state: 'unreachable', lookedAt: null });
    expect(await server.unseen()).toBe(2);
    line.breakDown();
    await door.look();
    expect(door.health).toMatchObject({ state: 'unreachable' });
    line.mend();
    await door.look();
    expect(door.health).toMatchObject({ state: 'reachable', lookedAt: expect.any(String) });
    await office.settled();
    expect(await office.task(first)).toMatchObject({ state: 'decided' });
    expect(await office.task(second)).toMatchObject({ state: 'decided', outcome: 'approved' });
    expect([await rowsOf(first), await rowsOf(second)].map(({ length }) => length)).toEqual([1, 1]);
    expect(await server.unseen()).toBe(0);
  });

  it.each([
    ['a wrong password', 'refused', () => server.url({ password: 'sai' })],
    ['a folder that is not there', 'missing', () => server.url({ folder: 'Khong-co' })],
    ['a certificate that nobody trusts', 'unreachable', () => server.url({ scheme: 'imaps', port: server.tlsPort })],
  ] as const)('says what is wrong with %s, and loses nothing', async (_what, state, url) => {
    const at = await office.ask('approval');
    await answer(at, 'Đồng ý');
    const door = doorTo(url());
    const metrics = new MailMetrics(office.record.transactions, door);
    await door.look();
    expect(door.health).toMatchObject({ state, lookedAt: null });
    expect(await metrics.registry.metrics()).toContain('mailbox_reachable 0');
    expect(await server.unseen()).toBe(1);

    const mended = doorTo();
    await mended.look();
    await office.settled();
    expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
    expect(await new MailMetrics(office.record.transactions, mended).registry.metrics()).toContain(
      'mailbox_reachable 1',
    );
  });

  it('says neither the password nor what the server answers in its log', async () => {
    const said: string[] = [];
    Logger.overrideLogger({
      log: (line: string) => said.push(line),
      warn: (line: string) => said.push(line),
      error: (line: string) => said.push(line),
    });
    const door = doorTo(server.url({ password: 'sai-roi' }));
    await door.look();
    await door.look();
    Logger.overrideLogger([]);
    expect(said).toEqual(['the mailbox refuses the name or the password in IMAP_URL: mails wait in it']);
    expect(JSON.stringify([said, door.health])).not.toMatch(new RegExp(`sai-roi|${PASSWORD}`));
  });

  it('passes by what is for nobody and what is too large, and takes the one after them', async () => {
    const at = await office.ask('approval');
    const stranger = `t+${'0'.repeat(32)}@tra-loi.ttln.example`;
    await server.deliver(delivered(office.reply(at, 'Đồng ý', { To: stranger }), stranger, at.person.email));
    await server.deliver(delivered(office.reply(at, 'x'.repeat(20_000)), at.replyTo, at.person.email));
    await answer(at, 'Đồng ý');
    await doorTo(server.url(), { INBOUND_LIMIT_BYTES: '15000' }).look();
    await office.settled();
    expect(await rowsOf(at)).toMatchObject([{ result: 'decided' }]);
    expect(await server.unseen()).toBe(0);
  });

  it('looks by itself from the start, and stops', async () => {
    const at = await office.ask('approval');
    await answer(at, 'Đồng ý');
    const door = doorTo();
    door.onApplicationBootstrap();
    while ((await office.task(at)).state === 'open') await pause(20);
    await door.beforeApplicationShutdown();
    expect(await office.task(at)).toMatchObject({ state: 'decided' });
  });

  it('is nothing where no mailbox is named', async () => {
    const door = new ImapDoorService(office.arrivals, office.inbound, readSettings(office.environment));
    door.onApplicationBootstrap();
    expect(door.health).toBeNull();
    expect(await new MailMetrics(office.record.transactions, door).registry.metrics()).not.toContain('mailbox');
  });
});
