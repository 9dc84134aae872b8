import type { IdentityView, PasskeyOptions, PasskeyView, Problem } from '@conference/contracts';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import { openPublicity, systemClock } from '@conference/tasks';
import { IssuableDocuments } from '../integration/issuable.factory';
import { openTestApp, type TestApp } from '../support/test-app';
import { SignedIn } from './signed-in.factory';
import { SoftAuthenticator, type Behaviour } from './soft-authenticator';

const ORIGIN = 'http://localhost:3000';
const OWN = '/api/identity';

describe('who somebody is, at the door', () => {
  let api: TestApp;
  let ready: IssuableDocuments;
  let head: PersonEntity;
  let clerk: PersonEntity;
  let documents = 0;

  beforeAll(async () => {
    api = await openTestApp({ DEV_SIGN_IN: 'true', PUBLIC_URL: ORIGIN });
    ready = await IssuableDocuments.open(api.transactions);
    [head, clerk] = [ready.people.get('gd')!, ready.people.get('ke-toan')!];
  });

  beforeEach(async () => {
    await query('delete from web_session');
    await query('update passkey set removed_at = now()');
    await query(`update office set mail_policy = '{}'`);
    await query('update person set active = true');
  });

  afterAll(() => api?.close());

  const query = (text: string, values: unknown[] = []) => api.transactions.dataSource.query(text, values);
  const as = ({ id }: PersonEntity) => SignedIn.asPerson(api.origin, id);
  const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
  const code = async (answer: Promise<Response>) => {
    const response = await answer;
    const { code: said, message } = (await response.json()) as Problem;
    expect(message.vi && message.en).toBeTruthy();
    return [response.status, said];
  };
  const goStale = () => query(`update web_session set stepped_up_at = now() - interval '5 minutes 1 second'`);
  const identity = (who: SignedIn) => json<IdentityView>(who.get(OWN));
  const ask = (who: SignedIn, what: 'passkeys' | 'confirmations') =>
    json<PasskeyOptions>(who.post(`${OWN}/${what}/options`, {}));
  const addPasskey = async (who: SignedIn, label = 'Máy của tôi') => {
    const key = new SoftAuthenticator(ORIGIN);
    const answer = await who.post(`${OWN}/passkeys`, { label, response: key.make(await ask(who, 'passkeys')) });
    expect(answer.status).toBe(201);
    return { key, passkey: (await answer.json()) as PasskeyView };
  };
  const confirm = async (who: SignedIn, key: SoftAuthenticator, behaviour?: Behaviour) =>
    who.post(`${OWN}/confirmations`, { response: key.confirm(await ask(who, 'confirmations'), behaviour) });

  describe('passkeys', () => {
    it('are added after a fresh sign-in; their person is told, the record names nobody', async () => {
      const who = await as(head);
      const options = await ask(who, 'passkeys');
      expect(options).toMatchObject({
        rp: { id: 'localhost' },
        authenticatorSelection: { userVerification: 'required' },
      });
      const { passkey } = await addPasskey(who, '  Điện thoại  ');
      expect(passkey).toMatchObject({ label: 'Điện thoại', lastUsedAt: null });
      expect(await identity(who)).toMatchObject({ passkeys: [{ id: passkey.id }], passkeysWork: true });
      expect((await identity(await as(clerk))).passkeys).toEqual([]);
      const wanted = { kind: 'passkey', passkeyId: passkey.id, change: 'added' };
      expect(await query('select payload from outbox order by id desc limit 1')).toEqual([{ payload: wanted }]);
      const [event] = (await query('select payload from audit_event order by seq desc limit 1')) as {
        payload: string;
      }[];
      expect(JSON.parse(event!.payload)).toMatchObject({
        action: 'passkey.added',
        actorId: head.id,
        facts: { passkeyId: passkey.id },
      });
      expect(event!.payload).not.toContain('Điện thoại');
    });

    it('are neither added nor removed without a confirmation of a moment ago', async () => {
      const who = await as(head);
      const { passkey } = await addPasskey(who);
      await goStale();
      expect(await code(who.post(`${OWN}/passkeys/options`, {}))).toEqual([403, 'factor-needed']);
      expect(await code(who.delete(`${OWN}/passkeys/${passkey.id}`))).toEqual([403, 'factor-needed']);
      expect((await identity(who)).passkeys).toHaveLength(1);
      const response = new SoftAuthenticator(ORIGIN).make({ challenge: 'AAAA' });
      expect(await code(who.post(`${OWN}/passkeys`, { label: 'x', response }))).toEqual([409, 'challenge-over']);
    });

    it('get another name, and open nothing once they are removed', async () => {
      const who = await as(head);
      const { key, passkey } = await addPasskey(who);
      expect((await who.put(`${OWN}/passkeys/${passkey.id}`, { label: 'Khác' })).status).toBe(204);
      const other = await as(clerk);
      expect(await code(other.put(`${OWN}/passkeys/${passkey.id}`, { label: 'Cướp' }))).toEqual([
        404,
        'passkey-unknown',
      ]);
      expect(await code(other.delete(`${OWN}/passkeys/${passkey.id}`))).toEqual([404, 'passkey-unknown']);
      expect((await identity(who)).passkeys).toMatchObject([{ label: 'Khác' }]);
      const asked = await ask(who, 'confirmations');
      expect((await who.delete(`${OWN}/passkeys/${passkey.id}`)).status).toBe(204);
      const late = who.post(`${OWN}/confirmations`, { response: key.confirm(asked) });
      expect(await code(late)).toEqual([404, 'passkey-unknown']);
      expect(await code(who.post(`${OWN}/confirmations/options`, {}))).toEqual([404, 'passkey-unknown']);
      const wanted = { kind: 'passkey', passkeyId: passkey.id, change: 'removed' };
      expect(await query('select payload from outbox order by id desc limit 1')).toEqual([{ payload: wanted }]);
    });

    it('are taken from our own pages only', async () => {
      const who = await as(head);
      const headers = { 'x-requested-with': '', 'sec-fetch-site': 'cross-site' };
      expect(await code(who.post(`${OWN}/passkeys/options`, {}, headers))).toEqual([403, 'cross-site']);
      expect(await code(who.post(`${OWN}/confirmations`, {}, headers))).toEqual([403, 'cross-site']);
    });

    it.each<[string, Behaviour]>([
      ['another site', { origin: 'https://localhost.evil.example' }],
      ['another party', { rpId: 'evil.example' }],
      ['a key that did not check its person', { isUserVerified: false }],
    ])('are refused when they come from %s', async (_, behaviour) => {
      const who = await as(head);
      const key = new SoftAuthenticator(ORIGIN);
      const response = key.make(await ask(who, 'passkeys'), behaviour);
      expect(await code(who.post(`${OWN}/passkeys`, { label: 'x', response }))).toEqual([422, 'passkey-refused']);
      expect((await identity(who)).passkeys).toEqual([]);
      const honest = await addPasskey(who);
      expect(await code(confirm(who, honest.key, behaviour))).toEqual([422, 'passkey-refused']);
    });
  });

  describe('a confirmation', () => {
    it('makes the session’s secret new: the one before is worth nothing', async () => {
      const who = await as(head);
      const { key } = await addPasskey(who);
      await goStale();
      const thief = who.copy();
      expect((await identity(who)).confirmedUntil).toBeNull();
      const answer = who.follow(await confirm(who, key));
      expect(answer.status).toBe(200);
      expect(Date.parse((await identity(who)).confirmedUntil!)).toBeGreaterThan(Date.now());
      expect((await identity(who)).passkeys).toMatchObject([{ lastUsedAt: expect.any(String) as string }]);
      expect((await thief.get(OWN)).status).toBe(401);
      const [event] = (await query('select payload from audit_event order by seq desc limit 1')) as {
        payload: string;
      }[];
      expect(JSON.parse(event!.payload)).toMatchObject({ action: 'identity.confirmed', facts: { by: 'passkey' } });
    });

    it('is also to sign in again as the same person, in development', async () => {
      const who = await as(head);
      await goStale();
      const thief = who.copy();
      who.follow(await who.post('/api/sign-in', { personId: head.id }));
      expect((await identity(who)).confirmedUntil).not.toBeNull();
      expect((await thief.get(OWN)).status).toBe(401);
    });

    it('answers one challenge, of this session, once, in time', async () => {
      const who = await as(head);
      const { key } = await addPasskey(who);
      await goStale();
      const asked = await ask(who, 'confirmations');
      const elsewhere = await as(head);
      await ask(elsewhere, 'confirmations');
      await goStale();
      const response = key.confirm(asked);
      expect(await code(elsewhere.post(`${OWN}/confirmations`, { response }))).toEqual([422, 'passkey-refused']);
      const [first, second] = await Promise.all([
        who.post(`${OWN}/confirmations`, { response }),
        who.copy().post(`${OWN}/confirmations`, { response }),
      ]);
      const statuses = [first.status, second.status];
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);

      const again = await as(head);
      await goStale();
      const late = key.confirm(await ask(again, 'confirmations'));
      await query(`update web_session set challenged_at = challenged_at - interval '2 minutes 1 second'`);
      expect(await code(again.post(`${OWN}/confirmations`, { response: late }))).toEqual([409, 'challenge-over']);
      expect((await identity(again)).confirmedUntil).toBeNull();
    });

    it('comes from the person’s own passkey, and never from a copy of it', async () => {
      const who = await as(head);
      const other = await as(clerk);
      const { key } = await addPasskey(who);
      await addPasskey(other);
      expect(await code(confirm(other, key))).toEqual([404, 'passkey-unknown']);
      expect((await confirm(who, key, { counter: 7 })).status).toBe(200);
      expect(await code(confirm(await as(head), key, { counter: 7 }))).toEqual([422, 'passkey-refused']);
    });
  });

  describe('grave steps', () => {
    const prepared = async (): Promise<TaskEntity> => {
      documents += 1;
      return ready.prepare({ code: `van-ban-${documents}` }, systemClock);
    };
    const issue = (who: SignedIn, { id, packetHash }: TaskEntity) =>
      who.post(`/api/tasks/${id}/decisions`, { outcome: 'issued', packetHash, reason: null });
    const read = (id: string) => api.transactions.read(({ rounds }) => rounds.task(id));
    const asked = (task: TaskEntity) => api.transactions.read(({ directory }) => directory.person(task.assigneeId));

    it('are not taken with a stale confirmation, and nothing has changed', async () => {
      const task = await prepared();
      const who = await as((await asked(task))!);
      await goStale();
      const refused = await issue(who, task);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        code: 'factor-needed',
        facts: { level: 'L3', confirmAt: '/confirm-identity' },
      });
      expect(await read(task.id)).toMatchObject({ state: 'open', decidedAt: null });
      expect(await ready.entry(task.documentId!)).toBeNull();
    });

    it('are taken once it is fresh', async () => {
      const task = await prepared();
      const who = await as((await asked(task))!);
      const { key } = await addPasskey(who);
      await goStale();
      expect((await issue(who, task)).status).toBe(403);
      who.follow(await confirm(who, key));
      expect((await issue(who, task)).status).toBe(200);
      expect(await read(task.id)).toMatchObject({ state: 'decided', proof: 'factor' });
    });

    it('are never taken by somebody else, however fresh', async () => {
      const task = await prepared();
      const other = [...ready.people.values()].find(({ id }) => id !== task.assigneeId)!;
      expect(await code(issue(await as(other), task))).toEqual([403, 'not-asked']);
      expect(await read(task.id)).toMatchObject({ state: 'open' });
    });

    it('are graded by the office, and lighter ones need a session alone', async () => {
      const task = await prepared();
      await query(`update office set mail_policy = '{"levels": {"issue": "L2"}}'`);
      const who = await as((await asked(task))!);
      await goStale();
      expect((await issue(who, task)).status).toBe(200);
      expect(await read(task.id)).toMatchObject({ proof: 'session' });
    });

    it('include recalling a document and giving a number on paper', async () => {
      const task = await prepared();
      expect((await issue(await as((await asked(task))!), task)).status).toBe(200);
      const { id, number } = await ready.entry(task.documentId!);
      const [leader, keeper] = [await as(head), await as(clerk)];
      await goStale();
      const recall = { reason: 'Ghi sai số liệu' };
      expect(await code(leader.post(`/api/register/${id}/recall`, recall))).toEqual([403, 'factor-needed']);
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      const paper = { number: number + 1, typeCode: 'BC', subject: 'Giấy', issuedOn: today };
      expect(await code(keeper.post('/api/register/paper-numbers', paper))).toEqual([403, 'factor-needed']);
      leader.follow(await leader.post('/api/sign-in', { personId: head.id }));
      keeper.follow(await keeper.post('/api/sign-in', { personId: clerk.id }));
      expect((await leader.post(`/api/register/${id}/recall`, recall)).status).toBe(204);
      expect((await keeper.post('/api/register/paper-numbers', paper)).status).toBe(201);
    });
  });

  describe('sessions', () => {
    it('end in every browser with the person’s service, and do not come back', async () => {
      const [phone, desk] = [await as(head), await as(head)];
      const stream = await phone.get('/api/events');
      expect(stream.status).toBe(200);
      await query('update person set active = false where id = $1', [head.id]);
      expect((await desk.get('/api/me')).status).toBe(401);
      await stream.text();
      expect((await desk.post('/api/sign-in', { personId: head.id })).status).toBe(404);
      await query('update person set active = true where id = $1', [head.id]);
      expect((await desk.get('/api/me')).status).toBe(401);
    });

    it('end everywhere when their person says so, and nobody else’s', async () => {
      const [phone, desk, other] = [await as(head), await as(head), await as(clerk)];
      const stream = await phone.get('/api/events');
      const answer = await desk.delete(`${OWN}/sessions`);
      expect(answer.status).toBe(204);
      expect(answer.headers.getSetCookie()[0]).toContain('hoi-nghi-session=;');
      await stream.text();
      expect([(await phone.get('/api/me')).status, (await desk.get('/api/me')).status]).toEqual([401, 401]);
      expect((await other.get('/api/me')).status).toBe(200);
    });

    it('leave open streams alone while they stand', async () => {
      const who = await as(head);
      const { key } = await addPasskey(who);
      const stream = (await who.get('/api/events')).body!;
      const ended = await (await as(clerk)).get('/api/events');
      who.follow(await confirm(who, key));
      await query('delete from web_session where person_id = $1', [clerk.id]);
      await ended.text();
      await api.transactions.run(({ conferences }) => conferences.touch(ready.conference.id));
      expect(await firstOf(stream, 'conference')).toContain(ready.conference.id);
    });
  });

  describe('remembered browsers', () => {
    const remember = async (personId: string, label: string) => {
      const [{ id }] = (await query(
        `insert into remembered_device (secret_sha256, person_id, label, created_at, last_used_at, expires_at)
         values (sha256(convert_to($1, 'UTF8')), $2, $1, now(), now(), now() + interval '90 days') returning id`,
        [label, personId],
      )) as [{ id: string }];
      return id;
    };
    const labels = async (who: SignedIn) =>
      (await json<{ items: { label: string }[] }>(who.get(`${OWN}/devices`))).items
        .map(({ label }) => label)
        .toSorted();

    it('are listed for their person, and forgotten one by one or all at once', async () => {
      const first = await remember(head.id, 'Chrome (Android)');
      await remember(head.id, 'Firefox (Windows)');
      await remember(head.id, 'Safari (iPhone)');
      const foreign = await remember(clerk.id, 'Edge (Windows)');
      const who = await as(head);
      expect(await labels(who)).toEqual(['Chrome (Android)', 'Firefox (Windows)', 'Safari (iPhone)']);
      expect((await who.delete(`${OWN}/devices/${first}`)).status).toBe(204);
      expect((await who.delete(`${OWN}/devices/${foreign}`)).status).toBe(204);
      expect(await labels(who)).toEqual(['Firefox (Windows)', 'Safari (iPhone)']);
      expect((await who.delete(`${OWN}/devices`)).status).toBe(204);
      expect(await labels(who)).toEqual([]);
      expect(await labels(await as(clerk))).toEqual(['Edge (Windows)']);
    });
  });

  it('breaks a showing off only for somebody who has just confirmed', async () => {
    const documentId = (await prepareShown()).documentId!;
    const [{ id }] = (await query('select id from publicity where document_id = $1', [documentId])) as [{ id: string }];
    const who = await as(head);
    await goStale();
    const body = { reason: 'Có sai sót' };
    expect(await code(who.post(`/api/publicity/${id}/withdrawal`, body))).toEqual([403, 'factor-needed']);
    who.follow(await who.post('/api/sign-in', { personId: head.id }));
    expect((await code(who.post(`/api/publicity/${id}/withdrawal`, body)))[1]).toBe('not-shown');
  });

  async function prepareShown(): Promise<TaskEntity> {
    documents += 1;
    const task = await ready.prepare({ code: `van-ban-${documents}` }, systemClock);
    await openPublicity(api.transactions, systemClock, { documentId: task.documentId! });
    return task;
  }
});

describe('an address of its own', () => {
  it('C1: keeps a session’s cookie to this host, to TLS and away from scripts', async () => {
    const api = await openTestApp({ DEV_SIGN_IN: 'true', PUBLIC_URL: 'https://hoinghi.skhcn.example' });
    try {
      const { people } = await IssuableDocuments.open(api.transactions);
      const who = await SignedIn.as(api.origin);
      const cookies = [
        ...(await who.post('/api/sign-in', { personId: people.get('gd')!.id })).headers.getSetCookie(),
        ...(await who.delete('/api/sign-in')).headers.getSetCookie(),
      ];
      expect(cookies).toHaveLength(2);
      for (const cookie of cookies) {
        expect(cookie).toMatch(/^__Host-hoi-nghi-session=/);
        expect(cookie.split('; ').slice(1)).toEqual(
          expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) as string[],
        );
        expect(cookie).not.toMatch(/domain=/i);
      }
    } finally {
      await api.close();
    }
  });

  it('without a name offers no passkeys, and says why', async () => {
    const api = await openTestApp({ DEV_SIGN_IN: 'true', PUBLIC_URL: 'http://127.0.0.1:3000' });
    try {
      const { people } = await IssuableDocuments.open(api.transactions);
      const who = await SignedIn.asPerson(api.origin, people.get('gd')!.id);
      expect(await (await who.get(OWN)).json()).toMatchObject({ passkeysWork: false, maySignInAgain: true });
      const refused = await who.post(`${OWN}/passkeys/options`, {});
      expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'passkeys-need-name' }]);
    } finally {
      await api.close();
    }
  });
});

/** Reads a stream up to the first event of a kind. */
async function firstOf(stream: ReadableStream<Uint8Array>, kind: string): Promise<string> {
  let read = '';
  for await (const piece of stream) {
    read += Buffer.from(piece).toString('utf8');
    const event = read.split('\n\n').find((text) => text.includes(`event: ${kind}`));
    if (event && read.endsWith('\n\n')) return event;
  }
  throw new Error('the stream ended');
}
