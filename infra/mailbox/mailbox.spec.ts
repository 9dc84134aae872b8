import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { openMailbox, type Mailbox } from './mailbox';
import type { Message } from './message';

const LETTER = {
  from: 'Sở Khoa học và Công nghệ <hoi-nghi@sokhcn.example>',
  to: 'Lê Thị Hà <ha@sokhcn.example>',
  subject: 'Đề nghị phê duyệt báo cáo',
  text: 'Kính gửi đồng chí. Mở http://127.0.0.1:3000/l/abc?x=1&y=2.',
  html: '<p>Kính gửi <b>đồng chí</b></p>',
};

describe(openMailbox.name, () => {
  let folder: string;
  let mailbox: Mailbox;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailbox-test-'));
    mailbox = await openMailbox({ smtpPort: 0, webPort: 0, folder });
  });

  afterEach(async () => {
    await mailbox.stop();
    await rm(folder, { recursive: true });
  });

  const send = (mail: SendMailOptions) =>
    createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, ignoreTLS: true }).sendMail(mail);
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${mailbox.webPort}${path}`, init);
  const page = async (path: string) => (await get(path)).text();
  const messages = async (query = '') => (await (await get(`/api/messages${query}`)).json()) as Message[];
  const reopen = async () => {
    await mailbox.stop();
    mailbox = await openMailbox({ smtpPort: 0, webPort: 0, folder });
  };

  it('takes a mail and shows it to programs with its text, its page, its headers and who gets it', async () => {
    await send({ ...LETTER, messageId: '<vong-1@sokhcn.example>', headers: { 'X-Vong': '1' } });

    const [message] = await messages();
    expect(message).toMatchObject({
      id: 1,
      from: '"Sở Khoa học và Công nghệ" <hoi-nghi@sokhcn.example>',
      to: ['ha@sokhcn.example'],
      subject: LETTER.subject,
      text: expect.stringContaining('Kính gửi đồng chí'),
      html: LETTER.html,
      messageId: '<vong-1@sokhcn.example>',
      headers: { 'x-vong': '1' },
      attachments: [],
    });
    expect(await (await get('/api/messages/1')).json()).toEqual(message);
  });

  it('gives the message back byte for byte', async () => {
    const raw =
      'From: a@x.example\r\nTo: b@x.example\r\nSubject: =?UTF-8?B?xJHGsOG7nW5n?=\r\n\r\nkhông đổi một chữ\r\n';
    await send({ envelope: { from: 'a@x.example', to: 'b@x.example' }, raw });

    expect(await page('/api/messages/1/raw')).toBe(raw);
    expect((await messages())[0]?.subject).toBe('đường');
  });

  it('goes by the envelope, so a blind copy reaches its reader', async () => {
    await send({ ...LETTER, bcc: 'luu-tru@sokhcn.example' });

    expect((await messages('?to=luu-tru@sokhcn.example'))[0]?.to).toContain('luu-tru@sokhcn.example');
  });

  it('finds mails by recipient: an address exactly, a word anywhere in one', async () => {
    for (const to of ['an@x.example', 'lan@x.example', 'Minh@y.example']) await send({ ...LETTER, to });

    const found = async (query: string) => (await messages(query)).map((message) => message.to[0]);
    expect(await found('?to=an@x.example')).toEqual(['an@x.example']);
    expect(await found('?to=x.exa')).toEqual(['lan@x.example', 'an@x.example']);
    expect(await found('?to=MINH@Y.example')).toEqual(['Minh@y.example']);
    expect(await page('/?to=minh')).not.toContain('lan@x.example');
  });

  it('lists the newest first, only what came after a given one, and no more than asked for', async () => {
    for (const subject of ['một', 'hai', 'ba']) await send({ ...LETTER, subject });

    const subjects = async (query: string) => (await messages(query)).map((message) => message.subject);
    expect(await subjects('')).toEqual(['ba', 'hai', 'một']);
    expect(await subjects('?since=1')).toEqual(['ba', 'hai']);
    expect(await subjects('?limit=1')).toEqual(['ba']);
  });

  it('keeps its mails over a restart and goes on counting', async () => {
    await send(LETTER);
    await reopen();
    await send(LETTER);

    expect((await messages()).map((message) => message.id)).toEqual([2, 1]);
  });

  it('has a mail on disk before it says so', async () => {
    await send(LETTER);

    expect((await readdir(folder)).toSorted()).toEqual(['1.eml', '1.json']);
  });

  it('passes over what a crash left half written', async () => {
    await writeFile(join(folder, '1.json'), '{}');
    await writeFile(join(folder, '1.eml.unfinished'), 'Subject: half');
    await reopen();

    expect(await messages()).toEqual([]);
    await send(LETTER);
    expect(await messages()).toHaveLength(1);
  });

  it('keeps nothing of a message whose sender drops the line', async () => {
    expect(await halfASession(mailbox.smtpPort)).toMatch(/^354/m);
    expect(await messages()).toEqual([]);
  });

  it('forgets everything when told to, but never gives a number twice', async () => {
    await send(LETTER);
    expect((await get('/api/messages', { method: 'DELETE' })).status).toBe(204);
    expect(await messages()).toEqual([]);
    await reopen();
    await send(LETTER);

    expect((await messages('?since=1')).map((message) => message.id)).toEqual([2]);
  });

  it('shows people a list, a mail as text with links, as a page in a sandbox, and as it came', async () => {
    await send({ ...LETTER, attachments: [{ filename: 'báo cáo.pdf', content: 'x' }] });

    expect(await page('/')).toContain(LETTER.subject);
    expect(await page('/messages/1')).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(await page('/messages/1')).toContain('báo cáo.pdf');
    expect(await page('/messages/1?view=text')).toContain('href="http://127.0.0.1:3000/l/abc?x=1&amp;y=2"');
    expect(await page('/messages/1?view=raw')).toContain('MIME-Version: 1.0');
    expect(await page('/messages/1/html')).toContain(LETTER.html);
  });

  it('hands over a file that came with a mail under its name, byte for byte, and never shows it', async () => {
    const content = '<script>alert(1)</script>';
    await send({ ...LETTER, attachments: [{ filename: 'báo cáo (1).html', content, contentType: 'text/html' }] });

    expect(await page('/messages/1')).toContain('href="/messages/1/files/1"');
    const file = await get('/messages/1/files/1');
    expect(await file.text()).toBe(content);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o%20%281%29.html`,
    );
    for (const path of ['/messages/1/files/0', '/messages/1/files/2', '/messages/2/files/1'])
      expect((await get(path)).status).toBe(404);
  });

  it('never obeys what a mail or a search says', async () => {
    const attack = `"><script>alert('1')</script>`;
    await send({ ...LETTER, from: { name: attack, address: 'a@x.example' }, subject: attack, text: attack });

    for (const path of [
      '/',
      '/messages/1',
      '/messages/1?view=text',
      '/messages/1?view=raw',
      `/?to=${encodeURIComponent(attack)}`,
    ]) {
      const shown = await page(path);
      expect(shown).not.toContain('<script');
      expect(shown).toMatch(/&lt;script|Không có thư nào/);
    }
  });

  it('lets a mail run and load nothing', async () => {
    await send({ ...LETTER, html: '<script>alert(1)</script><img src="http://spy.example/x.png">' });

    const frame = (await get('/messages/1/html')).headers.get('content-security-policy');
    expect(frame).toMatch(/^sandbox allow-popups [^;]*; default-src 'none'/);
    expect(frame).not.toMatch(/script|allow-same-origin/);
    const around = await get('/messages/1');
    expect(around.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(around.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('says when there is no such mail, page or method, and that it is well', async () => {
    expect((await get('/api/messages/9')).status).toBe(404);
    expect((await get('/messages/9')).status).toBe(404);
    expect((await get('/nowhere')).status).toBe(404);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
  });

  it('refuses a port that is taken, and leaves nothing open behind', async () => {
    const other = { smtpPort: 0, webPort: mailbox.webPort, folder };
    await expect(openMailbox(other)).rejects.toThrow('EADDRINUSE');
  });
});

/** Starts to send a message and drops the line in the middle; what the door said until then. */
function halfASession(port: number): Promise<string> {
  const lines = ['HELO x', 'MAIL FROM:<a@x.example>', 'RCPT TO:<b@x.example>', 'DATA', 'Subject: half\r\n\r\nhalf a'];
  return new Promise((done, failed) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (data) => {
      heard += data.toString();
      socket.write(`${lines.shift()}\r\n`);
      if (lines.length === 0) socket.destroySoon();
    });
    socket.once('close', () => done(heard));
    socket.once('error', failed);
  });
}
