import type { MailBacklogView, MailPage, MailView, Problem } from '@conference/contracts';
import type { TaskEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

describe('the mails of a conference, at the door', () => {
  let api: TestApp;
  let tasks: MailedTasks;
  let task: TaskEntity;
  let leader: SignedIn;
  let path: string;

  beforeAll(async () => {
    api = await openTestApp({ DEV_SIGN_IN: 'true' });
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(api);
    [task] = (await tasks.ask('draft')) as [TaskEntity];
    leader = await SignedIn.asPerson(api.origin, tasks.people.get('gd')!.id);
    path = `/api/conferences/${tasks.conference.id}/mails`;
    await query('update mail_suppression set lifted_at = now()');
    await query('update outbox set done_at = now()');
    await tasks.mail(task);
  });

  afterAll(() => api?.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    api.transactions.dataSource.query(sql, values);
  const list = async (search = ''): Promise<MailPage> =>
    (await (await leader.get(`${path}${search}`)).json()) as MailPage;
  const only = async (): Promise<MailView> => (await list()).items[0]!;
  const again = (id: string, who = leader) => who.post(`/api/mails/${id}/again`, {});
  const set = (values: string) => query(`update mail set ${values} where conference_id = $1`, [tasks.conference.id]);
  const freshLinks = () =>
    query<{ requestId: string }>(
      `select payload ->> 'requestId' as "requestId" from outbox where done_at is null and payload ->> 'kind' = 'freshLink'`,
    );

  it('are shown to those who lead the office: to whom, how it stands, and nothing of their words', async () => {
    const mail = await only();
    const assignee = [...tasks.people.values()].find(({ id }) => id === task.assigneeId)!;
    expect(mail).toMatchObject({ state: 'waiting', address: assignee.email, maySendAgain: false, attempts: 0 });
    expect(mail.person!.name).toBe(assignee.name);
    expect(Object.keys(mail)).not.toContain('text');
  });

  it('are nobody else’s: not a clerk’s, not another office’s', async () => {
    const clerk = await SignedIn.asPerson(api.origin, tasks.people.get('ke-toan')!.id);
    for (const asked of [path, '/api/mail-backlog']) expect((await clerk.get(asked)).status).toBe(403);
    expect((await again((await only()).id, clerk)).status).toBe(403);
    expect((await (await SignedIn.as(api.origin)).get(path)).status).toBe(401);
    expect((await leader.get('/api/conferences/7b0a2b1e-8d06-4f0a-9d53-0f3f0f2f5a10/mails')).status).toBe(404);
  });

  it('come page by page, newest first, by how they stand', async () => {
    await tasks.mail(task);
    await tasks.mail(task);
    await set(`state = 'failed', problem = '550 5.1.1 no'`);
    await tasks.mail(task);
    const first = await list('?limit=3');
    expect(first.items.map(({ state }) => state)).toEqual(['waiting', 'refused', 'refused']);
    expect((await list(`?limit=3&cursor=${first.nextCursor}`)).items).toHaveLength(1);
    expect((await list('?show=unreached')).items).toHaveLength(3);
    expect((await list('?show=underway')).items).toHaveLength(1);
    expect(first.items[1]!.nextStep!.vi).toContain('địa chỉ');
  });

  it('are sent again as a new mail with a fresh link while their task is open; pressed twice, it is one', async () => {
    await set(`state = 'sent', sent_at = now(), raw = null`);
    const mail = await only();
    expect(mail).toMatchObject({ state: 'handedOver', maySendAgain: true });
    expect((await again(mail.id)).status).toBe(204);
    expect((await again(mail.id)).status).toBe(204);
    expect(new Set((await freshLinks()).map(({ requestId }) => requestId)).size).toBe(1);
    expect(await query(`select 1 from audit_event where action = 'mail.again'`)).not.toEqual([]);
  });

  it('that never left go out again as they are, and their address takes mail again', async () => {
    await set(`state = 'suppressed', task_id = null, problem = '550 5.1.1 no'`);
    const mail = await only();
    await query(
      `insert into mail_suppression (address, mail_id, reason, since) values (lower($1), $2, 'no', now())
       on conflict (address) do update set lifted_at = null`,
      [mail.address, mail.id],
    );
    expect(mail.maySendAgain).toBe(true);
    expect((await again(mail.id)).status).toBe(204);
    expect((await only()).state).toBe('waiting');
    expect(await query('select 1 from mail_suppression where lifted_at is null')).toEqual([]);
  });

  it.each([
    [`state = 'sending'`, 'mail-underway'],
    [`state = 'sent', sent_at = now(), raw = null, task_id = null`, 'mail-arrived'],
    [`state = 'failed', raw = null, task_id = null`, 'mail-unrepeatable'],
  ])('are not sent again where that is wrong: %s', async (values, code) => {
    await set(values);
    const answer = await again((await only()).id);
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.code]).toEqual([409, code]);
    expect(problem.message.vi && problem.message.en).toBeTruthy();
    expect(await freshLinks()).toEqual([]);
  });

  it('tell when none leave', async () => {
    const backlog = async () => (await (await leader.get('/api/mail-backlog')).json()) as MailBacklogView;
    expect((await backlog()).unreachableSince).toBeNull();
    await api.transactions.run(({ sending }) => sending.relayUnreachable('ECONNREFUSED'));
    const first = await backlog();
    expect(first.unreachableSince).not.toBeNull();
    expect(first.waiting).toBeGreaterThan(0);
    await api.transactions.run(({ sending }) => sending.relayUnreachable('ECONNREFUSED'));
    expect((await backlog()).unreachableSince).toBe(first.unreachableSince);
    await api.transactions.run(({ sending }) => sending.relayReached());
    expect((await backlog()).unreachableSince).toBeNull();
  });
});
