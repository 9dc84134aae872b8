import { freezeStage, systemClock } from '@conference/tasks';
import { openTestApp, type TestApp } from '../support/test-app';
import { CODE, MailedTasks } from './mailed-links.factory';
import { PlainBrowser } from './plain-browser';

describe('taking an answer back from the page behind its link', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp();
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
    await tasks.revise();
  });

  afterAll(async () => {
    await test?.close();
  });

  /** The first of two approvers has approved by the link and has a remembered browser. */
  async function approver() {
    const [first, second] = await tasks.ask('approval');
    const person = new PlainBrowser(test.origin);
    const page = await person.get(`/t/${await tasks.mail(first!)}`);
    const receipt = await person.submit(page, { outcome: 'approved', code: CODE, remember: 'yes' });
    const [, of = ''] = /\/task\/withdraw\?of=([0-9a-f]{8})/.exec(receipt.text) ?? [];
    return { person, receipt, first: first!, second: second!, form: `/task/withdraw?of=${of}` };
  }

  it('is offered while the round is open, asks for a reason, and opens the slot again', async () => {
    const { person, receipt, first, form } = await approver();
    expect(receipt.text).toContain('Rút lại câu trả lời');
    const page = await person.get(form);
    expect(page.text).toContain('Lý do rút lại');
    expect((await person.submit(page, { reason: ' ' })).status).toBe(422);
    const withdrawn = await person.submit(page, { reason: 'Tôi xem nhầm phụ lục.' });
    expect(withdrawn.text).toContain('Câu trả lời đã được rút lại');
    expect(withdrawn.text).toContain('Tôi xem nhầm phụ lục.');
    expect(await tasks.task(first.id)).toMatchObject({ state: 'withdrawn', outcome: 'approved' });
    expect(await tasks.waitingMails('withdrawn')).toEqual([expect.objectContaining({ taskId: first.id })]);
    const all = await test.transactions.read(({ rounds }) => rounds.tasksOf(first.roundId));
    const again = all.find(({ againForTaskId }) => againForTaskId === first.id)!;
    expect(again).toMatchObject({ state: 'open', turn: first.turn, assigneeId: first.assigneeId });
    expect((await person.submit(page, { reason: 'Lần nữa.' })).status).toBe(409);
  });

  it('is over when the round is closed', async () => {
    const { person, second, form } = await approver();
    const page = await person.get(form);
    await tasks.answer(second, 'approved');
    expect((await person.get('/task')).text).not.toContain('/task/withdraw');
    const late = await person.submit(page, { reason: 'Muộn.' });
    expect(late).toMatchObject({ status: 409, text: expect.stringContaining('Việc này đã được trả lời') });
  });

  it('asks a browser that is not remembered for more than a code that was used', async () => {
    const [first] = await tasks.ask('approval');
    const person = new PlainBrowser(test.origin);
    const page = await person.get(`/t/${await tasks.mail(first!)}`);
    const receipt = await person.submit(page, { outcome: 'approved', code: CODE });
    const [path = ''] = /\/task\/withdraw\?of=[0-9a-f]{8}/.exec(receipt.text) ?? [];
    expect((await person.get(path)).text).toContain('Đăng nhập để rút lại');
    expect((await tasks.task(first!.id)).state).toBe('decided');
  });

  it('changes nothing by being opened', async () => {
    const { person, form } = await approver();
    const before = await tasks.everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await person.send(form, { method });
    expect(await tasks.everything()).toBe(before);
  });

  it('is not offered, and nothing is answered, while the document is frozen', async () => {
    const { person, first, second } = await approver();
    const other = new PlainBrowser(test.origin);
    const waiting = await other.get(`/t/${await tasks.mail(second)}`);
    const report = { taskId: first.id, personId: first.assigneeId, words: null };
    await freezeStage(test.transactions, systemClock, report);
    expect((await person.get('/task')).text).not.toContain('/task/withdraw');
    const refused = await other.submit(waiting, { outcome: 'approved', code: CODE });
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('Việc này đang tạm dừng') });
    expect((await other.get('/task')).text).toContain('Việc này đang tạm dừng');
    expect((await tasks.task(second.id)).state).toBe('open');
  });
});
