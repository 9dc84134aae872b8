import { handOverTask, systemClock } from '@conference/tasks';
import { MailedTasks, SMALL_OFFICE } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe(handOverTask.name, () => {
  let database: TestDatabase;
  let record: OpenRecord;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  it('keeps what the giver writes, and asks for a mail to the successor that says it', async () => {
    const { transactions } = record;
    const [task] = await (await MailedTasks.open(record)).ask('draft');
    const { officeId, assigneeId, id: taskId } = task!;
    const people = await transactions.read((records) => records.directory.peopleOfOffice(officeId));
    const { unitId } = people.find(({ id }) => id === assigneeId)!;
    const successor = people.find((person) => person.id !== assigneeId && person.unitId === unitId)!;

    const given = { taskId, actorId: assigneeId, toPersonId: successor.id, note: ' Nhờ chị xem giúp. ' };
    const answer = await handOverTask(transactions, systemClock, given);
    expect(answer.ok).toBe(true);

    const [message] = await transactions.run((records) => records.outbox.claim(['mail'], 10));
    const noteId = message && 'noteId' in message.payload ? message.payload.noteId : null;
    const note = await transactions.read((records) => records.conferences.note(noteId!));
    expect(note?.text).toBe('Nhờ chị xem giúp.');
    expect((await transactions.read((records) => records.rounds.task(taskId)))?.state).toBe('handedOver');
  });

  it('lets a leader send on what somebody else was asked, never without a reason; the note says whose it is', async () => {
    const { transactions } = record;
    const tasks = await MailedTasks.open(record);
    const [task] = await tasks.ask('draft', 7);
    const { assigneeId, id: taskId } = task!;
    const people = [...tasks.people.values()];
    const { unitId } = people.find(({ id }) => id === assigneeId)!;
    const leader = people.find(
      ({ id, roles }) => roles.some((role) => role === 'head' || role === 'headOfOffice') && id !== assigneeId,
    )!;
    const successor = people.find((person) => person.id !== assigneeId && person.unitId === unitId)!;
    const given = { taskId, actorId: leader.id, toPersonId: successor.id };

    const silent = await handOverTask(transactions, systemClock, { ...given, note: ' ' });
    expect(silent).toMatchObject({ ok: false, refusal: { code: 'reassigned-without-reason' } });
    const answer = await handOverTask(transactions, systemClock, { ...given, note: 'Đi công tác' });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const [asked] = await tasks.waitingMails('handedOver').then((mails) => mails.slice(-1));
    const noteId = asked && 'noteId' in asked ? String(asked.noteId) : '';
    const note = await transactions.read((records) => records.conferences.note(noteId));
    expect(note).toMatchObject({ text: 'Đi công tác', writtenBy: leader.id });
  });

  it('knows no task for those who lead another office', async () => {
    const { transactions } = record;
    const tasks = await MailedTasks.open(record);
    const [task] = await tasks.ask('draft', 8);
    const plan = { ...SMALL_OFFICE.plan, office: { ...SMALL_OFFICE.plan.office, code: 'co-quan-khac' } };
    const elsewhere = await MailedTasks.open(record, { ...SMALL_OFFICE, plan });
    const leader = [...elsewhere.people.values()].find(({ roles }) => roles.includes('head'))!;
    const successor = [...tasks.people.values()].find(({ id }) => id !== task!.assigneeId)!;
    const given = { taskId: task!.id, actorId: leader.id, toPersonId: successor.id, note: 'Đi công tác' };

    const answer = await handOverTask(transactions, systemClock, given);
    expect(answer).toEqual({ ok: false, refusal: { code: 'task-unknown' } });
    expect((await tasks.task(task!.id)).state).toBe('open');
  });
});
