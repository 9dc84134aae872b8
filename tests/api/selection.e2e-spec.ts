import {
  openTasksSchema,
  selectionDoneSchema,
  selectionPreviewSchema,
  type SelectionBody,
  type SelectionPreviewBody,
} from '@conference/contracts';
import type { TaskEntity } from '@conference/persistence';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

describe('one act on several tasks, through the API', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let leader: SignedIn;
  let opinions: TaskEntity[];
  let drafting: TaskEntity;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    tasks = await MailedTasks.open(test);
    leader = await SignedIn.as(test.origin, 'headOfOffice');
    await tasks.revise();
    opinions = await tasks.ask('opinion');
    [drafting] = (await tasks.ask('draft', 2)) as [TaskEntity];
  });

  afterAll(() => test?.close());

  const preview = async (body: SelectionPreviewBody, by = leader) =>
    selectionPreviewSchema.parse(await (await by.post('/api/open-tasks/preview', body)).json());
  const act = async (body: SelectionBody, key: string, by = leader) => {
    const answer = await by.post('/api/open-tasks/acts', body, { 'idempotency-key': key });
    return selectionDoneSchema.parse(await answer.json()).items;
  };
  const ids = (some: readonly TaskEntity[]) => some.map(({ id }) => id);
  const own = () => [...opinions, drafting].filter(({ assigneeId }) => assigneeId === leaderId()).map(({ id }) => id);
  const leaderId = () => [...tasks.people.values()].find(({ roles }) => roles.includes('headOfOffice'))!.id;
  const audited = (action: string) =>
    test.transactions.dataSource.query<{ taskId: string }[]>(
      `select payload::jsonb #>> '{facts,taskId}' as "taskId" from audit_event where action = $1 order by seq`,
      [action],
    );

  it('lists what is waited for in the office, by conference, unit, person, kind and lateness', async () => {
    const list = async (question = '') =>
      openTasksSchema.parse(await (await leader.get(`/api/open-tasks${question}`)).json());
    const all = await list();
    expect(all.total).toBe(opinions.length + 1);
    expect(all.kinds).toEqual(
      expect.arrayContaining([
        { kind: 'opinion', count: opinions.length },
        { kind: 'draft', count: 1 },
      ]),
    );
    expect((await list('?kind=draft')).items.map(({ id }) => id)).toEqual([drafting.id]);
    const one = await list(`?person=${opinions[0]!.assigneeId}&kind=opinion`);
    expect(one.items.map(({ id }) => id)).toEqual([opinions[0]!.id]);
    expect((await list(`?conference=${tasks.conference.id}`)).total).toBe(all.total);
    expect((await list('?conference=00000000-0000-4000-8000-000000000000')).total).toBe(0);
    const parts = await Promise.all(['late', 'soon', 'later'].map((each) => list(`?lateness=${each}`)));
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    const units = await Promise.all(all.units.map(({ id }) => list(`?unit=${id}`)));
    expect(units.map(({ total }) => total)).toEqual(all.units.map(({ count }) => count));
    expect((await leader.get('/api/open-tasks?lateness=never')).status).toBe(400);
  });

  it('says of each task what a reminder would do, sends it once, and says who was reminded lately', async () => {
    const taskIds = ids([...opinions, drafting]);
    const foreseen = await preview({ act: 'remind', taskIds });
    expect(foreseen.items.map(({ taskId }) => taskId)).toEqual(taskIds);
    for (const { taskId, does, refused } of foreseen.items) {
      expect([Boolean(does), Boolean(refused)]).toEqual(own().includes(taskId) ? [false, true] : [true, false]);
    }
    expect(await audited('task.nudged')).toEqual([]);

    const expected = taskIds.map((taskId) => [taskId, own().includes(taskId) ? 'refused' : 'done']);
    const done = await act({ act: 'remind', taskIds }, 'reminder-1');
    expect(done.map(({ taskId, state }) => [taskId, state])).toEqual(expected);
    const sent = expected.filter(([, state]) => state === 'done').map(([taskId]) => taskId);
    expect((await audited('task.nudged')).map(({ taskId }) => taskId)).toEqual(sent);

    const again = await act({ act: 'remind', taskIds }, 'reminder-1');
    expect(again.filter(({ state }) => state === 'repeated').map(({ taskId }) => taskId)).toEqual(sent);
    const other = await act({ act: 'remind', taskIds }, 'reminder-2');
    expect(new Set(other.map(({ state }) => state))).toEqual(new Set(['refused']));
    expect(await audited('task.nudged')).toHaveLength(sent.length);
  });

  it('lets a leader give tasks to somebody who may take them, with the reason in the mail, and each only once', async () => {
    const { candidates } = await preview({ act: 'reassign', taskIds: ids([drafting]) });
    const to = candidates[0]!;
    expect(to.mayTake).toBe(1);
    const taskIds = ids([drafting, opinions[0]!]);
    const foreseen = await preview({ act: 'reassign', taskIds, toPersonId: to.id });
    expect(foreseen.items[0]!.does?.vi).toContain(to.name);

    const reason = 'Đồng chí đi công tác dài ngày';
    const body = { act: 'reassign' as const, taskIds: ids([drafting]), toPersonId: to.id, reason };
    const [first] = await act(body, 'passing-1');
    const [second] = await act(body, 'passing-1');
    expect([first!.state, second!.state]).toEqual(['done', 'repeated']);
    expect(await tasks.task(drafting.id)).toMatchObject({ state: 'handedOver' });
    expect(await audited('task.handedOver')).toHaveLength(1);
    const notes = await test.transactions.dataSource.query('select text from note where text = $1', [reason]);
    expect(notes).toHaveLength(1);
  });

  it('says of each task what another due date would do, and to how many others', async () => {
    const foreseen = await preview({ act: 'extend', taskIds: ids(opinions), until: { workingDays: 1 } });
    expect(foreseen.items.every(({ does, refused }) => Boolean(does) !== Boolean(refused))).toBe(true);
    const past = await preview({ act: 'extend', taskIds: ids(opinions), until: { dueOn: '2019-01-02' } });
    expect(past.items.every(({ refused }) => refused?.en.includes('not later'))).toBe(true);
  });

  it('does nothing for who leads nothing, and says so task by task', async () => {
    const staff = await SignedIn.asPerson(test.origin, tasks.people.get('pgd')!.id);
    const taskIds = ids(opinions.filter(({ assigneeId }) => assigneeId !== tasks.people.get('pgd')!.id));
    const bodies: SelectionBody[] = [
      { act: 'remind', taskIds },
      { act: 'reassign', taskIds, toPersonId: leaderId(), reason: 'Nhờ làm giúp' },
      { act: 'extend', taskIds, until: { workingDays: 2 }, reason: 'Chưa kịp' },
    ];
    for (const body of bodies) {
      const foreseen = await preview(
        body.act === 'reassign' ? { act: body.act, taskIds, toPersonId: leaderId() } : strip(body),
        staff,
      );
      expect(foreseen.items.every(({ does, refused }) => does === null && refused !== null)).toBe(true);
      const done = await act(body, `staff-${body.act}`, staff);
      expect(new Set(done.map(({ state }) => state))).toEqual(new Set(['refused']));
    }
  });

  it('lets an administrator give more time, and neither press nor send on, as the page offers it', async () => {
    const { id } = tasks.people.get('pgd')!;
    const { dataSource } = test.transactions;
    const roles = (given: string[]) => dataSource.query('update person set roles = $1 where id = $2', [given, id]);
    await roles(['administrator']);
    const administrator = await SignedIn.asPerson(test.origin, id);
    const taskIds = ids(opinions);
    const pressing = await preview({ act: 'remind', taskIds }, administrator);
    expect(pressing.items.every(({ refused }) => refused?.en === 'Your role does not allow this.')).toBe(true);
    expect(await preview({ act: 'reassign', taskIds }, administrator)).toMatchObject({ candidates: [] });
    const longer = await preview({ act: 'extend', taskIds, until: { workingDays: 1 } }, administrator);
    expect(longer.items.map(({ does, refused }) => does ?? refused)).toEqual(
      (await preview({ act: 'extend', taskIds, until: { workingDays: 1 } })).items.map(
        ({ does, refused }) => does ?? refused,
      ),
    );
    await roles(tasks.people.get('pgd')!.roles);
  });

  it('refuses a selection of nothing, of what is not there, and an act without its reason', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    const answers = await Promise.all(
      [
        { act: 'remind', taskIds: [] },
        { act: 'extend', taskIds: ids(opinions), until: { workingDays: 2 }, reason: ' ' },
        { act: 'remind', taskIds: [nothing] },
      ].map((body) => leader.post('/api/open-tasks/acts', body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
  });
});

function strip(body: Exclude<SelectionBody, { act: 'reassign' }>): SelectionPreviewBody {
  return body.act === 'remind' ? body : { act: body.act, taskIds: body.taskIds, until: body.until };
}
