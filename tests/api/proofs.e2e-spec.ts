import { openMetricsDoor } from '@conference/health';
import { CODE_TRIES } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import type { AddressInfo } from 'node:net';
import { PageMetrics } from '../../apps/api/src/pages/page-metrics';
import { openTestApp, type TestApp } from '../support/test-app';
import { CODE, MailedTasks } from './mailed-links.factory';
import { PlainBrowser, secondsToWait, type Answer } from './plain-browser';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const WRONG = '111111';

describe('what must be shown behind a mailed link', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    await sql('delete from rate_limit');
    await sql('update remembered_device set revoked_at = now()');
  });

  afterAll(async () => {
    await test?.close();
  });

  const sql = <T>(statement: string, values: unknown[] = []): Promise<T[]> =>
    test.transactions.dataSource.query(statement, values);
  const browser = (headers: Record<string, string> = {}) =>
    new PlainBrowser(test.origin, { 'sec-fetch-site': 'same-origin', 'user-agent': PHONE, ...headers });

  async function reader(token: string, person = browser()) {
    return { person, page: await person.get(`/t/${token}`) };
  }

  async function asked(kind: 'opinion' | 'approval' = 'approval'): Promise<TaskEntity> {
    await tasks.revise();
    return (await tasks.ask(kind))[0]!;
  }

  /** Says to come again, and not later than the limit's own time. */
  function expectToWait(answer: Answer, most: number): void {
    expect(secondsToWait(answer)).toBeGreaterThan(0);
    expect(secondsToWait(answer)).toBeLessThanOrEqual(most);
  }

  const mailsAbout = async (task: TaskEntity, kind: string) =>
    (await tasks.waitingMails(kind)).filter(({ taskId }) => taskId === task.id);

  const demand = (level: string) =>
    sql('update office set mail_policy = $1 where id = $2', [
      JSON.stringify({ levels: { approval: level, opinion: level } }),
      tasks.conference.officeId,
    ]);

  const auditOf = async (taskId: string): Promise<Record<string, unknown>> => {
    const [row] = await sql<{ payload: string }>(
      `select payload from audit_event where payload like '%"task.decided"%' and payload like $1`,
      [`%${taskId}%`],
    );
    return (JSON.parse(row!.payload) as { facts: Record<string, unknown> }).facts;
  };

  describe('the code', () => {
    it('is asked for by a field that phones fill in, named by its mail', async () => {
      const { page } = await reader(await tasks.mail(await asked()));
      expect(page.text).toMatch(/<label class="label" for="code">Mã xác nhận trong thư gửi lúc \d\d:\d\d /);
      expect(page.text).toMatch(/name="code" value="" inputmode="numeric" autocomplete="one-time-code"/);
      expect(page.text).toMatch(/type="checkbox" name="remember" value="yes" \/>/);
    });

    it('counts with the answer, in one step, and the record says so', async () => {
      const task = await asked();
      const { person, page } = await reader(await tasks.mail(task));
      const receipt = await person.submit(page, {
        outcome: 'approved',
        code: ` ${CODE.slice(0, 3)} ${CODE.slice(3)} `,
      });
      expect(receipt.status).toBe(200);
      expect(await tasks.task(task.id)).toMatchObject({ proof: 'code', answeredFrom: 'Chrome (Android)' });
      expect(await auditOf(task.id)).toMatchObject({ level: 'L1', proof: 'code' });
    });

    it('is missing: the form comes back with all that was typed, and no guess is counted', async () => {
      const task = await asked();
      const { person, page } = await reader(await tasks.mail(task));
      for (const code of ['', '12345', 'abcdef', '1234567']) {
        const answer = await person.submit(page, { outcome: 'returned', reason: 'Đừng mất', code });
        expect(answer.status).toBe(422);
        expect(answer.text).toContain('Hãy nhập mã gồm sáu chữ số');
        expect(answer.text).toContain('Đừng mất');
        expect(answer.text).toContain('value="returned" required checked');
      }
      expect(await sql('select 1 from mail_link where wrong_codes > 0')).toEqual([]);
    });

    it('is wrong: it says how many tries are left, and after five it is locked, told of by mail, and a fresh link is offered', async () => {
      const task = await asked();
      const { person, page } = await reader(await tasks.mail(task));
      for (let left = CODE_TRIES - 1; left > 0; left -= 1) {
        const answer = await person.submit(page, { outcome: 'approved', reason: 'Đừng mất', code: WRONG });
        expect(answer.status).toBe(422);
        expect(answer.text).toContain(`Còn ${left} lần thử`);
        expect(answer.text).toContain('Đừng mất');
      }
      const locked = await person.submit(page, { outcome: 'approved', reason: 'Đừng mất', code: WRONG });
      expect(locked.status).toBe(403);
      expect(locked.text).toContain('đã bị khóa');
      expect(locked.text).toContain('Đừng mất');
      expect(locked.text).toContain('/task/fresh-link');
      expect(await mailsAbout(task, 'codeLocked')).toHaveLength(1);

      expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(403);
      expect((await tasks.task(task.id)).state).toBe('open');
      expect(await mailsAbout(task, 'codeLocked')).toHaveLength(1);
      const fresh = await person.submit(await person.get('/task'), {});
      expect(fresh.status).toBe(200);
      expect(await mailsAbout(task, 'freshLink')).toHaveLength(1);
    });

    it('cannot be guessed at more often in many tabs at once', async () => {
      const task = await asked();
      const token = await tasks.mail(task);
      const readers = await Promise.all(Array.from({ length: 12 }, () => reader(token)));
      await Promise.all(readers.map(({ person, page }) => person.submit(page, { outcome: 'approved', code: WRONG })));
      expect(await sql(`select wrong_codes from mail_link where task_id = $1`, [task.id])).toEqual([
        { wrong_codes: CODE_TRIES },
      ]);
      expect(await mailsAbout(task, 'codeLocked')).toHaveLength(1);
    });

    it('stays counted when the answer itself is refused', async () => {
      const task = await asked();
      const { person, page } = await reader(await tasks.mail(task));
      await person.submit(page, { outcome: 'returned', code: WRONG });
      const refused = await person.submit(page, { outcome: 'returned', code: CODE });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Cần ghi lý do');
      expect(refused.text).toContain(`name="code" value="${CODE}"`);
      expect(await sql(`select wrong_codes, code_used_at from mail_link where task_id = $1`, [task.id])).toEqual([
        { wrong_codes: 1, code_used_at: null },
      ]);
    });

    it('counts once: handing over uses it up', async () => {
      const task = await asked('opinion');
      await demand('L1');
      const { person } = await reader(await tasks.mail(task));
      const form = await person.get('/task/hand-over');
      const toPersonId = tasks.people.get('luu-tru-2')!.id;
      const bare = await person.submit(form, { toPersonId });
      expect(bare.status).toBe(422);
      expect(bare.text).toContain(`value="${toPersonId}"  selected`);
      expect((await person.submit(form, { toPersonId, code: WRONG })).status).toBe(422);
      expect((await person.submit(form, { toPersonId, code: CODE })).status).toBe(200);
      expect(await sql('select 1 from mail_link where task_id = $1 and code_used_at is null', [task.id])).toEqual([]);
    });

    it('that a mail never had is no dead end: a fresh link brings one', async () => {
      const task = await asked('opinion');
      const { person, page } = await reader(await tasks.mail(task, { hasCode: false }));
      await demand('L1');
      const refused = await person.submit(page, { outcome: 'agree', reason: 'Đừng mất' });
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('thư đã gửi không có mã');
      expect(refused.text).toContain('Đừng mất');
      expect((await person.submit(await person.get('/task'), {})).status).toBe(200);
      expect(await mailsAbout(task, 'freshLink')).toHaveLength(1);
    });

    it('typed wrongly too often in a day is taken from nobody but a remembered browser', async () => {
      const task = await asked();
      const remembered = await reader(await tasks.mail(task));
      await sql(`insert into rate_limit (key, points, expire) values ($1, 20, $2)`, [
        `wrong-code:${task.assigneeId}`,
        Date.now() + 60_000,
      ]);
      const { person, page } = remembered;
      const answer = await person.submit(page, { outcome: 'approved', reason: 'Đừng mất', code: CODE });
      expect(answer.status).toBe(429);
      expect(answer.text).toContain('Có thể nhập mã lại sau');
      expectToWait(answer, 60);
      expect(answer.text).toContain('Đừng mất');
    });
  });

  describe('a remembered browser', () => {
    async function remember(task: TaskEntity) {
      const { person, page } = await reader(await tasks.mail(task));
      const receipt = await person.submit(page, { outcome: 'approved', code: CODE, remember: 'yes' });
      return { person, receipt };
    }

    it('is remembered only on wish', async () => {
      const task = await asked();
      const { person, page } = await reader(await tasks.mail(task));
      const receipt = await person.submit(page, { outcome: 'approved', code: CODE });
      expect(receipt.headers.getSetCookie().filter((line) => line.includes('device'))).toEqual([]);
      expect(await sql('select 1 from remembered_device where revoked_at is null')).toEqual([]);
    });

    it('needs no code any more, and the record says so', async () => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      const { person, receipt } = await remember(first!);
      const [cookie] = receipt.headers.getSetCookie().filter((line) => line.includes('device'));
      expect(cookie).toMatch(
        /^hoi-nghi-device-[0-9a-f]{8}=[\w-]{43}; Max-Age=15552000; Path=\/task;.*HttpOnly; SameSite=Lax/,
      );
      await sql('update task set assignee_id = $1 where id = $2', [first!.assigneeId, second!.id]);

      const { page } = await reader(await tasks.mail(await tasks.task(second!.id)), person);
      expect(page.text).not.toContain('name="code"');
      expect(page.text).toContain('(Chrome (Android)) được ghi nhớ cho');
      expect((await person.submit(page, { outcome: 'approved' })).status).toBe(200);
      expect(await tasks.task(second!.id)).toMatchObject({ proof: 'device' });
    });

    it('keeps only a hash of its secret, and learns of its use once a day, by an act alone', async () => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      const { person, receipt } = await remember(first!);
      const [, secret] = /device-[0-9a-f]{8}=([\w-]{43})/.exec(receipt.headers.getSetCookie().join('\n'))!;
      const [device] = await sql<{ secret: string; text: string }>(
        `select encode(secret_sha256, 'hex') as secret, device::text as text from remembered_device device where revoked_at is null`,
      );
      expect(device!.text).not.toContain(secret);
      await sql('update task set assignee_id = $1 where id = $2', [first!.assigneeId, second!.id]);
      await sql(`update remembered_device set last_used_at = now() - interval '2 days'`);
      const before = await tasks.everything();
      const token = await tasks.mail(await tasks.task(second!.id));
      const { page } = await reader(token, person);
      expect(before).not.toBe(await tasks.everything()); // the mail itself
      const mailed = await tasks.everything();
      await person.get('/task');
      expect(await tasks.everything()).toBe(mailed);
      await person.submit(page, { outcome: 'approved' });
      expect(
        await sql(`select 1 from remembered_device where last_used_at > now() - interval '1 minute'`),
      ).toHaveLength(1);
    });

    it.each([
      ['forgotten', `update remembered_device set revoked_at = now()`],
      ['too old', `update remembered_device set expires_at = now() - interval '1 second'`],
    ])('that is %s needs the code again', async (_what, statement) => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      const { person } = await remember(first!);
      await sql('update task set assignee_id = $1 where id = $2', [first!.assigneeId, second!.id]);
      await sql(statement);
      const { page } = await reader(await tasks.mail(await tasks.task(second!.id)), person);
      expect(page.text).toContain('name="code"');
      expect((await person.submit(page, { outcome: 'approved' })).status).toBe(422);
    });

    it('of somebody else is worth nothing', async () => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      const { person, receipt } = await remember(first!);
      const [, secret] = /device-[0-9a-f]{8}=([\w-]{43})/.exec(receipt.headers.getSetCookie().join('\n'))!;
      const { page } = await reader(await tasks.mail(second!), person);
      expect(page.text).toContain('name="code"');
      const name = `hoi-nghi-device-${second!.assigneeId.slice(0, 8)}`;
      const posing = browser();
      posing.plant(name, secret!);
      const posed = await posing.get(`/t/${await tasks.mail(second!)}`);
      expect(posed.text).toContain('name="code"');
      expect((await posing.submit(posed, { outcome: 'approved' })).status).toBe(422);
    });

    it('is forgotten from its own page', async () => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      const { person } = await remember(first!);
      await sql('update task set assignee_id = $1 where id = $2', [first!.assigneeId, second!.id]);
      const { page } = await reader(await tasks.mail(await tasks.task(second!.id)), person);
      const [, form] = page.text.split('<form class="remembered"');
      const [, action] = /action="([^"]+)"/.exec(form!)!;
      const [, nonce] = /name="nonce" value="([^"]+)"/.exec(form!)!;
      const path = action!.replaceAll('&amp;', '&');
      expect((await person.post(path, { nonce: '1.x' }, false)).status).toBe(403);
      expect((await person.post(path, { nonce: nonce! }, false)).status).toBe(303);
      expect((await person.get('/task')).text).toContain('name="code"');
      expect(await sql('select 1 from remembered_device where revoked_at is null')).toEqual([]);
    });

    it('has a cookie that no other host of the domain can set, where there is TLS', async () => {
      const secured = await openTestApp({ PUBLIC_URL: 'https://hoinghi.example' });
      try {
        const own = await MailedTasks.open(secured);
        await own.revise();
        const [task] = await own.ask('approval');
        const person = new PlainBrowser(secured.origin);
        const page = await person.get(`/t/${await own.mail(task!)}`);
        const receipt = await person.submit(page, { outcome: 'approved', code: CODE, remember: 'yes' });
        const [cookie] = receipt.headers.getSetCookie().filter((line) => line.includes('device'));
        expect(cookie).toMatch(
          /^__Host-hoi-nghi-device-[0-9a-f]{8}=[\w-]{43}; Max-Age=15552000; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/,
        );
        expect(cookie).not.toMatch(/domain/i);
      } finally {
        await secured.close();
      }
    });
  });

  describe('the level', () => {
    it('is the one that the office asks for when the answer is executed', async () => {
      const task = await asked('opinion');
      const { person, page } = await reader(await tasks.mail(task));
      await demand('L1');
      const refused = await person.submit(page, { outcome: 'agree', reason: 'Đừng mất' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('name="code"');
      expect((await person.submit(refused, { outcome: 'agree', code: CODE })).status).toBe(200);
      expect(await auditOf(task.id)).toMatchObject({ level: 'L1', proof: 'code' });
    });

    it('L0 asks for the link alone', async () => {
      const task = await asked('opinion');
      const { person, page } = await reader(await tasks.mail(task));
      expect((await person.submit(page, { outcome: 'agree' })).status).toBe(200);
      expect(await auditOf(task.id)).toMatchObject({ level: 'L0', proof: 'link' });
    });

    it('L1 is reached by a session of the person asked as well', async () => {
      const task = await asked();
      const person = browser();
      await person.signIn(task.assigneeId);
      await sql(`update web_session set stepped_up_at = null`);
      const { page } = await reader(await tasks.mail(task), person);
      expect(page.text).not.toContain('name="code"');
      expect((await person.submit(page, { outcome: 'approved' })).status).toBe(200);
      expect(await auditOf(task.id)).toMatchObject({ level: 'L1', proof: 'session' });
    });

    it('L3 asks for a factor shown a moment ago, and leads to where it is shown', async () => {
      const task = await asked();
      await demand('L3');
      const person = browser();
      await person.signIn(task.assigneeId);
      const { page } = await reader(await tasks.mail(task), person);
      await sql(`update web_session set stepped_up_at = now() - interval '301 seconds'`);
      const refused = await person.submit(page, { outcome: 'approved', reason: 'Đừng mất' });
      expect(refused.status).toBe(403);
      expect(refused.text).toMatch(/href="\/confirm-identity\?next=%2Ftask%3Fof%3D[0-9a-f]{8}" target="_blank"/);
      expect(refused.text).toContain('Đừng mất');
      expect((await person.get('/task')).text).toContain('Cần xác nhận danh tính để trả lời');
      await sql(`update web_session set stepped_up_at = now() - interval '290 seconds'`);
      expect((await person.submit(refused, { outcome: 'approved' })).status).toBe(200);
      expect(await auditOf(task.id)).toMatchObject({ level: 'L3', proof: 'factor' });
    });

    it('does not let a session that has ended answer', async () => {
      const task = await asked();
      await demand('L2');
      const person = browser();
      await person.signIn(task.assigneeId);
      const { page } = await reader(await tasks.mail(task), person);
      await sql(`update web_session set seen_at = now() - interval '9 hours'`);
      expect((await person.submit(page, { outcome: 'approved' })).status).toBe(403);
      expect((await tasks.task(task.id)).state).toBe('open');
    });
  });

  describe('limits', () => {
    it('tell whoever tries many unknown links to wait, while a link that was mailed opens', async () => {
      const task = await asked();
      const token = await tasks.mail(task);
      const before = await tasks.everything();
      const guesser = browser();
      const answers: Answer[] = [];
      for (let guess = 0; guess < 70; guess += 1) answers.push(await guesser.get(`/t/unknown-${guess}`));
      expect(answers.at(0)!.status).toBe(404);
      expect(answers.at(-1)!.status).toBe(429);
      expect(answers.at(-1)!.text).toMatch(/Có thể thử lại sau.*You can try again after/s);
      expectToWait(answers.at(-1)!, 60);
      expect(await tasks.everything()).toBe(before);
      const { person, page } = await reader(token, guesser);
      expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(200);
    });

    it('hold across processes for fresh links of one person', async () => {
      const task = await asked();
      await sql(`insert into rate_limit (key, points, expire) values ($1, 10, $2)`, [
        `fresh-link:${task.assigneeId}`,
        Date.now() + 60_000,
      ]);
      const expired = { expiresAt: new Date(Date.now() - 60_000) };
      const { person, page } = await reader(await tasks.mail(task, expired));
      const answer = await person.submit(page, {});
      expect(answer.status).toBe(429);
      expect(answer.text).toContain('Đã thử quá nhiều lần');
      expectToWait(answer, 60);
      expect(await mailsAbout(task, 'freshLink')).toEqual([]);
    });

    it('hold across processes for hand-overs of one person, and keep the choice', async () => {
      const task = await asked('opinion');
      await sql(`insert into rate_limit (key, points, expire) values ($1, 30, $2)`, [
        `hand-over:${task.assigneeId}`,
        Date.now() + 60_000,
      ]);
      const { person } = await reader(await tasks.mail(task));
      const form = await person.get('/task/hand-over');
      const toPersonId = tasks.people.get('luu-tru-2')!.id;
      const answer = await person.submit(form, { toPersonId });
      expect(answer.status).toBe(429);
      expectToWait(answer, 60);
      expect(answer.text).toContain('Có thể thử lại sau');
      expect(answer.text).toContain(`value="${toPersonId}"  selected`);
      expect(await tasks.task(task.id)).toMatchObject({ state: 'open', assigneeId: task.assigneeId });
    });

    it('count what failed at the sign-in by address, and never what succeeded', async () => {
      const person = browser();
      const known = tasks.people.get('gd')!.id;
      for (let time = 0; time < 25; time += 1) expect((await person.signIn(known)).status).toBe(201);
      expect(await sql('select 1 from rate_limit')).toEqual([]);
      const unknown = '00000000-0000-4000-8000-000000000000';
      for (let time = 0; time < 20; time += 1) expect((await person.signIn(unknown)).status).toBe(404);
      const refused = await person.signIn(unknown);
      expect(refused.status).toBe(429);
      expectToWait(refused, 15 * 60);
      expect((await person.signIn(known)).status).toBe(429);
      // nobody is believed who says that they come from elsewhere
      expect((await browser({ 'x-forwarded-for': '203.0.113.9' }).signIn(known)).status).toBe(429);
    });

    it('believe a proxy that the settings name', async () => {
      const proxied = await openTestApp({ DEV_SIGN_IN: 'true', TRUSTED_PROXIES: '127.0.0.0/8,::1' });
      try {
        await MailedTasks.open(proxied);
        const from = (address: string) => new PlainBrowser(proxied.origin, { 'x-forwarded-for': address });
        const fail = (person: PlainBrowser) => person.signIn('00000000-0000-4000-8000-000000000000');
        for (let time = 0; time < 21; time += 1) await fail(from('203.0.113.9'));
        expect((await fail(from('203.0.113.9'))).status).toBe(429);
        expect((await fail(from('203.0.113.10'))).status).toBe(404);
      } finally {
        await proxied.close();
      }
    });
  });

  it('counts fetches for operators at the health door, and nowhere else', async () => {
    const task = await asked();
    const token = await tasks.mail(task);
    const metrics = test.app.get(PageMetrics);
    const door = await openMetricsDoor(metrics, { host: '127.0.0.1', healthPort: 0 });
    const at = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    const read = async () => (await fetch(`${at}/metrics`)).text();
    const counted = async () =>
      Number(/mailed_page_fetches_total\{purpose="decide",state="waiting"\} (\d+)/.exec(await read())?.[1] ?? 0);
    const before = { counted: await counted(), rows: await tasks.everything() };
    const person = browser();
    for (let fetched = 0; fetched < 100; fetched += 1) await person.get(`/t/${token}`);
    expect(await counted()).toBe(before.counted + 100);
    expect(await tasks.everything()).toBe(before.rows);

    const text = await read();
    for (const id of [task.id, task.assigneeId, token, tasks.conference.officeId]) expect(text).not.toContain(id);
    expect((await fetch(`${at}/`)).status).toBe(404);
    expect((await fetch(`${test.origin}/metrics`)).status).toBe(404);
    door.close();
  });
});
