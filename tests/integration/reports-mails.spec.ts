import { readSettings } from '@conference/config';
import type { MailEntity, TaskEntity } from '@conference/persistence';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const SECOND = 'Số sáng kiến được áp dụng';

describe('mails about the reports of a period', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let mails: TaskMailsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    mails = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
  });

  beforeEach(async () => {
    // an office has one annual conference a year; the one of the test before makes room
    await record.transactions.dataSource.query('update conference set rehearsal = true');
    tasks = await MailedTasks.open(record);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  /** Gives whoever answers for the first target another one, and asks about both. */
  async function askForTwo(rehearsal: boolean): Promise<TaskEntity[]> {
    const { id } = tasks.conference;
    await record.transactions.dataSource.query('update conference set rehearsal = $2 where id = $1', [id, rehearsal]);
    await record.transactions.run(async ({ targets }) => {
      const [first] = await targets.ofConference(id);
      const { id: targetId, clauseDocumentId: _document, clauseBlockId: _block, removedAt: _removed, ...same } = first!;
      await targets.add({
        target: { ...same, code: 'ct-hai', place: 99, title: SECOND },
        parties: (await targets.partiesNow([targetId]))
          .slice(0, 1)
          .map(({ kind, unitId, personId, ownerId }) => ({ kind, unitId, personId, ownerId })),
        past: [],
        sinceAt: new Date(),
      });
    });
    await record.transactions.dataSource.query('update target set evidence_required = false');
    const asked = await tasks.ask('progress');
    const second = (await record.transactions.read(({ targets }) => targets.ofConference(id))).at(-1)!;
    const reporter = asked.find(({ targetId }) => targetId === second.id)!.assigneeId;
    return asked.filter(({ assigneeId }) => assigneeId === reporter);
  }

  const announce = ({ roundId }: TaskEntity, kind: 'task' | 'remind', step: number) =>
    mails.announceRound({ roundId, kind, step });
  const mailsTo = async ({ assigneeId }: TaskEntity): Promise<MailEntity[]> =>
    (await record.transactions.read((all) => all.mails.ofConference(tasks.conference.id))).filter(
      ({ personId, kind }) => personId === assigneeId && ['progress', 'reminder'].includes(kind),
    );

  it('ask for all targets of a person in one mail, each with a link of its own, however often they are composed', async () => {
    const [first, ...others] = await askForTwo(false);
    await announce(first!, 'task', 0);
    await announce(first!, 'task', 0);
    const [mail, ...more] = await mailsTo(first!);
    expect(more).toEqual([]);
    expect(mail!.text).toContain(SECOND);
    const links: { task_id: string | null }[] = await record.transactions.dataSource.query(
      `select task_id from mail_link where mail_id = $1`,
      [mail!.id],
    );
    expect(new Set(links.map((link) => link.task_id))).toEqual(
      new Set([null, ...[first!, ...others].map(({ id }) => id)]),
    );
    expect(mail!.text).toContain('Báo đúng tiến độ 2 chỉ tiêu');
  });

  it('offer no report at once where evidence or more than the link is asked for', async () => {
    const [first] = await askForTwo(false);
    await record.transactions.dataSource.query(
      'update target set evidence_required = true where conference_id = $1 and place = 99',
      [tasks.conference.id],
    );
    await announce(first!, 'task', 0);
    expect((await mailsTo(first!))[0]!.text).not.toContain('Báo đúng tiến độ');
  });

  it('remind of those alone that are still missing', async () => {
    const [first, second] = await askForTwo(false);
    expect(await tasks.answer(first!, 'reported', 'xong')).toMatchObject({ ok: true });
    await announce(second!, 'remind', 1);
    const reminders = await mailsTo(second!);
    expect(reminders.map(({ kind }) => kind)).toEqual(['reminder']);
    expect(reminders.map(({ taskId }) => taskId)).toEqual([second!.id]);
  });

  it('are one for each target in a rehearsal, which plays every mail', async () => {
    const both = await askForTwo(true);
    await announce(both[0]!, 'task', 0);
    expect(await mailsTo(both[0]!)).toHaveLength(both.length);
  });
});
