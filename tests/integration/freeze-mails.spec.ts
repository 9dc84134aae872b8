import { readSettings } from '@conference/config';
import type { MailEntity, MailRequest, TaskEntity } from '@conference/persistence';
import { freezeStage, liftFreeze, systemClock, withdrawAnswer } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { FreezeMailsService, type FreezeMailRequest } from '../../apps/notifications/src/freeze-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('mails about answers that were not theirs', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let freezes: FreezeMailsService;
  let receipts: TaskMailsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    freezes = new FreezeMailsService(new MailDeskService(settings), settings);
    receipts = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    await tasks.revise();
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const person = (code: string) => tasks.people.get(code)!.id;
  const mails = async (kind: string): Promise<MailEntity[]> =>
    (await record.transactions.read((all) => all.mails.ofConference(tasks.conference.id))).filter(
      (mail) => mail.kind === kind,
    );
  /** Composes what the transactions have asked for so far, as the notifications service does. */
  async function compose(kind: MailRequest['kind']): Promise<void> {
    const asked: { payload: FreezeMailRequest }[] = await record.transactions.dataSource.query(
      `select payload from outbox where topic = 'mail' and payload ->> 'kind' = $1`,
      [kind],
    );
    await record.transactions.run(async (records) => {
      for (const { payload } of asked) await freezes.tell(records, payload);
    });
  }
  async function reported(): Promise<{ task: TaskEntity; freezeId: string }> {
    const [first] = await tasks.ask('approval');
    const task = first!;
    await tasks.answer(task, 'approved');
    const report = { taskId: task.id, personId: task.assigneeId, words: 'Tôi đang họp.' };
    const done = await freezeStage(record.transactions, systemClock, report);
    return { task, freezeId: done.ok ? done.value.freezeId : '' };
  }

  it('puts a link for thirty days into each receipt, which is good for nothing but saying “not me”', async () => {
    const [first] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    await record.transactions.run((records) => receipts.answer(records, { kind: 'receipt', taskId: first!.id }));
    const [receipt] = await mails('receipt');
    expect(receipt!.text).toContain('Không phải tôi trả lời');
    expect(receipt!.text).not.toMatch(/\/t\/[\w-]{40,}/);
    const links: { purpose: string; days: number }[] = await record.transactions.dataSource.query(
      `select purpose, round(extract(epoch from expires_at - issued_at) / 86400)::int as days from mail_link where mail_id = $1`,
      [receipt!.id],
    );
    expect(links).toEqual([{ purpose: 'notMine', days: 30 }]);
  });

  it('tells the head of office at once: who, what, by which way, and where to conclude', async () => {
    await reported();
    await compose('frozen');
    const [alert, ...others] = await mails('frozen');
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ personId: person('tp-hc'), subject: expect.stringContaining('KHẨN') });
    for (const said of ['Trịnh Thị Nhài', 'Đã phê duyệt', 'Tôi đang họp.', `/documents/${tasks.document.id}`]) {
      expect(alert!.text).toContain(said);
    }
    await compose('frozen');
    expect(await mails('frozen')).toHaveLength(1);
  });

  it('tells whose answer it was what was concluded', async () => {
    const { task, freezeId } = await reported();
    const officeId = task.officeId;
    const given = { how: 'annulled', reason: 'Thư đã bị chuyển tiếp.', followUpOf: followUpWorkflowId } as const;
    await liftFreeze(record.transactions, systemClock, { officeId, freezeId, actorId: person('tp-hc'), ...given });
    await compose('thawed');
    const told = (await mails('thawed')).filter(({ occasion }) => occasion.includes(freezeId));
    expect(told).toMatchObject([{ personId: task.assigneeId, subject: expect.stringContaining('hủy câu trả lời') }]);
    expect(told[0]!.text).toContain('Thư đã bị chuyển tiếp.');
  });

  it('confirms a withdrawal to the person, with a link of the same kind', async () => {
    const [first] = await tasks.ask('approval');
    await tasks.answer(first!, 'approved');
    const withdrawal = { taskId: first!.id, actorId: first!.assigneeId, reason: 'Nhầm phụ lục.' };
    await withdrawAnswer(record.transactions, systemClock, withdrawal);
    await compose('withdrawn');
    const [receipt] = (await mails('withdrawn')).filter(({ taskId }) => taskId === first!.id);
    expect(receipt).toMatchObject({ personId: first!.assigneeId });
    expect(receipt!.text).toContain('Nhầm phụ lục.');
  });
});
