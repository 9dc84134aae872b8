import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  changedPlanSchema,
  conferenceStartedSchema,
  directorySchema,
  planViewSchema,
  problemSchema,
  type Problem,
} from '@conference/contracts';
import { addDays } from '@conference/domain';
import { openRound } from '@conference/tasks';
import { parse } from 'yaml';
import { openTestApp, type TestApp } from '../support/test-app';
import { SignedIn } from './signed-in.factory';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
/** The same plan as a real conference: it has no script. */
const REAL = PLAN.slice(0, PLAN.search(/^play:/m));
const ROUND = '00000000-0000-4000-8000-0000000000a1';
const REASON = 'Trùng lịch họp của tỉnh';

describe('the plan of a conference, through the API', () => {
  let test: TestApp;
  let head: SignedIn;
  let path: string;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    const { office, units, people } = directorySchema.parse(
      parse(readFileSync('infra/demonstration/office.yaml', 'utf8')),
    );
    await test.transactions.run((records) => records.directory.takeOver(office, units, people));
    head = await SignedIn.as(test.origin, 'headOfOffice');
    const { id } = conferenceStartedSchema.parse(await (await head.post('/api/conferences', REAL)).json());
    path = `/api/conferences/${id}`;
    const [document] = await test.transactions.read(({ documents }) => documents.ofConference(id));
    const request = { roundId: ROUND, conferenceId: id, documentId: document!.id, kind: 'draft' as const, number: 1 };
    await openRound(test.transactions, () => new Date(), { ...request, workflowId: 'conference/skhcn/2019' });
  });

  afterAll(() => test?.close());

  const view = async () => planViewSchema.parse(await (await head.get(`${path}/plan`)).json());
  const problemOf = async (answer: Response): Promise<Problem> => problemSchema.parse(await answer.json());
  async function everything(): Promise<string> {
    const tables: { name: string }[] = await test.transactions.dataSource.query(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_name <> 'web_session' order by 1`,
    );
    const hash = createHash('sha256');
    for (const { name } of tables) {
      const [row] = await test.transactions.dataSource.query(
        `select md5(coalesce(string_agg(entry::text, '|' order by entry::text), '')) as sum from ${name} entry`,
      );
      hash.update(`${name}=${row.sum};`);
    }
    return hash.digest('hex');
  }

  it('shows every due date with its reckoning, its people and the days off', async () => {
    const plan = await view();
    expect(plan.heldOn).toBe('2018-12-28');
    expect(plan.window?.law).toBe('Thông tư 01/2016/TT-BNV Điều 3');
    expect(plan.dues.find(({ roundId }) => roundId === ROUND)).toMatchObject({ kind: 'draft', state: 'open' });
    const names = new Map(plan.people.map(({ id, name }) => [id, name]));
    for (const { key, explanation, people } of plan.dues) {
      expect([key, Boolean(explanation.vi && explanation.en)]).toEqual([key, true]);
      expect(people.every((id) => names.get(id))).toBe(true);
    }
    expect(plan.daysOff.map(({ on }) => on)).toEqual(expect.arrayContaining(['2019-01-01', '2019-02-05']));
    expect(plan.may).toEqual({ moveDate: true, postpone: false, changeDeadline: true, moveDueDate: true });
  });

  it('shows it to everybody of the office, and lets only those who lead it change it', async () => {
    const clerk = await SignedIn.as(test.origin, 'clerk');
    const plan = planViewSchema.parse(await (await clerk.get(`${path}/plan`)).json());
    expect(plan.may).toEqual({ moveDate: false, postpone: false, changeDeadline: false, moveDueDate: false });
    const answer = await clerk.post(`${path}/deadlines`, { which: 'drafts', workingDays: 25, reason: REASON });
    expect(answer.status).toBe(403);
    expect((await (await SignedIn.as(test.origin)).get(`${path}/plan`)).status).toBe(401);
  });

  it('previews each kind of change with the people affected, and writes nothing', async () => {
    const before = await everything();
    const later = addDays((await view()).todayOn, 1);
    const queries = ['date-preview?heldOn=2019-01-15', 'deadline-preview?which=drafts&workingDays=25'];
    for (const query of queries) {
      const answer = await head.get(`${path}/${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      const changed = changedPlanSchema.parse(await answer.json());
      const affected = new Set(changed.changes.flatMap(({ people }) => people));
      expect(changed.people.map(({ id }) => id).toSorted()).toEqual([...affected].toSorted());
    }
    expect((await head.get(`${path}/rounds/${ROUND}/due-preview?dueOn=${later}`)).status).toBe(422);
    expect(await everything()).toBe(before);
  });

  it.each([
    ['no day at all', 'date-preview?heldOn=2019-02-30', 400, 'not-valid'],
    ['no day given', 'date-preview', 400, 'not-valid'],
    ['a day of another year', 'date-preview?heldOn=2024-01-15', 422, 'outside-work-year'],
    ['the day that it has', 'date-preview?heldOn=2018-12-28', 422, 'due-unchanged'],
    ['a deadline that there is not', 'deadline-preview?which=naps&workingDays=3', 400, 'not-valid'],
    ['a deadline of minus one day', 'deadline-preview?which=drafts&workingDays=-1', 400, 'not-valid'],
    ['a deadline of words', 'deadline-preview?which=drafts&workingDays=mai', 400, 'not-valid'],
    ['opinions before drafts', 'deadline-preview?which=opinions&workingDays=21', 422, 'deadlines-out-of-order'],
    [
      'a round that there is not',
      `rounds/${ROUND.replace('a1', 'a2')}/due-preview?dueOn=2030-01-02`,
      404,
      'due-round-unknown',
    ],
    ['a round that is no id', 'rounds/x/due-preview?dueOn=2030-01-02', 400, 'not-valid'],
    ['a due date in the past', `rounds/${ROUND}/due-preview?dueOn=2018-12-03`, 422, 'due-in-the-past'],
  ])('refuses %s, in both languages', async (_, query, status, code) => {
    const answer = await head.get(`${path}/${query}`);
    expect(answer.status).toBe(status);
    const problem = await problemOf(answer);
    expect(problem.code).toBe(code);
    for (const { vi, en } of [problem.message, ...(problem.errors ?? []).map(({ message }) => message)]) {
      expect([vi.length > 5, en.length > 5, vi === en]).toEqual([true, true, false]);
    }
    if (code === 'not-valid') expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it.each([
    ['without a reason', 'date', { heldOn: '2019-01-15' }, 'reason'],
    ['with a reason of blanks', 'date', { heldOn: '2019-01-15', reason: '     ' }, 'reason'],
    [
      'with a key that it does not know',
      'deadlines',
      { which: 'drafts', workingDays: 25, reason: REASON, all: 1 },
      'all',
    ],
    ['of half a day', 'deadlines', { which: 'drafts', workingDays: 2.5, reason: REASON }, 'workingDays'],
    ['to no day', `rounds/${ROUND}/due`, { dueOn: 'mai', reason: REASON }, 'dueOn'],
  ])('refuses a change %s at its field', async (_, to, body, field) => {
    const answer = await head.post(`${path}/${to}`, body);
    expect(answer.status).toBe(400);
    const { errors } = await problemOf(answer);
    expect(errors?.map(({ path: at }) => at)).toEqual([field]);
  });

  it('is in the published API', async () => {
    const { paths } = await (await head.get('/api/openapi.json')).json();
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/conferences/{id}/plan',
        '/api/conferences/{id}/deadlines',
        '/api/conferences/{id}/rounds/{roundId}/due',
      ]),
    );
  });
});
