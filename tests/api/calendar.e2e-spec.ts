import { request as rawRequest } from 'node:http';
import type { CalendarAddress, CalendarFeedView } from '@conference/contracts';
import type { TaskEntity } from '@conference/persistence';
import ICAL from 'ical.js';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

describe('the calendar that a person subscribes to', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let task: TaskEntity;
  let owner: SignedIn;

  beforeAll(async () => {
    api = await openTestApp({ DEV_SIGN_IN: 'true' });
    tasks = await MailedTasks.open(api);
    [task] = (await tasks.ask('draft')) as [TaskEntity];
    await api.transactions.run(({ floor }) => floor.summon(tasks.conference.id, [task.assigneeId]));
    await query('update conference set held_on = current_date + 30 where id = $1', [tasks.conference.id]);
    owner = await SignedIn.asPerson(api.origin, task.assigneeId);
  });

  afterAll(() => api?.close());

  const query = (sql: string, values: unknown[] = []) => api.transactions.dataSource.query(sql, values);
  const make = async (): Promise<string> => {
    const answer = await owner.post('/api/calendar', {});
    expect(answer.status).toBe(201);
    const { url } = (await answer.json()) as CalendarAddress;
    return `${api.origin}${new URL(url).pathname}`;
  };
  const events = async (address: string) => {
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()));
    return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  };

  it('shows its person’s due dates and conferences, by its secret address alone', async () => {
    const address = await make();
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const [due, conference] = await events(address);
    expect(due!.summary).toBe(`Hạn: Soạn dự thảo – ${tasks.document.title}`);
    expect(conference!.summary).toContain(tasks.conference.title);
    const { dueAt } = await api.transactions.read(async ({ rounds }) => (await rounds.round(task.roundId))!);
    expect(due!.endDate.toJSDate()).toEqual(dueAt);
  });

  it('forgets conferences of more than a year ago, and those called off', async () => {
    const address = await make();
    for (const values of [`held_on = current_date - 400`, `held_on = current_date + 30, stage = 'cancelled'`]) {
      await query(`update conference set ${values} where id = $1`, [tasks.conference.id]);
      expect(await events(address)).toHaveLength(1);
    }
    await query(`update conference set stage = 'drafting' where id = $1`, [tasks.conference.id]);
  });

  it('names nobody else, and a restricted document by its reference only', async () => {
    const address = await make();
    await query('update document set restricted = true where id = $1', [tasks.document.id]);
    const content = await (await fetch(address)).text();
    await query('update document set restricted = false where id = $1', [tasks.document.id]);
    const [due] = new ICAL.Component(ICAL.parse(content))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(due!.summary).not.toContain(tasks.document.title);
    expect(due!.summary).toContain(tasks.document.code);
    for (const { name, email, id } of tasks.people.values()) {
      if (id === task.assigneeId) continue;
      expect(content).not.toContain(name);
      expect(content).not.toContain(email);
    }
  });

  it('is fetched again only when it has changed, and fetching changes nothing', async () => {
    const address = await make();
    const before = await tasks.everything();
    const first = await fetch(address);
    const etag = first.headers.get('etag')!;
    expect(await statusFor(address, etag)).toBe(304);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(address)).headers.get('etag')).toBe(etag);
    expect(await tasks.everything()).toBe(before);
    await query(`update conference set place = 'Phòng khác' where id = $1`, [tasks.conference.id]);
    expect(await statusFor(address, etag)).toBe(200);
  });

  it('keeps only the SHA-256 of its secret, and never tells the address again', async () => {
    const address = await make();
    const secret = address.slice(address.lastIndexOf('/') + 1, -'.ics'.length);
    const [row] = await query('select secret_sha256::text as hash from calendar_feed where person_id = $1', [
      task.assigneeId,
    ]);
    expect(row.hash).not.toContain(secret);
    const answer = await owner.get('/api/calendar');
    const text = await answer.text();
    expect((JSON.parse(text) as CalendarFeedView).madeAt).not.toBeNull();
    expect(text).not.toContain(secret);
  });

  it('has one address at a time: a new one ends the one before, and it can be ended', async () => {
    const old = await make();
    const fresh = await make();
    expect((await fetch(old)).status).toBe(404);
    expect((await fetch(fresh)).status).toBe(200);
    expect((await owner.delete('/api/calendar')).status).toBe(204);
    expect((await fetch(fresh)).status).toBe(404);
    expect((await (await owner.get('/api/calendar')).json()) as CalendarFeedView).toEqual({ madeAt: null });
  });

  it('ends for whoever leaves the office, and speaks the language of its person', async () => {
    const address = await make();
    await query(`update person set language = 'en' where id = $1`, [task.assigneeId]);
    expect((await events(address))[0]!.summary).toMatch(/^Due: Write the draft/);
    await query('update person set active = false where id = $1', [task.assigneeId]);
    expect((await fetch(address)).status).toBe(404);
    await query(`update person set active = true, language = 'vi' where id = $1`, [task.assigneeId]);
  });

  it.each(['/calendar/x.ics', '/calendar/.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/%00.ics'])(
    'is nobody’s at %s',
    async (path) => {
      expect((await fetch(`${api.origin}${path}`)).status).toBe(404);
    },
  );

  it('is managed by its person only', async () => {
    const nobody = await SignedIn.as(api.origin);
    expect((await nobody.get('/api/calendar')).status).toBe(401);
    expect((await nobody.post('/api/calendar', {})).status).toBe(401);
  });
});

/** As a calendar program asks: `fetch` of Node may answer from what it has. */
function statusFor(address: string, etag: string): Promise<number> {
  return new Promise((done, failed) => {
    rawRequest(address, { headers: { 'if-none-match': etag } }, (answer) => done(answer.resume().statusCode ?? 0))
      .on('error', failed)
      .end();
  });
}
