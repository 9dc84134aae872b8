import { readFileSync } from 'node:fs';
import {
  conferenceStartedSchema,
  directorySchema,
  problemSchema,
  type ConferencePage,
  type Problem,
} from '@conference/contracts';
import { parse } from 'yaml';
import { openTestApp, type TestApp } from '../support/test-app';
import { PDF } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';

const PLAN = readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8');
/** The same plan as a real conference: it has no script. */
const REAL = PLAN.slice(0, PLAN.search(/^play:/m));

describe('the API', () => {
  let test: TestApp;
  let head: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    const { office, units, people } = directorySchema.parse(
      parse(readFileSync('infra/demonstration/office.yaml', 'utf8')),
    );
    await test.transactions.run((records) => records.directory.takeOver(office, units, people));
    head = await SignedIn.as(test.origin, 'headOfOffice');
  });

  afterAll(() => test?.close());

  const problemOf = async (answer: Response): Promise<Problem> => {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return problemSchema.parse(await answer.json());
  };
  const conferences = async () => ((await (await head.get('/api/conferences')).json()) as ConferencePage).items;

  describe('starting a conference', () => {
    it('refuses a wrong plan with every error at its line, and creates nothing', async () => {
      const wrong = REAL.replace('drafter: ', 'drafter: nobody-').replace('heldOn: 2018-12-28', 'heldOn: 2018-02-30');
      const answer = await head.post('/api/conferences', wrong.replace('version: 1', 'version: 1\nversoin: 2'));
      expect(answer.status).toBe(422);
      const { code, errors } = await problemOf(answer);
      expect(code).toBe('plan-not-valid');
      expect(errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['versoin', 'conference.heldOn']));
      expect(errors?.every(({ line, message }) => Number(line) > 0 && message.vi && message.en)).toBe(true);
      expect(await conferences()).toEqual([]);
    });

    it('names what points nowhere at its line', async () => {
      const answer = await head.post('/api/conferences', REAL.replace(/drafter: .*/, 'drafter: nobody'));
      const { errors } = await problemOf(answer);
      const [first] = errors ?? [];
      expect(first).toMatchObject({ path: 'documents[0].drafter', code: 'unknown-code' });
      expect(REAL.split('\n')[first!.line! - 1]).toContain('drafter:');
    });

    it.each([
      ['text that is no YAML', 'a: [1', 'plan-unreadable'],
      ['a text alone', 'hội nghị', 'plan-not-valid'],
      ['a plan with a script', PLAN, 'play-not-allowed'],
    ])('refuses %s', async (_, text, code) => {
      const answer = await head.post('/api/conferences', text);
      expect(answer.status).toBe(422);
      expect((await problemOf(answer)).code).toBe(code);
    });

    it('lets only those who lead the office start one', async () => {
      const staff = await SignedIn.as(test.origin, 'clerk');
      expect((await staff.post('/api/conferences', REAL)).status).toBe(403);
      expect((await (await SignedIn.as(test.origin)).post('/api/conferences', REAL)).status).toBe(401);
    });

    it('takes JSON and YAML alike, once for each key, and one annual conference a year', async () => {
      const key = { 'idempotency-key': 'once' };
      const first = await head.post('/api/conferences', REAL, key);
      expect(first.status).toBe(201);
      const started = conferenceStartedSchema.parse(await first.json());
      expect(started.workflowId).toBe('conference/skhcn/2019');

      const again = await head.post('/api/conferences', REAL, key);
      expect(conferenceStartedSchema.parse(await again.json()).id).toBe(started.id);
      expect((await head.post('/api/conferences', `${REAL}\n# khác`, key)).status).toBe(422);
      const other = await head.post('/api/conferences', parse(REAL));
      expect(other.status).toBe(409);
      expect((await problemOf(other)).code).toBe('conference-exists');
      expect(await conferences()).toHaveLength(1);
    });

    it('gives a rehearsal a number of its own', async () => {
      const answer = await head.post('/api/conferences?rehearsal=true', PLAN);
      expect(answer.status).toBe(201);
      expect(conferenceStartedSchema.parse(await answer.json()).workflowId).toBe('conference/skhcn/2019-2');
    });
  });

  describe('lists', () => {
    it('go on from a cursor without repeating or leaving out', async () => {
      const first = (await (await head.get('/api/conferences?limit=1')).json()) as ConferencePage;
      const second = (await (
        await head.get(`/api/conferences?limit=1&cursor=${first.nextCursor}`)
      ).json()) as ConferencePage;
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
      expect(second.nextCursor).toBeNull();
    });

    it('refuse a cursor that is not one of ours', async () => {
      expect((await head.get('/api/conferences?cursor=abc')).status).toBe(400);
    });
  });

  describe('doors', () => {
    it('take commands from our own pages and programs only', async () => {
      const foreign = await fetch(`${test.origin}/api/sign-in`, { method: 'POST', body: '{}' });
      expect((await problemOf(foreign)).code).toBe('cross-site');
    });

    it('do not know an unknown person, conference or task', async () => {
      const nobody = '00000000-0000-4000-8000-000000000000';
      expect((await head.post('/api/sign-in', { personId: nobody })).status).toBe(404);
      expect((await head.get(`/api/conferences/${nobody}`)).status).toBe(404);
      expect((await head.get(`/api/tasks/${nobody}`)).status).toBe(404);
      expect((await head.get('/api/no-such-door')).status).toBe(404);
    });

    it('answer in the language that is asked for', async () => {
      const english = await fetch(`${test.origin}/api/me`, { headers: { 'accept-language': 'en' } });
      expect((await problemOf(english)).title).toBe('Please sign in to continue.');
    });

    it('publish the API as OpenAPI 3.1, and the plan as JSON Schema with an example that passes', async () => {
      const openApi = await (await head.get('/api/openapi.json')).json();
      expect(openApi.openapi).toBe('3.1.0');
      expect(Object.keys(openApi.paths)).toContain('/api/tasks/{id}/decisions');
      const schema = await (await head.get('/api/schemas/conference-plan.json')).json();
      expect(Object.keys(schema.$defs.ConferencePlan.properties)).toEqual(
        expect.arrayContaining(['office', 'documents', 'targets']),
      );
      const example = await (await head.get('/api/schemas/conference-plan.example.yaml')).text();
      expect((await head.post('/api/conferences', example)).status).toBe(201);
    });

    it('tell that they live and can work', async () => {
      expect((await fetch(`${test.origin}/health/live`)).status).toBe(200);
      expect((await fetch(`${test.origin}/health/ready`)).status).toBe(200);
    });
  });

  describe('files', () => {
    it.each([
      ['an empty file', 'a.pdf', new Uint8Array(), 422, 'file-empty'],
      ['a program', 'a.exe', Buffer.from('MZ'), 415, 'file-type-not-allowed'],
      ['a text that says it is a PDF', 'a.pdf', Buffer.from('hello'), 415, 'file-not-what-it-says'],
      ['a file over the limit', 'a.pdf', Buffer.alloc(100_001, '%PDF-1.7 '), 413, 'file-too-large'],
    ])('refuses %s', async (_, name, content, status, code) => {
      const answer = await head.upload(name, content);
      expect(answer.status).toBe(status);
      expect((await problemOf(answer)).code).toBe(code);
    });

    it('stores the same content once', async () => {
      const [one, other] = await Promise.all(
        ['a.pdf', 'b.pdf'].map(async (name) => (await head.upload(name, PDF)).json()),
      );
      expect(one.sha256).toBe(other.sha256);
    });
  });
});
