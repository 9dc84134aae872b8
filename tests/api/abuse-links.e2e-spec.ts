import type { TaskEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { CODE, MailedTasks } from './mailed-links.factory';
import { PlainBrowser, type Answer } from './plain-browser';

const YESTERDAY = () => new Date(Date.now() - 24 * 60 * 60 * 1000);
const SCANNERS = ['SafeLinks/1.0', 'Mimecast/2.0', 'Barracuda/3.0'];
const FETCHES = 100;

/** The abuse cases of mailed links, each by its name. */
describe('abuse of mailed links', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
  });

  afterAll(async () => {
    await test?.close();
  });

  const browser = (agent = 'Chrome/126 Android') =>
    new PlainBrowser(test.origin, { 'sec-fetch-site': 'same-origin', 'user-agent': agent });

  async function reader(token: string) {
    const person = browser();
    return { person, page: await person.get(`/t/${token}`) };
  }

  async function asked(kind: 'opinion' | 'approval'): Promise<TaskEntity> {
    await tasks.revise();
    return (await tasks.ask(kind))[0]!;
  }

  const nonceIn = ({ text }: Answer) => /name="nonce" value="([^"]+)"/.exec(text)?.[1] ?? '';

  it('scanner storm on every link: nothing changes, and the person can still decide', async () => {
    const task = await asked('approval');
    const tokens = [
      await tasks.mail(task),
      await tasks.mail(task, { purpose: 'view' }),
      await tasks.mail(task, { expiresAt: YESTERDAY() }),
    ];
    const before = await tasks.everything();
    for (const agent of SCANNERS) {
      const scanner = browser(agent);
      for (let fetch = 0; fetch < FETCHES; fetch += 1) {
        const token = tokens[fetch % tokens.length]!;
        const method = ['GET', 'HEAD', 'OPTIONS'][fetch % 7] ?? 'GET';
        await scanner.send(`/t/${token}`, { method });
        await scanner.send('/task', { method });
      }
    }
    expect(await tasks.everything()).toBe(before);

    const { person, page } = await reader(tokens[0]!);
    expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(200);
  });

  describe('scripted POST without a gesture', () => {
    it.each([
      ['no nonce', () => ''],
      ['a nonce of one’s own making', () => '9999999999999.x'],
      ['the nonce of another link', (other: Answer) => nonceIn(other)],
    ])('with %s decides nothing', async (_what, nonce) => {
      const task = await asked('approval');
      const { page: other } = await reader(await tasks.mail(task));
      const { person, page } = await reader(await tasks.mail(task));
      const before = await tasks.everything();
      const answer = await person.submit(page, { outcome: 'approved', code: CODE, nonce: nonce(other) });
      expect(answer.status).toBe(403);
      expect(await tasks.everything()).toBe(before);
    });

    it('that presses the hidden button may only read from then on, also when it opens the link again', async () => {
      const task = await asked('approval');
      const token = await tasks.mail(task);
      const { person: scanner, page } = await reader(token);
      const before = await tasks.everything();
      await scanner.submit(page, { outcome: 'approved', code: CODE, 'confirm-all': '1' });

      const again = await scanner.get(`/t/${token}`);
      expect(again.status).toBe(200);
      expect(again.text).toContain('chỉ được xem đến');
      expect(again.text).not.toContain('name="outcome"');
      const answer = await scanner.submit(page, { outcome: 'approved', code: CODE, reason: 'Đừng mất' });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Đừng mất');
      expect((await scanner.submit(page, { outcome: 'approved', code: CODE, nonce: nonceIn(again) })).status).toBe(403);
      expect(await tasks.everything()).toBe(before);

      const { person, page: offered } = await reader(token);
      expect((await person.submit(offered, { outcome: 'approved', code: CODE })).status).toBe(200);
    });
  });

  it('two approvers at once: nobody decides out of turn, each answer counts once', async () => {
    await tasks.revise();
    const [first, second] = await tasks.ask('approval');
    const readers = await Promise.all([first!, second!].map(async (task) => reader(await tasks.mail(task))));
    const answers = await Promise.all(
      readers.map(({ person, page }) =>
        person.post(`/task/decision`, {
          outcome: 'approved',
          code: CODE,
          nonce: nonceIn(page),
          packetHash: first!.packetHash!,
        }),
      ),
    );
    expect(answers[0]!.status).toBe(200);
    // who comes second is taken when their turn has come by then, and told to wait otherwise
    const isTaken = answers[1]!.status === 200;
    expect(isTaken || answers[1]!.status === 409).toBe(true);
    expect((await tasks.task(second!.id)).state).toBe(isTaken ? 'decided' : 'open');
    const { person, page } = await reader(await tasks.mail(second!));
    expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(isTaken ? 404 : 200);
    expect((await tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === second!.id)).toHaveLength(1);
  });

  it('approve and return racing: one of them counts, the other learns which', async () => {
    const task = await asked('approval');
    const readers = await Promise.all([1, 2].map(async () => reader(await tasks.mail(task))));
    const answers = await Promise.all(
      readers.map(({ person, page }, place) =>
        person.submit(page, { outcome: place ? 'returned' : 'approved', reason: 'Vì…', code: CODE }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await tasks.task(task.id)).outcome).toBe(winner ? 'returned' : 'approved');
  });

  it('replay after the decision: the same act gets the first answer, nothing is written', async () => {
    const task = await asked('approval');
    const { person, page } = await reader(await tasks.mail(task));
    await person.submit(page, { outcome: 'approved', code: CODE });
    const before = await tasks.everything();
    const replayed = await person.submit(page, { outcome: 'approved', code: CODE });
    expect(replayed.status).toBe(200);
    expect(replayed.text).toContain('đã được ghi nhận từ trước');
    const contrary = await person.submit(page, { outcome: 'returned', reason: 'Khác', code: CODE });
    expect(contrary.status).toBe(409);
    expect(await tasks.everything()).toBe(before);
  });

  it('form of an old version: it is not taken, and what was typed comes back', async () => {
    const task = await asked('approval');
    const { person, page } = await reader(await tasks.mail(task));
    const stale = await person.submit(page, {
      outcome: 'approved',
      reason: 'Giữ lại.',
      packetHash: 'f'.repeat(64),
      code: CODE,
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Giữ lại.');
    expect((await tasks.task(task.id)).state).toBe('open');
    // the code was right and served nothing: it still opens
    expect((await person.submit(stale, { outcome: 'approved', code: CODE })).status).toBe(200);
  });

  it('token of task A on task B: each right answers its own task only', async () => {
    await tasks.revise();
    const [opinion] = await tasks.ask('opinion');
    const [approval] = await tasks.ask('approval');
    const a = await reader(await tasks.mail(opinion!));
    const b = await reader(await tasks.mail(approval!));
    const [, mark] = /\/task\/decision\?of=([0-9a-f]{8})/.exec(b.page.text)!;
    const fields = { outcome: 'approved', nonce: nonceIn(b.page), packetHash: approval!.packetHash!, code: CODE };
    expect((await a.person.post(`/task/decision?of=${mark}`, fields)).status).toBe(401);
    expect((await a.person.post('/task/decision', fields)).status).toBe(403);
    expect(await tasks.task(approval!.id)).toMatchObject({ state: 'open' });
    expect(await tasks.task(opinion!.id)).toMatchObject({ state: 'open' });
  });

  it('a link for reading never decides, never hands over, and asks for no fresh link', async () => {
    const task = await asked('approval');
    const { person, page } = await reader(await tasks.mail(task, { purpose: 'view' }));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Liên kết này chỉ để xem');
    expect(page.text).not.toContain('<form');
    const { page: decidable } = await reader(await tasks.mail(task));
    const before = await tasks.everything();
    const fields = { outcome: 'approved', code: CODE, packetHash: task.packetHash!, nonce: nonceIn(decidable) };
    expect((await person.post('/task/decision', fields)).status).toBe(403);
    expect((await person.post('/task/hand-over', { toPersonId: 'x', nonce: '1.x' }, false)).status).toBe(403);
    expect((await person.post('/task/fresh-link', { nonce: '1.x' }, false)).status).toBe(409);
    expect(await tasks.everything()).toBe(before);
  });

  it('expired, then refreshed: one fresh mail to the registered address', async () => {
    const task = await asked('approval');
    const { person, page } = await reader(await tasks.mail(task, { expiresAt: YESTERDAY() }));
    expect((await person.submit(page, {})).status).toBe(200);
    expect((await tasks.waitingMails('freshLink')).filter(({ taskId }) => taskId === task.id)).toHaveLength(1);
    const fresh = await reader(await tasks.mail(task));
    expect((await fresh.person.submit(fresh.page, { outcome: 'approved', code: CODE })).status).toBe(200);
  });

  it('revoked: the link says so, shows nothing, and offers a fresh one', async () => {
    const task = await asked('approval');
    const token = await tasks.mail(task);
    const { person, page } = await reader(token);
    await test.transactions.dataSource.query('update mail_link set revoked_at = now() where task_id = $1', [task.id]);
    const revoked = await person.get('/task');
    expect(revoked.text).toContain('Liên kết này đã bị thu hồi');
    expect(revoked.text).not.toContain('Báo cáo công tác năm 2023');
    expect(revoked.text).toContain('/task/fresh-link');
    expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(409);
    expect((await tasks.task(task.id)).state).toBe('open');
  });

  it('an older link says that a newer mail came, and still serves', async () => {
    const task = await asked('approval');
    const old = await tasks.mail(task, { expiresAt: new Date(Date.now() + 60 * 60 * 1000) });
    await tasks.mail(task);
    const { person, page } = await reader(old);
    expect(page.text).toContain('Thư mới hơn về việc này đã được gửi lúc');
    expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(200);
  });

  describe('forwarded to an outsider at L2', () => {
    const askForSession = () =>
      test.transactions.dataSource.query('update office set mail_policy = $1 where id = $2', [
        JSON.stringify({ levels: { approval: 'L2' } }),
        tasks.conference.officeId,
      ]);

    it('who is not signed in reads, and is asked to sign in; the code is worth nothing', async () => {
      const task = await asked('approval');
      const token = await tasks.mail(task);
      // a form that was shown before the office asked for more
      const { person, page } = await reader(token);
      await askForSession();
      expect((await person.get('/task')).text).toContain('Cần đăng nhập để trả lời');
      expect((await person.get('/task')).text).not.toContain('name="outcome"');
      const before = await tasks.everything();
      const answer = await person.submit(page, { outcome: 'approved', code: CODE, reason: 'Đừng mất' });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Ông/Bà chưa đăng nhập');
      expect(answer.text).toContain('Đừng mất');
      expect(answer.text).toContain('value="approved" required checked');
      expect(await tasks.everything()).toBe(before);

      await signIn(person, task.assigneeId);
      expect((await person.submit(answer, { outcome: 'approved' })).status).toBe(200);
    });

    it('who is signed in as somebody else learns whose task it is, and the first try in an hour is kept in the record', async () => {
      const task = await asked('approval');
      const { person: stranger, page } = await reader(await tasks.mail(task));
      await askForSession();
      await signIn(stranger, tasks.document.drafterId);
      const shown = await stranger.get('/task');
      expect(shown.text).toContain('Việc này dành cho Trịnh Thị Nhài');
      expect(shown.text).not.toContain('name="outcome"');
      const answer = await stranger.submit(page, { outcome: 'approved', code: CODE, reason: 'Đừng mất' });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Ông/Bà đang đăng nhập với tên');
      expect(answer.text).toContain('Đừng mất');
      expect((await tasks.task(task.id)).state).toBe('open');

      await Promise.all([1, 2, 3].map(() => stranger.submit(page, { outcome: 'approved', code: CODE })));
      expect(await wrongPersons(task)).toMatchObject([
        { actorId: tasks.document.drafterId, facts: { taskId: task.id, personId: task.assigneeId } },
      ]);
    });

    it('who only reads it, signed in as somebody else, leaves nothing in the record', async () => {
      const task = await asked('approval');
      await askForSession();
      const stranger = browser();
      await signIn(stranger, tasks.document.drafterId);
      await stranger.get(`/t/${await tasks.mail(task)}`);
      expect(await wrongPersons(task)).toEqual([]);
    });

    it('the person asked signs in and decides', async () => {
      await askForSession();
      const task = await asked('approval');
      const token = await tasks.mail(task);
      const person = browser();
      const before = await person.get(`/t/${token}`);
      expect(before.text).toMatch(/href="\/sign-in\?next=%2Ftask%3Fof%3D[0-9a-f]{8}"/);
      await signIn(person, task.assigneeId);
      const page = await person.get('/task');
      expect((await person.submit(page, { outcome: 'approved' })).status).toBe(200);
      expect(await tasks.task(task.id)).toMatchObject({ outcome: 'approved', proof: 'session' });
    });
  });

  async function wrongPersons(task: TaskEntity): Promise<unknown[]> {
    const rows: { payload: string }[] = await test.transactions.dataSource.query(
      `select payload from audit_event where action = 'task.wrongPerson' and payload like $1 order by seq`,
      [`%${task.id}%`],
    );
    return rows.map(({ payload }) => JSON.parse(payload) as unknown);
  }

  async function signIn(person: PlainBrowser, personId: string): Promise<void> {
    expect((await person.signIn(personId)).status).toBe(201);
    await test.transactions.dataSource.query(`update web_session set stepped_up_at = now() - interval '6 minutes'`);
  }
});
