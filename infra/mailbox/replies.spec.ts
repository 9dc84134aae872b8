import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkSender,
  mailKindOf,
  readDeliveryReport,
  readMail,
  replyText,
  zoneDns,
  zoneFile,
} from '@conference/inbound';
import { createTransport } from 'nodemailer';
import { openMailbox, type Mailbox } from './mailbox';
import type { Message } from './message';

const REPLY_TO = `t+${'a'.repeat(32)}@tra-loi.example`;
const RETURN_TO = `b+${'b'.repeat(32)}@tra-loi.example`;

describe('replies from the local mailbox', () => {
  let folder: string;
  let mailbox: Mailbox;
  /** Takes what is sent back. */
  let office: Mailbox;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailbox-test-'));
    office = await openMailbox({ smtpPort: 0, webPort: 0, folder: join(folder, 'office') });
    mailbox = await openMailbox({
      smtpPort: 0,
      webPort: 0,
      folder: join(folder, 'mailbox'),
      replies: {
        port: office.smtpPort,
        domain: 'tra-loi.example',
        zoneFile: join(folder, 'zone.json'),
        keyFile: join(folder, 'key.pem'),
      },
    });
    await createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, ignoreTLS: true }).sendMail({
      envelope: { from: RETURN_TO, to: 'ha@so.example' },
      from: 'Sở <hoi-nghi@so.example>',
      to: 'Lê Thị Hà <ha@so.example>',
      replyTo: REPLY_TO,
      subject: 'Đề nghị quyết định',
      messageId: '<1@so.example>',
      text: '--- Viết trả lời phía trên dòng này ---\n\nĐề nghị Ông/Bà quyết định.\n- Đồng ý',
    });
  });

  afterEach(async () => {
    await Promise.all([mailbox.stop(), office.stop()]);
    await rm(folder, { recursive: true });
  });

  const url = (path: string) => `http://127.0.0.1:${mailbox.webPort}${path}`;
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(url('/messages/1/reply'), { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  async function sentBack(): Promise<{ raw: Buffer; message: Message }> {
    const at = `http://127.0.0.1:${office.webPort}/api/messages`;
    const [message] = (await (await fetch(at)).json()) as Message[];
    return { raw: Buffer.from(await (await fetch(`${at}/1/raw`)).arrayBuffer()), message: message! };
  }

  it('offer a form, and send what is written in it as a mail program would', async () => {
    expect(await (await fetch(url('/messages/1'))).text()).toContain('href="/messages/1/reply"');
    expect(await (await fetch(url('/messages/1/reply'))).text()).toContain('<textarea');
    const answer = await post({ kind: 'reply', text: 'Đồng ý\r\n\r\nHà' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/messages/1?sent=reply']);
    expect(await (await fetch(url('/messages/1?sent=reply'))).text()).toContain('Đã gửi thư trả lời.');

    const { raw, message } = await sentBack();
    expect(message).toMatchObject({
      to: [REPLY_TO],
      from: 'ha@so.example',
      subject: 'Re: Đề nghị quyết định',
      returnPath: 'ha@so.example',
    });
    expect(message.headers).toMatchObject({ 'in-reply-to': '<1@so.example>', references: '<1@so.example>' });
    expect(message.text).toContain('> Đề nghị Ông/Bà quyết định.');
    expect(replyText(message.text)).toBe('Đồng ý\n\nHà');
    const dns = zoneDns(zoneFile(join(folder, 'zone.json')));
    const way = { ip: '127.0.0.1', helo: 'x', envelopeFrom: 'ha@so.example' };
    expect(await checkSender(raw, way, dns)).toEqual({ check: 'pass', from: 'ha@so.example' });
  });

  it('are open to programs on this machine', async () => {
    const answer = await fetch(url('/api/messages/1/reply'), {
      method: 'POST',
      body: JSON.stringify({ text: 'Đồng ý' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(202);
    expect(replyText((await sentBack()).message.text)).toBe('Đồng ý');
  });

  it('send a vacation notice and a delivery report as servers do, to the sender of the envelope', async () => {
    expect((await post({ kind: 'absence', until: '2026-03-14' })).status).toBe(303);
    const absence = await sentBack();
    expect(absence.message).toMatchObject({ to: [RETURN_TO], returnPath: '' });
    expect(absence.message.text).toContain('đến hết ngày 14/03/2026');
    expect(mailKindOf(await readMail(absence.raw), '', [])).toBe('absence');

    expect((await post({ kind: 'bounce' })).status).toBe(303);
    const reports = (await (
      await fetch(`http://127.0.0.1:${office.webPort}/api/messages?since=1`)
    ).json()) as Message[];
    expect(readDeliveryReport(reports[0]!.text)).toEqual({ action: 'failed', status: '5.1.1' });
  });

  it.each([
    ['another site', { origin: 'http://evil.example' }],
    ['another site of this machine', { 'sec-fetch-site': 'same-site' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('are not sent for %s', async (_, headers) => {
    expect((await post({ kind: 'reply', text: 'Đồng ý' }, headers)).status).toBe(403);
    expect(await (await fetch(`http://127.0.0.1:${office.webPort}/api/messages`)).json()).toEqual([]);
  });

  it.each<Record<string, string>>([
    { kind: 'reply', text: ' ' },
    { kind: 'absence', until: 'mai' },
    { kind: 'x', text: 'y' },
  ])('refuse %j', async (fields) => expect((await post(fields)).status).toBe(422));

  it('are not offered where a mail names no address that takes them', async () => {
    await createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, ignoreTLS: true }).sendMail({
      from: 'a@so.example',
      to: 'ha@so.example',
      subject: 'x',
      text: 'x',
    });
    expect(await (await fetch(url('/messages/2'))).text()).not.toContain('/messages/2/reply');
    expect((await fetch(url('/messages/2/reply'))).status).toBe(404);
  });
});
