import { ActivityService } from '../../apps/api/src/activity/activity.service';
import { runsFloor } from '../../apps/api/src/conferences/access';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { stranger } from './other-office.factory';

describe('who did what', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let activity: ActivityService;
  let tasks: MailedTasks;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    activity = new ActivityService(record.transactions);
    tasks = await MailedTasks.open(record);
    const { id: conferenceId, officeId } = tasks.conference;
    const head = tasks.people.get('gd')!;
    await record.transactions.run(async ({ audit }) => {
      const about = { officeId, conferenceId, actorId: head.id };
      for (let place = 1; place <= 5; place += 1)
        await audit.append({ ...about, at: new Date(), action: 'agenda.started', facts: { place } });
      await audit.append({ ...about, at: new Date(), action: 'summons.answered', facts: { kind: 'excused' } });
      const facts = { documentId: tasks.document.id, number: 2 };
      await audit.append({ ...about, at: new Date(), action: 'document.changed', facts });
      await audit.append({ ...about, conferenceId: null, at: new Date(), action: 'person.preferred', facts: {} });
    });
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const staff = () => [...tasks.people.values()].find((person) => !runsFloor(person, tasks.conference))!;
  const actions = async (...of: Parameters<ActivityService['page']>) =>
    (await activity.page(...of)).items.map(({ action }) => action);

  it('is told newest first, with the conference and the document that it was about', async () => {
    const { items } = await activity.page(tasks.people.get('gd')!, { limit: 100 });
    expect(items[0]).toMatchObject({
      action: 'document.changed',
      actor: tasks.people.get('gd')!.name,
      documentId: tasks.document.id,
      conference: { id: tasks.conference.id },
    });
    expect(items[1]!.action).toBe('summons.answered');
    expect(items.map(({ action }) => action)).not.toContain('person.preferred');
  });

  it('goes on page by page, and by kind', async () => {
    const head = tasks.people.get('gd')!;
    const first = await activity.page(head, { kind: 'room', limit: 3 });
    expect(first.items.map(({ sentence }) => sentence.en)).toEqual([5, 4, 3].map((n) => `took up agenda item ${n}`));
    const next = await activity.page(head, { kind: 'room', limit: 3, cursor: first.nextCursor! });
    expect(next.items.map(({ sentence }) => sentence.en)).toEqual([2, 1].map((n) => `took up agenda item ${n}`));
    expect(next.nextCursor).toBeNull();
    expect(await actions(head, { kind: 'documents', conference: tasks.conference.id, limit: 1 })).toEqual([
      'document.changed',
    ]);
  });

  it('tells who answered the summons to those alone who keep the record, and another office nothing', async () => {
    expect(await actions(tasks.people.get('gd')!, { kind: 'convening', limit: 100 })).toContain('summons.answered');
    expect(await actions(staff(), { kind: 'convening', limit: 100 })).not.toContain('summons.answered');
    const alien = await stranger(record, tasks.conference);
    expect(await actions(alien, { limit: 100 })).toEqual([]);
    await expect(activity.page(alien, { conference: tasks.conference.id, limit: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
