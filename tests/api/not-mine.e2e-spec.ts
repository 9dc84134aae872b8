import type { TaskEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { PlainBrowser } from './plain-browser';

describe('the page behind “this was not me”', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let answered: TaskEntity;
  let next: TaskEntity;
  let token: string;

  beforeAll(async () => {
    test = await openTestApp();
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    await tasks.revise();
    const [first, second] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    [answered, next] = [await tasks.task(first!.id), second!];
    token = await tasks.mail(answered, { purpose: 'notMine', hasCode: false });
  });

  afterAll(async () => {
    await test?.close();
  });

  const browser = () => new PlainBrowser(test.origin);
  const freezes = () => test.transactions.read((records) => records.freezes.ofDocument(tasks.document.id));
  async function reader(of = token) {
    const person = browser();
    return { person, page: await person.get(`/t/${of}`) };
  }
  const CONFIRMED = { confirmed: 'notMine' };

  it('says what was recorded, when, by which way and on which version, and preselects nothing', async () => {
    const answer = await browser().send(`/t/${token}`, {});
    expect(answer.headers.get('location')).toMatch(/^\/task\/not-mine\?of=[0-9a-f]{8}$/);
    const { page } = await reader();
    expect(page.status).toBe(200);
    for (const said of [
      'Đã phê duyệt',
      'Trịnh Thị Nhài',
      'Trang làm việc, sau khi đăng nhập',
      'Bản 1',
      'Chánh Văn phòng được báo ngay',
    ]) {
      expect(page.text).toContain(said);
    }
    expect(page.text).not.toMatch(/ checked|<script/);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('changes nothing by being opened, however often and by whatever method', async () => {
    const { person } = await reader();
    const before = await tasks.everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of [`/t/${token}`, '/task/not-mine', '/task/not-mine?of=00000000'])
        await person.send(path, { method });
    expect(await tasks.everything()).toBe(before);
  });

  it('freezes on one confirmed press, and gives the first answer to the second', async () => {
    const { person, page } = await reader();
    const frozen = await person.submit(page, { ...CONFIRMED, words: 'Tôi đang họp ở Bộ.' });
    expect(frozen.text).toContain('Đã tạm dừng và báo Chánh Văn phòng');
    const again = await person.submit(page, { ...CONFIRMED, words: 'Khác.' });
    expect(again).toMatchObject({ status: 200, text: expect.stringContaining('Đã tạm dừng') });
    expect(await freezes()).toMatchObject([{ words: 'Tôi đang họp ở Bộ.', reportedById: answered.assigneeId }]);
    expect(await tasks.answer(next, 'approved')).toMatchObject({ refusal: { code: 'stage-frozen' } });
  });

  it('takes no press without the confirmation, without our form, from another site, or from a machine', async () => {
    const { person, page } = await reader();
    expect((await person.submit(page, { words: 'Không phải tôi.' })).status).toBe(422);
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const to = action.replaceAll('&amp;', '&');
    expect((await person.post(to, CONFIRMED, false)).status).toBe(403);
    expect((await person.post(to, { ...CONFIRMED, nonce: `${Date.now() + 1e6}.forged` }, false)).status).toBe(403);
    const foreign = await person.send(to, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).toBe(403);
    const trapped = await person.submit(page, { ...CONFIRMED, 'confirm-all': '1' });
    expect(trapped.status).toBe(200);
    expect((await person.submit(page, CONFIRMED)).text).toContain('chỉ được xem');
    expect(await freezes()).toEqual([]);
  });

  it('serves for nothing else, and no other link serves for it', async () => {
    const { person } = await reader();
    expect((await person.get('/task')).status).toBe(401);
    const deciding = await tasks.mail(next);
    const other = await reader(deciding);
    expect((await other.person.get('/task/not-mine')).status).toBe(401);
    expect((await other.person.post('/task/not-mine', CONFIRMED, false)).status).toBe(401);
    expect(await freezes()).toEqual([]);
  });

  it('ends after thirty days with whom to tell', async () => {
    const late = await tasks.mail(answered, { purpose: 'notMine', expiresAt: new Date(Date.now() - 1000) });
    const { person, page } = await reader(late);
    expect(page.text).toContain('Liên kết này đã hết hạn');
    expect(page.text).toContain('Đoàn Hữu Nghĩa');
    await person.post(`/task/not-mine?of=${/of=([0-9a-f]{8})/.exec(page.text)![1]}`, CONFIRMED, false);
    expect(await freezes()).toEqual([]);
  });

  it('is there in English', async () => {
    const { person } = await reader();
    const { headers } = await person.send(`/t/${token}?lang=en`, {});
    const page = await person.get(headers.get('location')!);
    expect(page.text).toContain('Was this answer not yours?');
  });
});
