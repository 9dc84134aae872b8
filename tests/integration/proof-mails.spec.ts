import { readSettings } from '@conference/config';
import type { TaskEntity } from '@conference/persistence';
import { decideTask, systemClock } from '@conference/tasks';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('mails about proofs', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let mails: TaskMailsService;
  let task: TaskEntity;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    mails = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
    tasks = await MailedTasks.open(record);
    await tasks.revise();
    [task] = (await tasks.ask('approval')) as [TaskEntity];
  });

  afterEach(async () => {
    await record.close();
    await database.drop();
  });

  const compose = (request: Parameters<TaskMailsService['answer']>[1]) =>
    record.transactions.run((records) => mails.answer(records, request));
  const written = (occasion: string) => record.transactions.read((records) => records.mails.byOccasion(occasion));
  const bytes = async (occasion: string): Promise<string> => {
    const [row] = await record.transactions.dataSource.query('select raw from mail where occasion = $1', [occasion]);
    return row.raw.toString('utf8').replace(/=\r\n/g, '');
  };

  it('carry a code for an approval, of which the record keeps a keyed hash alone', async () => {
    await compose({ kind: 'task', taskId: task.id });
    const [, first, second] = /M=C3=A3 x=C3=A1c nh=E1=BA=ADn: (\d{3}) (\d{3})/.exec(await bytes(`task/${task.id}`))!;
    const stored = JSON.stringify(await written(`task/${task.id}`));
    expect(stored).toContain('Mã xác nhận: […]');
    for (const form of [`${first}${second}`, `${first} ${second}`]) expect(stored).not.toContain(form);
    const [link] = await record.transactions.dataSource.query('select * from mail_link where task_id = $1', [task.id]);
    expect(link).toMatchObject({ purpose: 'decide', wrong_codes: 0, code_used_at: null });
    expect(link.code_hmac).toHaveLength(32);
  });

  it('tell whom a mail was for that its code is locked, once', async () => {
    await compose({ kind: 'task', taskId: task.id });
    const [link] = await record.transactions.dataSource.query('select id from mail_link where task_id = $1', [task.id]);
    const request = { kind: 'codeLocked', taskId: task.id, linkId: link.id } as const;
    await compose(request);
    await compose(request);
    const mail = await written(`code-locked/${link.id}`);
    expect(mail).toMatchObject({ kind: 'codeLocked', personId: task.assigneeId });
    expect(mail!.text).toContain('đã bị nhập sai 5 lần');
    expect(mail!.text).not.toContain('/t/');
    expect(await record.transactions.dataSource.query(`select 1 from mail where kind = 'codeLocked'`)).toHaveLength(1);
  });

  it('receipt: from which kind of device, coarsely', async () => {
    const answer = {
      taskId: task.id,
      actorId: task.assigneeId,
      channel: 'page' as const,
      outcome: 'approved' as const,
      reason: null,
      packetHash: task.packetHash,
    };
    const tooLittle = await decideTask(record.transactions, systemClock, answer);
    expect(tooLittle).toMatchObject({ ok: false, refusal: { code: 'proof-too-low', level: 'L1' } });
    const proven = { ...answer, proof: 'device' as const, answeredFrom: 'Chrome (Android)' };
    expect(await decideTask(record.transactions, systemClock, proven)).toMatchObject({ ok: true });
    await compose({ kind: 'receipt', taskId: task.id });
    expect((await written(`receipt/${task.id}`))!.text).toContain('Từ thiết bị: Chrome (Android)');
  });
});
