import { randomUUID } from 'node:crypto';
import { ENVELOPE_LENGTH, fromBase64Url, makePollKey, receiptOf } from '@conference/ballots';
import { checkPollBox, destroyEnvelopes, openPoll, recountPoll } from '@conference/polls';
import { Client } from 'pg';
import { EnvelopeKeeperService } from '../../apps/worker/src/envelope-keeper.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { AFTERWARDS, electionOf, HELD_AT, openRoom, SecretBallot, type Room } from './ballot-box.factory';

/** The last second in Huế in which the count may be contested. */
const LAST_MOMENT = new Date('2026-12-25T16:59:59.000Z');
const RULE = electionOf(['an', 'binh', 'chi']);

describe('a secret ballot', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: Room;
  let superuser: Client;
  let voters: string[];
  let ballot: SecretBallot;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await openRoom(record);
    superuser = new Client({ connectionString: superuserUrl(database.name) });
    await superuser.connect();
  });

  beforeEach(async () => {
    voters = Array.from({ length: 5 }, () => randomUUID() as string);
    ballot = await SecretBallot.open(room, voters, RULE);
  });

  afterAll(async () => {
    await superuser?.end();
    await record?.close();
    await database?.drop();
  });

  const castAll = async () => {
    for (const voter of voters) await ballot.cast(voter, 'an');
  };
  const count = async () => {
    await ballot.close();
    const counted = await ballot.count();
    if (!counted.ok) throw new Error(counted.refusal.code);
    return counted.value.ballots;
  };
  const asApp = (sql: string, values: unknown[] = []) => record.transactions.dataSource.query(sql, values);

  /** Stops whoever writes into a table, after the row is there and before the commit. */
  const heldAfterWriting = async <T>(
    table: string,
    act: (release: () => Promise<unknown>) => Promise<T>,
  ): Promise<T> => {
    const release = () => superuser.query('select pg_advisory_unlock_all()');
    await superuser.query(`
      create function pause() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(7); return null; end';
      create trigger pause after insert on ${table} for each statement execute function pause();
      select pg_advisory_lock(7);
    `);
    try {
      return await act(release);
    } finally {
      await release();
      await superuser.query(`drop trigger pause on ${table}; drop function pause()`);
    }
  };
  const waitingFor = async (kind: 'advisory' | 'transactionid') =>
    (
      await superuser.query<{ pid: number }>(
        `select l.pid from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and l.locktype = $1 and not l.granted`,
        [kind],
      )
    ).rows;

  describe('opening', () => {
    it('opens once, however often it is asked, and never with other contents', async () => {
      const again = (different = {}) => openPoll(room.transactions, () => HELD_AT, { ...ballot.opening, ...different });

      expect(await again()).toMatchObject({ ok: true, value: { pollId: ballot.pollId } });
      expect(await again({ title: 'Khác' })).toMatchObject({ refusal: { code: 'poll-exists' } });
      expect(await again({ pollId: randomUUID() })).toMatchObject({ refusal: { code: 'poll-exists' } });
    });

    it('opens once when it is asked twice at the same moment', async () => {
      const opening = { ...ballot.opening, pollId: randomUUID(), code: randomUUID() };
      const open = () => openPoll(room.transactions, () => HELD_AT, opening);
      const answers = await heldAfterWriting('ballot_box.poll', async (release) => {
        const both = Promise.all([open(), open()]);
        await until(
          async () => (await waitingFor('advisory')).length === 1 && (await waitingFor('transactionid')).length === 1,
        );
        await release();
        return both;
      });
      expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
      const roll = await asApp('select from ballot_box.electorate_entry where poll_id = $1', [opening.pollId]);
      expect(roll).toHaveLength(voters.length);
    });

    it.each([
      ['key-malformed', { publicKey: 'không phải khoá' }],
      ['conference-unknown', { conferenceId: randomUUID() }],
      ['nobody-entitled', { electorate: [] }],
      ['nothing-to-choose', { rule: electionOf([]) }],
    ])('is refused: %s', async (code, different) => {
      const opening = { ...ballot.opening, pollId: randomUUID(), code: 'khac', ...different };
      expect(await openPoll(room.transactions, () => HELD_AT, opening)).toEqual({
        ok: false,
        refusal: expect.objectContaining({ code }),
      });
    });
  });

  describe('casting', () => {
    it('gives the receipt that the browser comes to by itself, and the same one when the same envelope comes again', async () => {
      const envelope = await ballot.envelope(voters[0]!, 'an');
      const receipt = await receiptOf(fromBase64Url(envelope)!);

      expect(await ballot.hand(voters[0]!, envelope)).toEqual({ ok: true, value: receipt });
      expect(await ballot.hand(voters[0]!, envelope)).toEqual({ ok: true, value: receipt });
      await ballot.close();
      expect(await ballot.hand(voters[0]!, envelope)).toEqual({ ok: true, value: receipt });
      expect(await count()).toHaveLength(1);
    });

    it('replaces no envelope, takes none from outside the roll, no copy, nothing of another form, nothing after the close', async () => {
      const envelope = await ballot.envelope(voters[0]!, 'an');
      await ballot.hand(voters[0]!, envelope);

      expect(await ballot.cast(voters[0]!, 'binh')).toMatchObject({ refusal: { code: 'already-cast' } });
      expect(await ballot.cast(randomUUID(), 'binh')).toMatchObject({ refusal: { code: 'not-on-roll' } });
      expect(await ballot.hand(voters[1]!, envelope)).toMatchObject({ refusal: { code: 'envelope-of-another' } });
      for (const wrong of ['', 'ồ', envelope.slice(4), `${envelope}AAAA`]) {
        expect(await ballot.hand(voters[1]!, wrong)).toMatchObject({ refusal: { code: 'envelope-malformed' } });
      }
      await ballot.close();
      expect(await ballot.cast(voters[1]!, 'binh')).toMatchObject({ refusal: { code: 'poll-not-open' } });
      expect(await count()).toEqual([{ chosen: ['an'], isBlank: false, invalid: null }]);
    });

    it('counts what cannot be opened, or is not a ballot of these rules, as invalid with its reason', async () => {
      const foreign = await SecretBallot.open(room, voters, RULE);
      await ballot.hand(voters[0]!, await foreign.envelope(voters[0]!, 'an'));
      await ballot.hand(voters[1]!, await ballot.envelope(voters[2]!, 'an'));
      await ballot.cast(voters[2]!, { chosen: ['an', 'chi'], isBlank: false });
      await ballot.cast(voters[3]!, { chosen: [], isBlank: true });

      expect((await count()).map(({ invalid }) => invalid ?? 'valid').toSorted()).toEqual([
        'notOfficial',
        'notOfficial',
        'tooManyChosen',
        'valid',
      ]);
    });
  });

  describe('while it is open', () => {
    it.each([
      'select * from ballot_box.envelope',
      'select count(*) from ballot_box.envelope',
      'select sealed from ballot_box.envelope limit 1',
      'update ballot_box.envelope set sealed = sealed',
      'delete from ballot_box.envelope',
      'update ballot_box.electorate_entry set submitted = true',
      'delete from ballot_box.electorate_entry',
      'delete from ballot_box.listed_envelope',
      'update ballot_box.opened_ballot set chosen = chosen',
      `update ballot_box.poll set rule = '{}'`,
      'update ballot_box.poll set public_key = public_key',
    ])('lets the applications do nothing but hand in envelopes: %s', async (statement) => {
      await expect(asApp(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('gives out no envelope and no number, settles nothing, and notes nobody who voted', async () => {
      await castAll();
      await expect(asApp('select ballot_box.envelopes($1)', [ballot.pollId])).rejects.toMatchObject({ code: '42501' });
      await expect(asApp('select ballot_box.settle($1)', [ballot.pollId])).rejects.toMatchObject({ code: '42501' });
      expect(
        await asApp('select distinct submitted from ballot_box.electorate_entry where poll_id = $1', [ballot.pollId]),
      ).toEqual([{ submitted: false }]);
      expect(await ballot.count()).toMatchObject({ refusal: { code: 'poll-still-open' } });
      expect(await checkPollBox(room.transactions, ballot.pollId)).toMatchObject({
        refusal: { code: 'poll-still-open' },
      });
    });

    it('never opens again, and nobody puts in an envelope but through the one door', async () => {
      await ballot.close();
      await expect(
        asApp(`update ballot_box.poll set state = 'open' where id = $1`, [ballot.pollId]),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(
        asApp('insert into ballot_box.envelope (poll_id, voter_id, sealed) values ($1, $2, $3)', [
          ballot.pollId,
          voters[0],
          Buffer.alloc(ENVELOPE_LENGTH),
        ]),
      ).rejects.toMatchObject({ code: '42501' });
    });

    it('has no column that tells a time of day', async () => {
      const { rows } = await superuser.query(
        `select table_name, column_name from information_schema.columns where table_schema = 'ballot_box' and data_type ~ 'time|interval'`,
      );
      expect(rows).toEqual([]);
    });
  });

  describe('counting', () => {
    it('needs the key of this poll, overwrites it, and gives the same ballots again', async () => {
      await castAll();
      await ballot.close();
      const { privateKey } = await makePollKey();
      expect(await ballot.count(privateKey)).toMatchObject({ refusal: { code: 'wrong-key' } });
      const first = await ballot.count();
      expect(first).toMatchObject({
        ok: true,
        value: { ballots: voters.map(() => ({ chosen: ['an'], isBlank: false, invalid: null })) },
      });
      expect(await ballot.count()).toEqual(first);
      const brought = Uint8Array.from(ballot.key.privateKey);
      expect(await recountPoll(room.transactions, { pollId: ballot.pollId, privateKey: brought })).toEqual({
        ok: true,
        value: [],
      });
      expect([...brought].every((byte) => byte === 0)).toBe(true);
    });

    it('notes at the close who handed in an envelope, and publishes the list once', async () => {
      await ballot.cast(voters[0]!, 'an');
      const closed = await ballot.close();
      expect(await ballot.close()).toEqual(closed);
      expect(
        await asApp('select voter_id from ballot_box.electorate_entry where poll_id = $1 and submitted', [
          ballot.pollId,
        ]),
      ).toEqual([{ voter_id: voters[0] }]);
      expect(closed).toMatchObject({ value: { envelopes: 1 } });
    });

    it('a ballot changed after the count shows when the committee counts again', async () => {
      await castAll();
      await count();
      await superuser.query(`update ballot_box.opened_ballot set chosen = '{binh}' where poll_id = $1 and place = 1`, [
        ballot.pollId,
      ]);
      const again = { pollId: ballot.pollId, privateKey: Uint8Array.from(ballot.key.privateKey) };
      expect(await recountPoll(room.transactions, again)).toEqual({
        ok: true,
        value: [{ check: 'ballotsChanged', times: 1 }],
      });
    });
  });

  describe('a superuser who changes it after the close', () => {
    it.each([
      ['envelopeDeleted', `delete from ballot_box.envelope where (poll_id, voter_id) = ($1, $2)`],
      [
        'envelopeReplaced',
        `update ballot_box.envelope set sealed = overlay(sealed placing 'x' from 1) where (poll_id, voter_id) = ($1, $2)`,
      ],
      [
        'listChanged',
        `update ballot_box.listed_envelope set sha256 = repeat('0', 64) where poll_id = $1 and place = 1 and $2 <> ''`,
      ],
      [
        'rollChanged',
        `update ballot_box.electorate_entry set name = 'Người khác' where (poll_id, voter_id) = ($1, $2)`,
      ],
    ])('is found out: %s', async (check, statement) => {
      await castAll();
      await ballot.close();
      await superuser.query(statement, [ballot.pollId, voters[0]]);
      const faults = await checkPollBox(room.transactions, ballot.pollId);

      expect(faults).toMatchObject({ ok: true, value: expect.arrayContaining([{ check, times: 1 }]) });
      expect(await ballot.count()).toMatchObject({ refusal: { code: 'box-tampered' } });
      expect(await asApp('select from ballot_box.opened_ballot where poll_id = $1', [ballot.pollId])).toEqual([]);
    });

    it('is found out: envelopeAdded', async () => {
      for (const voter of voters.slice(1)) await ballot.cast(voter, 'an');
      await ballot.close();
      expect(await checkPollBox(room.transactions, ballot.pollId)).toEqual({ ok: true, value: [] });
      await superuser.query('set session_replication_role = replica');
      await superuser.query('insert into ballot_box.envelope (poll_id, voter_id, sealed) values ($1, $2, $3)', [
        ballot.pollId,
        voters[0],
        Buffer.from(fromBase64Url(await ballot.envelope(voters[0]!, 'chi'))!),
      ]);
      await superuser.query('set session_replication_role = origin');

      expect(await checkPollBox(room.transactions, ballot.pollId)).toEqual({
        ok: true,
        value: [{ check: 'envelopeAdded', times: 1 }],
      });
    });

    it('is found out, even with a list made to fit: the audit chain has the hash of the one that was published', async () => {
      await castAll();
      await ballot.close();
      await superuser.query('delete from ballot_box.envelope where (poll_id, voter_id) = ($1, $2)', [
        ballot.pollId,
        voters[0],
      ]);
      await superuser.query('delete from ballot_box.listed_envelope where poll_id = $1 and place = 5', [ballot.pollId]);
      await superuser.query(`alter table ballot_box.poll disable trigger all`);
      await superuser.query(
        `update ballot_box.poll p set envelopes = 4, list_sha256 = l.link_sha256 from ballot_box.listed_envelope l where p.id = $1 and (l.poll_id, l.place) = ($1, 4)`,
        [ballot.pollId],
      );
      await superuser.query(
        `alter table ballot_box.poll enable trigger all; alter table ballot_box.poll enable always trigger poll_keeps_its_course`,
      );

      expect(await checkPollBox(room.transactions, ballot.pollId)).toMatchObject({
        value: expect.arrayContaining([{ check: 'listChanged', times: 1 }]),
      });
    });
  });

  describe('when the time for objections is over', () => {
    const destroy = (at: Date) =>
      destroyEnvelopes(room.transactions, () => at, { pollId: ballot.pollId, actorId: null });

    it('loses its envelopes, keeps hashes and ballots, and leaves those of other polls alone', async () => {
      await castAll();
      expect(await destroy(AFTERWARDS)).toMatchObject({ refusal: { code: 'poll-not-counted' } });
      await count();
      const other = await SecretBallot.open(room, voters, RULE);
      await other.cast(voters[0]!, 'chi');
      expect(await destroy(HELD_AT)).toMatchObject({ refusal: { code: 'objections-open', until: '2026-12-25' } });
      expect(await destroy(AFTERWARDS)).toEqual({ ok: true, value: { destroyed: true } });
      expect(await destroy(AFTERWARDS)).toEqual({ ok: true, value: { destroyed: true } });

      const { rows } = await superuser.query('select voter_id from ballot_box.envelope where poll_id = $1', [
        ballot.pollId,
      ]);
      expect(rows).toEqual([]);
      expect(await checkPollBox(room.transactions, ballot.pollId)).toEqual({ ok: true, value: [] });
      expect(await ballot.count()).toMatchObject({ refusal: { code: 'envelopes-destroyed' } });
      const kept = await room.transactions.read(({ ballots }) => ballots.openedBallots(ballot.pollId));
      expect(kept).toHaveLength(5);
      await other.close();
      expect(await other.count()).toMatchObject({ value: { ballots: [{ chosen: ['chi'] }] } });
    });
  });

  describe('the worker that keeps the envelopes', () => {
    const keptOf = async (pollId: string) =>
      (await superuser.query('select from ballot_box.envelope where poll_id = $1', [pollId])).rows.length;

    it('destroys them the day after the last objection: counted or void, however often it looks, and no other', async () => {
      const [lost, open] = [await SecretBallot.open(room, voters, RULE), await SecretBallot.open(room, voters, RULE)];
      await castAll();
      for (const other of [lost, open]) await other.cast(voters[0]!, 'an');
      await count();
      await lost.close();
      const keeper = new EnvelopeKeeperService(record.transactions);
      await keeper.destroyOverdue(() => HELD_AT);
      await keeper.destroyOverdue(() => LAST_MOMENT);
      expect(await keptOf(ballot.pollId)).toBe(5);

      await Promise.all([keeper.destroyOverdue(() => AFTERWARDS), keeper.destroyOverdue(() => AFTERWARDS)]);
      expect(await keptOf(ballot.pollId)).toBe(0);
      expect(await keptOf(lost.pollId)).toBe(1);
      expect(await lost.void()).toMatchObject({ ok: true });
      expect(await lost.count()).toMatchObject({ refusal: { code: 'poll-void' } });
      await keeper.destroyOverdue(() => AFTERWARDS);
      expect(await keptOf(lost.pollId)).toBe(0);
      expect(await keptOf(open.pollId)).toBe(1);
      expect(await checkPollBox(room.transactions, lost.pollId)).toEqual({ ok: true, value: [] });
    });
  });

  describe('a connection that is lost', () => {
    const killAfterWriting = (table: string, act: () => Promise<unknown>) =>
      heldAfterWriting(table, async () => {
        const outcome = act().then(
          () => 'done',
          () => 'lost',
        );
        await until(async () => (await waitingFor('advisory')).length === 1);
        await superuser.query('select pg_terminate_backend($1)', [(await waitingFor('advisory'))[0]!.pid]);
        expect(await outcome).toBe('lost');
      });

    it('in the middle of casting leaves nothing; the same envelope is taken afterwards', async () => {
      const envelope = await ballot.envelope(voters[0]!, 'chi');
      await killAfterWriting('ballot_box.envelope', () => ballot.hand(voters[0]!, envelope));
      const { rows } = await superuser.query('select from ballot_box.envelope where poll_id = $1', [ballot.pollId]);
      expect(rows).toEqual([]);
      expect(await ballot.hand(voters[0]!, envelope)).toMatchObject({ ok: true });
      expect(await count()).toEqual([{ chosen: ['chi'], isBlank: false, invalid: null }]);
    });

    it('in the middle of closing leaves the poll open; closing again closes it', async () => {
      await ballot.cast(voters[0]!, 'chi');
      await killAfterWriting('audit_event', () => ballot.close());
      expect(await ballot.cast(voters[1]!, 'an')).toMatchObject({ ok: true });
      expect(await ballot.close()).toMatchObject({ value: { envelopes: 2 } });
      expect(await count()).toHaveLength(2);
    });

    it('in the middle of counting leaves no opened ballot; counting again counts', async () => {
      await castAll();
      await ballot.close();
      await killAfterWriting('ballot_box.opened_ballot', () => ballot.count());
      expect(await asApp('select from ballot_box.opened_ballot where poll_id = $1', [ballot.pollId])).toEqual([]);
      expect(await count()).toHaveLength(5);
    });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 5));
}

function superuserUrl(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  url.pathname = name;
  return url.href;
}
