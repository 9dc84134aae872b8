import type { MailWishes } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { nudgeTask, systemClock } from '@conference/tasks';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { DigestOffice, linksOf } from './digest-office.factory';

describe('the digest of a day', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let office: DigestOffice;
  let asked: TaskEntity[];

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    office = await DigestOffice.open(record, database.appUrl);
    asked = await office.ask(5);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const singles = async () => (await office.sent('draft')).map(({ mail }) => mail.taskId);
  const sweep = (days = 1) => office.digests[0].sweep(office.morning(days));
  const prefer = (preferences: { digestOff?: boolean; digestAt?: string; mailWishes?: MailWishes }) =>
    record.transactions.run(({ directory }) => directory.savePreferences(office.drafter.id, preferences));

  it('gathers what came when many tasks waited, each task with a link of its own, the soonest due first', async () => {
    expect(await singles()).toEqual(asked.slice(0, 3).map(({ id }) => id));
    expect(await office.held()).toEqual(asked.slice(3).map(({ id }) => id));
    await sweep();
    const [digest, ...others] = await office.sent('digest');
    expect(others).toEqual([]);
    expect(await office.held()).toEqual([]);
    const links = linksOf(digest!.read);
    const rights = await Promise.all(links.map((url) => office.link(url)));
    expect(rights.slice(0, -1).map((right) => [right!.purpose, right!.taskId])).toEqual(
      asked.map(({ id }) => ['decide', id]),
    );
    expect(rights.at(-1)).toMatchObject({ purpose: 'unsubscribe', taskId: null, personId: office.drafter.id });
    expect(digest!.mail.subject).toMatch(/Việc chờ xử lý .*: 5 việc, 5 việc có thể để sau$/);
    for (const url of links) expect(digest!.mail.text).not.toContain(url.split('/').at(-1)!);
  });

  it('can be stopped by one request of a mail program', async () => {
    await sweep();
    const [digest] = await office.sent('digest');
    const { headers } = digest!.read;
    const list = headers.get('list') as { unsubscribe?: { url?: string }; 'unsubscribe-post'?: { name?: string } };
    expect(list.unsubscribe?.url).toBe(linksOf(digest!.read).at(-1));
    expect(JSON.stringify(list['unsubscribe-post'])).toContain('List-Unsubscribe=One-Click');
  });

  it('goes once a day, however many processes look and however often', async () => {
    await Promise.all(
      office.digests.flatMap((service) => [service, service].map((one) => one.sweep(office.morning()))),
    );
    await sweep();
    expect(await office.sent('digest')).toHaveLength(1);
    await sweep(2);
    expect(await office.sent('digest')).toHaveLength(2);
    expect(await singles()).toHaveLength(3);
  });

  it('waits for the hour of its reader, and for a working day', async () => {
    await prefer({ digestAt: '09:00' });
    await sweep();
    expect(await office.sent('digest')).toEqual([]);
    const sunday = new Date(office.morning());
    while (sunday.getUTCDay() !== 0) sunday.setUTCDate(sunday.getUTCDate() + 1);
    await office.digests[0].sweep(new Date(sunday.getTime() + 4 * 60 * 60 * 1000));
    expect(await office.sent('digest')).toEqual([]);
    await office.digests[0].sweep(new Date(office.morning().getTime() + 60 * 60 * 1000));
    expect(await office.sent('digest')).toHaveLength(1);
  });

  it('loses nothing when it is switched off: what waited goes by itself', async () => {
    await prefer({ digestOff: true });
    await sweep();
    expect(await office.sent('digest')).toEqual([]);
    expect(new Set(await singles())).toEqual(new Set(asked.map(({ id }) => id)));
    expect(await office.held()).toEqual([]);
  });

  it('loses nothing when few tasks wait again', async () => {
    await office.sql(`update task set state = 'recalled' where id = any($1)`, [asked.slice(0, 2).map(({ id }) => id)]);
    await sweep();
    expect(await office.sent('digest')).toEqual([]);
    expect(new Set(await singles())).toEqual(new Set(asked.map(({ id }) => id)));
  });

  it('lets go at once what has become urgent, also before the hour', async () => {
    const beforeTheHour = new Date(office.morning().getTime() - 60 * 60 * 1000);
    await office.dueAt(asked[4]!, beforeTheHour.toISOString());
    await office.digests[0].sweep(beforeTheHour);
    expect((await singles()).slice(3)).toEqual([asked[4]!.id]);
    expect(await office.held()).toEqual([asked[3]!.id]);
  });

  it('forgets what needs no answer any more', async () => {
    await office.sql(`update task set state = 'recalled' where id = $1`, [asked[4]!.id]);
    await sweep();
    const [digest] = await office.sent('digest');
    expect(linksOf(digest!.read)).toHaveLength(5);
    expect(await office.held()).toEqual([]);
    expect(await singles()).toHaveLength(3);
  });

  it('does not go to somebody who is away', async () => {
    const today = office.morning().toISOString().slice(0, 10);
    await office.sql(
      `insert into absence (office_id, person_id, starts_on, ends_on, entered_by, entered_at) values ($1, $2, $3, $3, $2, now())`,
      [office.drafter.officeId, office.drafter.id, today],
    );
    await sweep();
    expect(await office.sent('digest')).toEqual([]);
    expect(await office.held()).toHaveLength(2);
  });

  it('names a restricted document by its reference alone', async () => {
    await office.sql('update document set restricted = true where id = $1', [office.tasks.document.id]);
    await sweep();
    const [digest] = await office.sent('digest');
    expect(digest!.read.text).not.toContain(office.tasks.document.title);
    expect(digest!.read.text).toMatch(/Văn bản số tham chiếu: \S+-\d{4}\/\S+/);
  });

  it('carries reminders too, unless they are urgent', async () => {
    await office.mails.announceRound({ roundId: asked[0]!.roundId, step: 1, kind: 'remind' });
    expect(await office.sent('reminder')).toEqual([]);
    expect(await office.held()).toContain(asked[0]!.id);
    await office.dueAt(asked[1]!, new Date().toISOString());
    await office.mails.announceRound({ roundId: asked[1]!.roundId, step: 1, kind: 'remind' });
    expect((await office.sent('reminder')).map(({ mail }) => mail.taskId)).toEqual([asked[1]!.id]);
  });

  it('does not keep a nudge: it goes at once, in the thread of the first mail, and says who sent it', async () => {
    const actor = office.tasks.people.get('gd')!;
    const taskId = asked[0]!.id;
    const nudged = await nudgeTask(record.transactions, systemClock, { taskId, actor });
    expect(nudged.ok).toBe(true);
    const again = await Promise.all([1, 2].map(() => nudgeTask(record.transactions, systemClock, { taskId, actor })));
    expect(again).toMatchObject([{ refusal: { code: 'nudged-lately' } }, { refusal: { code: 'nudged-lately' } }]);
    const [message] = await office.tasks.waitingMails('nudge');
    await record.transactions.run((records) => office.mails.answer(records, message as never));
    const [reminder] = await office.sent('reminder');
    const [first] = await office.sent('draft');
    expect(reminder!.read.inReplyTo).toBe(first!.read.messageId);
    expect(reminder!.read.text).toContain(`${actor.position} ${actor.name} nhắc Ông/Bà`);
  });

  it('gathers few tasks too for whoever wants them so, and each at once for whoever does not', async () => {
    await office.sql(`update task set state = 'recalled' where id = any($1)`, [asked.map(({ id }) => id)]);
    await prefer({ mailWishes: { asked: 'digest' } });
    const [task] = await office.askMore(6);
    expect(await office.held()).toContain(task!.id);
    await sweep();
    expect(await office.sent('digest')).toHaveLength(1);
    await prefer({ mailWishes: { asked: 'atOnce' } });
    const more = await office.askMore(7, 5);
    expect(await singles()).toEqual(expect.arrayContaining(more.map(({ id }) => id)));
  });

  it('reminds nobody who wants no reminders, but whoever is pressed for an answer', async () => {
    await prefer({ mailWishes: { reminders: 'never', asked: 'atOnce' } });
    const [task] = await office.askMore(6);
    await office.mails.announceRound({ roundId: task!.roundId, step: 1, kind: 'remind' });
    expect(await office.sent('reminder')).toEqual([]);
    const actor = office.tasks.people.get('gd')!;
    await nudgeTask(record.transactions, systemClock, { taskId: task!.id, actor });
    const [message] = await office.tasks.waitingMails('nudge');
    await record.transactions.run((records) => office.mails.answer(records, message as never));
    expect(await office.sent('reminder')).toHaveLength(1);
  });

  describe('of news', () => {
    const news = (occasion: string) => office.tell({ occasion, kind: 'issued', subject: `Đã ban hành ${occasion}` });

    it('tells in the digest what its reader wanted there, once, even when it is told again', async () => {
      await prefer({ mailWishes: { announcements: 'digest' } });
      await news('05/NQ');
      await news('05/NQ');
      expect(await office.sent('issued')).toEqual([]);
      await sweep();
      const [digest] = await office.sent('digest');
      expect(digest!.mail.text).toContain('Đã ban hành 05/NQ');
      expect(digest!.mail.text).toContain('/documents/5b0f');
      await news('05/NQ');
      await sweep(2);
      expect((await office.sent('digest')).at(-1)!.mail.text).not.toContain('Đã ban hành 05/NQ');
    });

    it('goes by itself to somebody without tasks, and is told too where the digest was switched off meanwhile', async () => {
      await office.sql(`update task set state = 'recalled' where id = any($1)`, [asked.map(({ id }) => id)]);
      await prefer({ mailWishes: { announcements: 'digest' } });
      await news('05/NQ');
      await prefer({ digestOff: true });
      await sweep();
      const [digest, ...others] = await office.sent('digest');
      expect(others).toEqual([]);
      expect(digest!.mail.subject).toMatch(/Tin trong ngày .*: 1 tin$/);
      await news('06/NQ');
      expect(await office.sent('issued')).toHaveLength(1);
    });

    it('is not told to whoever wants none; what is addressed to them by name is', async () => {
      await prefer({ mailWishes: { announcements: 'never' } });
      await news('05/NQ');
      await sweep();
      expect(JSON.stringify(await office.sent())).not.toContain('05/NQ');
      await office.tell({ occasion: '06/NQ', kind: 'issued', subject: 'Gửi đích danh 06/NQ', isByName: true });
      expect(await office.sent('issued')).toHaveLength(1);
    });

    it('never waits in a rehearsal', async () => {
      await prefer({ mailWishes: { announcements: 'digest' } });
      await office.sql('update conference set rehearsal = true');
      await news('05/NQ');
      expect(await office.sent('issued')).toHaveLength(1);
    });
  });
});
