import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PersonEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { PlainBrowser } from './plain-browser';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the link that stops the digest', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let reader: PersonEntity;

  beforeAll(async () => {
    test = await openTestApp();
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    reader = tasks.people.get('gd')!;
    await test.transactions.run(({ directory }) => directory.savePreferences(reader.id, { digestOff: false }));
  });

  afterAll(async () => {
    await test?.close();
  });

  const isOff = async () => (await test.transactions.read(({ directory }) => directory.person(reader.id)))!.digestOff;
  const browser = () => new PlainBrowser(test.origin);

  /** Mails a digest, as the mail service would, and answers where its link leads. */
  async function mailed({ purpose = 'unsubscribe' as const, expiresAt = new Date(Date.now() + DAY_MS) } = {}) {
    const token = randomBytes(32).toString('base64url');
    const [task] = await tasks.ask('draft', Math.ceil(Math.random() * 1e6));
    await tasks.mail(task!);
    await test.transactions.run(async ({ mails }) => {
      const about = (await mails.firstAbout(task!.id))!;
      await mails.addLink({
        id: randomUUID(),
        tokenSha256: createHash('sha256').update(token).digest(),
        purpose,
        taskId: null,
        personId: reader.id,
        mailId: about.id,
        packetHash: null,
        issuedAt: new Date(),
        expiresAt,
        codeHmac: null,
        replySha256: null,
      });
    });
    return `/unsubscribe/${token}`;
  }

  it('changes nothing by being opened, however often and by whatever method', async () => {
    const path = await mailed();
    const before = await tasks.everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await browser().send(path, { method });
    const page = await browser().get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ngừng thư tổng hợp');
    expect(page.text).not.toContain(' checked');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await tasks.everything()).toBe(before);
  });

  it('stops the digest when its reader says so, and says what follows', async () => {
    const path = await mailed();
    const stopped = await browser().post(path, { digest: 'off' }, false);
    expect(stopped.text).toContain('Đã ngừng thư tổng hợp');
    expect(await isOff()).toBe(true);
    expect((await browser().get(path)).text).toContain('Đã ngừng thư tổng hợp');
    expect((await browser().post(path, { digest: 'off' }, false)).status).toBe(200);
  });

  it.each([false, true])('stops it by the one request of a mail program (form data: %s)', async (isMultipart) => {
    const path = await mailed();
    const program = new PlainBrowser(test.origin, {});
    const answer = await program.post(path, { 'List-Unsubscribe': 'One-Click' }, isMultipart);
    expect(answer.status).toBe(200);
    expect(await isOff()).toBe(true);
  });

  it.each([
    ['a button pressed without a choice', { other: 'x' }, 422],
    ['the wish to keep it', { digest: 'keep' }, 200],
    ['the button that no person sees', { digest: 'off', 'confirm-all': '1' }, 200],
    ['another word', { 'List-Unsubscribe': 'yes' }, 422],
  ])('keeps the digest after %s', async (_what, fields, status) => {
    const answer = await browser().post(await mailed(), fields, false);
    expect(answer.status).toBe(status);
    expect(await isOff()).toBe(false);
  });

  it('takes no form of another site', async () => {
    const path = await mailed();
    const foreign = new PlainBrowser(test.origin, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });
    expect((await foreign.post(path, { digest: 'off' }, false)).status).toBe(403);
    expect(await isOff()).toBe(false);
  });

  it('serves no other right, and no right serves it', async () => {
    const path = await mailed();
    const [task] = await tasks.ask('draft');
    const token = await tasks.mail(task!);
    const wrong = [`/unsubscribe/${token}`, '/unsubscribe/unknown', path.replace('/unsubscribe/', '/t/')];
    for (const other of wrong) expect((await browser().get(other)).status).toBe(404);
    const late = await mailed({ expiresAt: new Date(Date.now() - 1) });
    expect((await browser().post(late, { digest: 'off' }, false)).status).toBe(404);
    expect(await isOff()).toBe(false);
  });
});
