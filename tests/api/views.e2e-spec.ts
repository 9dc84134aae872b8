import { savedViewsSchema, type SaveViewBody } from '@conference/contracts';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

const LATE: SaveViewBody = {
  page: 'openTasks',
  name: 'Phòng tôi, quá hạn',
  address: { lateness: 'late' },
  isShared: false,
};

describe('saved views, through the API', () => {
  let test: TestApp;
  let leader: SignedIn;
  let deputy: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    const tasks = await MailedTasks.open(test);
    leader = await SignedIn.as(test.origin, 'headOfOffice');
    deputy = await SignedIn.asPerson(test.origin, tasks.people.get('pgd')!.id);
  });

  afterAll(() => test?.close());

  const seen = async (by: SignedIn, page = 'openTasks') =>
    savedViewsSchema.parse(await (await by.get(`/api/views?page=${page}`)).json());
  const names = async (by: SignedIn) => (await seen(by)).items.map(({ name }) => name);
  const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];

  it('are one’s own, on their page; the same name means the new filter', async () => {
    expect((await deputy.post('/api/views', LATE)).status).toBe(201);
    expect((await deputy.post('/api/views', { ...LATE, address: { lateness: 'soon' } })).status).toBe(201);
    const { items, mayShare } = await seen(deputy);
    expect(items).toMatchObject([{ name: LATE.name, address: { lateness: 'soon' }, owner: null, mayRemove: true }]);
    expect(mayShare).toBe(false);
    expect(await names(leader)).toEqual([]);
    expect((await seen(deputy, 'board')).items).toEqual([]);
  });

  it('are shared with the office by whoever leads it, and by nobody else', async () => {
    const shared = { ...LATE, name: 'Chờ ký', isShared: true };
    expect(await codeOf(await deputy.post('/api/views', shared))).toEqual([403, 'leaders-share-views']);
    expect((await leader.post('/api/views', shared)).status).toBe(201);
    expect(await names(deputy)).toEqual(['Chờ ký', LATE.name]);
    const view = (await seen(deputy)).items.find(({ isShared }) => isShared)!;
    expect(view.owner).toEqual(expect.any(String));
    expect(await codeOf(await deputy.delete(`/api/views/${view.id}`))).toEqual([403, 'not-own-view']);
  });

  it('begin the page where one settles so, until they are removed; each change is on the audit chain', async () => {
    const own = (await seen(deputy)).items.find(({ isShared }) => !isShared)!;
    const begin = (view: string | null) => deputy.put('/api/views/default', { page: 'openTasks', view });
    expect((await begin('tasks-late')).status).toBe(200);
    expect((await seen(deputy)).defaultView).toBe('tasks-late');
    expect((await begin(own.id)).status).toBe(200);
    expect(await codeOf(await begin('board-missed'))).toEqual([404, 'not-found']);
    expect((await seen(leader)).defaultView).toBeNull();
    expect((await deputy.delete(`/api/views/${own.id}`)).status).toBe(204);
    expect(await seen(deputy)).toMatchObject({ defaultView: null, items: [{ name: 'Chờ ký' }] });
    const actions = await test.transactions.dataSource.query(
      `select action, count(*)::int as count from audit_event where action like 'view.%' group by 1 order by 1`,
    );
    expect(actions).toEqual([
      { action: 'view.preferred', count: 2 },
      { action: 'view.removed', count: 1 },
      { action: 'view.saved', count: 3 },
    ]);
  });

  it.each([
    ['of everything', { ...LATE, address: {} }, 422],
    ['without a name', { ...LATE, name: '  ' }, 400],
    ['of no page', { ...LATE, page: 'elsewhere' }, 400],
    ['with what is no address', { ...LATE, address: { 'a b': 'x' } }, 400],
  ])('are refused %s', async (_what, body, status) => {
    expect((await leader.post('/api/views', body)).status).toBe(status);
  });
});
