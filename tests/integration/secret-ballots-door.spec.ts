import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { fromBase64Url, listEnvelopes, makePollKey, receiptOf, startHash } from '@conference/ballots';
import type { BallotReceipt, EnvelopeListView, RoomNow } from '@conference/contracts';
import { Client } from 'pg';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { ConferenceActivitiesService } from '../../apps/worker/src/activities/conference.activities';
import { openTestApp, type TestApp } from '../support/test-app';
import { readDump } from '../support/curious-reader';
import { ElectionRoom } from './elections.factory';
import { MOTION } from './open-votes.factory';
import { accepted, refusal, SecretBallotRoom } from './secret-ballot-room.factory';

const VOTERS = ['gd', 'pgd', 'ct-cd', 'tp-nv', 'ke-toan', 'luu-tru-1', 'luu-tru-2'];

describe('a secret ballot, through the door', () => {
  const logged: string[] = [];
  let app: TestApp;
  let room: SecretBallotRoom;
  let superuser: Client;

  beforeEach(async () => {
    logged.length = 0;
    const log = new Writable({
      write: (line, _, done) => {
        logged.push(String(line));
        done();
      },
    });
    app = await openTestApp({ LOG_LEVEL: 'trace', DEV_SIGN_IN: 'true' }, log);
    room = await SecretBallotRoom.open(app, 8);
    superuser = new Client({ connectionString: superuserUrl(app.databaseName) });
    await superuser.connect();
  });

  afterEach(async () => {
    await superuser?.end();
    await app?.close();
  });

  const castAll = async (choices: Record<string, string>) => {
    for (const [voter, choice] of Object.entries(choices)) await accepted(room.cast(voter, choice));
  };

  it('on a motion goes its whole way; the result is nobody’s before it is counted, and the room’s when it is published', async () => {
    await accepted(room.prepare('motion', MOTION));
    expect(await room.now('ke-toan')).toMatchObject({ ballot: null });
    await accepted(room.step('open', { warned: true }));
    expect(await room.now('ke-toan')).toMatchObject({
      vote: null,
      ballot: { state: 'open', rule: { kind: 'motion' }, result: null },
      mine: { right: 'mayVote', receipt: null },
    });
    await castAll({ gd: 'yes', pgd: 'yes', 'ct-cd': 'yes', 'tp-nv': 'yes', 'ke-toan': 'yes', 'luu-tru-1': 'no' });
    expect(await refusal(room.count())).toBe('poll-still-open');
    await accepted(room.step('close'));
    expect(await refusal(room.cast('luu-tru-2', 'yes'))).toBe('may-not-vote');
    expect(await room.ballot()).toMatchObject({ state: 'counting', envelopes: 6, result: null });
    expect(await refusal(room.count(await makePollKey()))).toBe('wrong-key');
    await accepted(room.count());
    await accepted(room.count());
    const figures = { collected: 6, notReturned: 2, valid: 6 };
    expect(await room.ballot()).toMatchObject({ state: 'closed', result: { figures, verdict: { holds: true } } });
    expect(await room.ballot('luu-tru-1')).toMatchObject({ state: 'closed', result: null });
    expect(await room.now('gd')).toMatchObject({ ballot: { state: 'closed', result: null } });

    expect(await refusal(room.step('publish'))).toBe('secrecy-at-risk');
    await accepted(room.step('publish', { warned: true }));
    const { ballot } = await room.now('ke-toan');
    expect(ballot).toMatchObject({ state: 'published', result: { figures } });
    expect(ballot!.result!.verdict!.inequality).toBe('2 × 5 = 10 > 8');
  });

  it('of an election is held in a round alone, whose committee has the key', async () => {
    await room.begin('election');
    expect(await refusal(room.prepare('election', 'bttnd'))).toBe('election-without-rules');
    const election = ElectionRoom.of(app, room.room);
    await election.listed();
    expect(await refusal(room.prepare('election', 'bttnd'))).toBe('election-not-there');
    const way = 'electronic';
    await election.rounds.open(election.chair, election.ref, { way, committee: election.committee() });
    expect(await refusal(room.prepare('election', 'bttnd'))).toBe('not-on-committee');
    await accepted(room.prepare('election', 'bttnd', 'ke-toan'));
    await accepted(room.step('open', { warned: true }));
    expect(await room.now('luu-tru-1')).toMatchObject({ ballot: { state: 'open', rule: { seats: 3 } } });
    await accepted(room.cast('luu-tru-1', room.room.person('ct-cd').id));
    await accepted(room.step('close'));
    expect(await refusal(room.count())).toBe('not-on-committee');
    expect(await refusal(room.step('publish', { warned: true }))).toBe('vote-not-there');
  });

  it('is told to every open page at once, without anybody’s receipt', async () => {
    await room.room.leave(room.room.person('tp-nv').id);
    await room.opened('motion', MOTION);
    await room.room.comeIn(room.room.person('tp-nv').id);
    await accepted(room.cast('pgd', 'no'));
    const shared = await told(['pgd', 'ke-toan', 'tp-nv', 'luu-tru-1']);
    expect(shared).toMatchObject({
      pgd: { right: 'mayVote', receipt: null, vote: null },
      'ke-toan': { right: 'mayVote' },
      'tp-nv': { right: 'cameAfterOpening' },
    });

    await accepted(room.step('close'));
    const afterwards = await told(['pgd', 'ke-toan']);
    expect(afterwards).toMatchObject({ pgd: { right: 'closed', receipt: null }, 'ke-toan': { right: 'closed' } });
  });

  /** What comes with a change for some people's pages; it is what they see when they ask, but for what only the voter knows. */
  async function told(codes: readonly string[]) {
    const { officeId, id } = room.room.conference;
    const everybody = (await new RoomNowService(app.transactions).shared(officeId, id))!;
    const shared: Record<string, RoomNow['mine']> = {};
    for (const code of codes) {
      const { at: _, mine, ...alike } = everybody.of(room.room.person(code).id);
      const { at: __, mine: own, ...asked } = await room.now(code);
      expect(alike).toEqual(asked);
      expect(mine).toEqual(own.receipt === null ? own : { ...own, receipt: null, right: mine.right });
      shared[code] = mine;
    }
    return shared;
  }

  it('takes an envelope once, acknowledges it again, and says why it takes none', async () => {
    await room.room.leave(room.room.person('tp-nv').id);
    await room.opened('motion', MOTION);
    await room.room.comeIn(room.room.person('tp-nv').id);
    expect(await room.now('tp-nv')).toMatchObject({ mine: { right: 'cameAfterOpening' } });
    expect(await refusal(room.cast('tp-nv', 'yes'))).toBe('may-not-vote');

    const envelope = await room.seal('pgd', { chosen: ['no'], isBlank: false });
    const receipt = (await (await accepted(room.hand('pgd', envelope))).json()) as BallotReceipt;
    expect(receipt).toEqual(await receiptOf(fromBase64Url(envelope)!));
    await room.room.leave(room.room.person('pgd').id);
    expect(await (await accepted(room.hand('pgd', envelope))).json()).toEqual(receipt);
    expect(await refusal(room.cast('pgd', 'yes'))).toBe('may-not-vote');
    expect(await room.now('pgd')).toMatchObject({ mine: { right: 'alreadyVoted', receipt } });
    expect(await refusal(room.hand('gd', envelope))).toBe('envelope-of-another');
    expect(await refusal(room.hand('gd', envelope.slice(4)))).toBe('envelope-malformed');
    await room.room.leave(room.room.person('gd').id);
    expect(await refusal(room.cast('gd', 'yes'))).toBe('may-not-vote');
  });

  it('leaves of a cast ballot no line in any log, no message, and no row outside the ballot box', async () => {
    await room.opened('motion', MOTION);
    const sealed = new Map<string, string>();
    for (const voter of VOTERS) sealed.set(voter, await room.seal(voter, { chosen: ['yes'], isBlank: false }));
    const heard: string[] = [];
    superuser.on('notification', ({ channel }) => heard.push(channel));
    for (const channel of ['conference', 'outbox', 'mail']) await superuser.query(`listen ${channel}`);
    await room.ballot();
    const [outside, lines] = [await rowsOutsideTheBox(superuser), logged.length];
    const { id } = await room.ballot();
    const receipts: BallotReceipt[] = [];
    for (const [voter, envelope] of sealed) {
      const answer = (await room.as(voter)).put(`${room.path}/ballots/${id}/envelope`, { envelope });
      receipts.push((await (await accepted(answer)).json()) as BallotReceipt);
    }
    await refusal(room.hand('gd', 'AAAA'));
    await superuser.query('select 1');

    expect(heard).toEqual([]);
    expect(await rowsOutsideTheBox(superuser)).toEqual(outside);
    expect(logged.slice(lines).filter((line) => line.includes('envelope'))).toEqual([]);

    await accepted(room.step('close'));
    await accepted(room.count());
    await accepted(room.step('publish', { warned: true }));
    const traces = [...sealed.values(), ...receipts.flatMap(({ sha256, code }) => [sha256, code])];
    const privateKey = Buffer.from(room.key.privateKey);
    const secrets = [...traces, privateKey.toString('base64url'), privateKey.toString('hex')];
    const kept = [...(await rowsOutsideTheBox(superuser)), ...logged].join('\n');
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(
      kept.split('\n').filter((line) => line.includes(id) && VOTERS.some((code) => namesVoter(line, code))),
    ).toEqual([]);
  });

  it('tells no running result on any page that a person can read while it is open', async () => {
    await room.opened('motion', MOTION);
    const { id } = await room.ballot();
    const readable = await readablePaths(app, room.path, id);
    const seen = async () => {
      const pages = new Map<string, string>();
      for (const person of ['gd', 'luu-tru-1']) {
        for (const path of readable) {
          const answer = await (await room.as(person)).get(path);
          pages.set(`${person} ${path}`, `${answer.status} ${withoutClock(await answer.text())}`);
        }
      }
      return pages;
    };
    await seen();
    const before = await seen();
    await castAll({ pgd: 'yes', 'ct-cd': 'yes', 'tp-nv': 'yes' });
    const after = await seen();
    const changed = [...after].filter(([page, text]) => before.get(page) !== text).map(([page]) => page);
    expect(readable.length).toBeGreaterThan(15);
    expect(changed).toEqual([]);
    expect(await room.ballot()).toMatchObject({ turnout: { atLeast: 0, isComplete: false } });
    await castAll({ 'ke-toan': 'no', 'luu-tru-2': 'no' });
    expect(await room.ballot()).toMatchObject({ turnout: { atLeast: 5, isComplete: false }, envelopes: null });
    expect(await room.ballot('luu-tru-1')).toMatchObject({ turnout: null });
  });

  it('warns before it opens in a small group, and opens for those who run the room alone, one vote at a time', async () => {
    await accepted(room.prepare('motion', MOTION));
    expect(await refusal(room.step('open'))).toBe('secrecy-at-risk');
    expect(await refusal(room.step('open', { warned: true }, 'luu-tru-1'))).toBe('not-allowed');
    expect(await refusal(room.prepare('motion', MOTION))).toBe('motion-before-room');
    const vote = { motion: MOTION, way: 'hands' };
    expect(await refusal((await room.as('gd')).post(`${room.path}/votes`, vote))).toBe('motion-before-room');
    await accepted(room.step('open', { warned: true }));
    await accepted(room.step('open', { warned: true }));
  });

  it('is declared void when it was broken off or its key is lost, and repeated with another key', async () => {
    await room.opened('motion', MOTION);
    await castAll({ gd: 'yes', pgd: 'no' });
    expect(await refusal(room.step('void', { reason: ' ' }))).toBe('void-without-reason');
    await accepted(room.step('void', { reason: 'Mất điện' }));
    const lost = await room.ballot();
    expect(lost).toMatchObject({ state: 'void', voided: { reason: 'Mất điện', isRepeated: false }, envelopes: 2 });
    expect(await room.now('ke-toan')).toMatchObject({ ballot: { state: 'void' }, mine: { right: 'voided' } });
    expect(await refusal(room.count())).toBe('poll-void');

    await room.opened('motion', MOTION);
    await castAll({ gd: 'yes' });
    await accepted(room.step('close'));
    await accepted(room.step('void', { reason: 'Mất khoá' }));
    await room.opened('motion', MOTION);
    const voided = (await room.ballots()).ballots.map(({ state, voided: isVoid }) => [
      state,
      isVoid?.isRepeated ?? null,
    ]);
    expect(voided).toEqual([
      ['void', true],
      ['void', true],
      ['open', null],
    ]);
  });

  it('publishes at the close a list that everybody can check, before an envelope is opened', async () => {
    await room.opened('motion', MOTION);
    const receipts: BallotReceipt[] = [];
    for (const voter of ['gd', 'pgd', 'ct-cd']) {
      receipts.push((await (await accepted(room.cast(voter, 'yes'))).json()) as BallotReceipt);
    }
    const { id } = await room.ballot();
    const ask = async (what: string) => (await room.as('ke-toan')).get(`${room.path}/ballots/${id}/${what}`);
    expect(await refusal(ask('list'))).toBe('not-found');
    expect(await refusal(ask('check'))).toBe('poll-still-open');
    await accepted(room.step('close'));
    const published = (await (await accepted(ask('list'))).json()) as EnvelopeListView;

    expect(published.list.map(({ sha256 }) => sha256)).toEqual(receipts.map(({ sha256 }) => sha256).toSorted());
    expect(await startHash(published.start)).toBe(published.startSha256);
    const again = await listEnvelopes(
      published.startSha256,
      published.list.map(({ sha256 }) => sha256),
    );
    expect(again).toEqual(published.list);
    expect(published.listSha256).toBe(again.at(-1)!.linkSha256);
    expect(await (await accepted(ask('check'))).json()).toEqual({ faults: [] });
    await accepted(room.count());
    const privateKey = Buffer.from(room.key.privateKey).toString('base64url');
    expect(await (await accepted(room.step('recount', { privateKey }))).json()).toEqual({ faults: [] });
    await superuser.query('update ballot_box.listed_envelope set sha256 = $1 where place = 1', ['0'.repeat(64)]);
    expect(await (await accepted(ask('check'))).json()).toMatchObject({
      faults: expect.arrayContaining([{ check: 'listChanged', times: 1 }]),
    });
  });

  it('is void when the conference is called off: nobody casts or opens it any more, and its envelopes go in time', async () => {
    await accepted(room.prepare('motion', MOTION));
    await accepted(room.step('open', { warned: true }));
    await castAll({ gd: 'yes', pgd: 'no' });
    const { id } = await room.ballot();
    const { conference, chair } = room.room;
    const cancelled = { conferenceId: conference.id, actorId: chair.id, reasonId: randomUUID() };
    await new ConferenceActivitiesService(app.transactions).cancelConference(cancelled);
    expect(await refusal(room.cast('ct-cd', 'yes'))).toBe('may-not-vote');
    const { rows } = await superuser.query(
      `select b.state, p.state as box, p.voided_on is not null as voided from secret_ballot b join ballot_box.poll p on p.id = b.id where b.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ state: 'void', box: 'closed', voided: true }]);
  });

  const namesVoter = (line: string, code: string) => line.includes(room.room.person(code).id) && code !== 'gd';
});

/** Every row of every table but those of the box, as text. */
async function rowsOutsideTheBox(superuser: Client): Promise<string[]> {
  const inBox = new Set<string>();
  for (const table of ['poll', 'electorate_entry', 'envelope', 'listed_envelope', 'opened_ballot']) {
    const { rows } = await superuser.query<{ line: string }>(`select t::text as line from ballot_box.${table} t`);
    for (const { line } of rows) inBox.add(line);
  }
  return (await readDump(superuser)).filter((line) => !inBox.has(line));
}

/** Every address that can be read by whoever knows the ids of the conference and its ballot. */
async function readablePaths({ origin }: TestApp, path: string, ballotId: string): Promise<string[]> {
  const { paths } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  return Object.entries(paths)
    .filter(([route, methods]) => 'get' in methods && route.startsWith('/api/'))
    .map(([route]) => route.replace('/api/conferences/{id}', path).replace('{ballotId}', ballotId))
    .filter((route) => !route.includes('{') && !/events|live/.test(route));
}

/** An answer without the moment at which it was given. */
function withoutClock(answer: string): string {
  return answer.replace(/"at":"[^"]*"/g, '');
}

function superuserUrl(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  url.pathname = name;
  return url.href;
}
