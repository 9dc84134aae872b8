import { handOverTask, systemClock } from '@conference/tasks';
import { MailedTasks } from '../api/mailed-links.factory';
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
});
