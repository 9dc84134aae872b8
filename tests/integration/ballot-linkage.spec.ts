import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { readPages } from '../support/curious-reader';
import { createTestDatabase, type TestDatabase } from '../support/database';
import {
  addScores,
  bestShare,
  betterThanChance,
  linkageAttack,
  orderOfComing,
  type Score,
  type Target,
} from '../support/linkage-attack';
import { NAIVE_BALLOT_BOXES, someVotes, WORDS } from '../support/naive-ballots';
import { openRecord, type OpenRecord } from '../support/record';
import { LONG_PATIENCE_MS } from '../support/patience';
import { electionOf, openRoom, SecretBallot, type Room } from './ballot-box.factory';

const RUNS = 20;
const VOTERS = 200;
const CHANNELS = ['conference', 'outbox', 'mail'];

describe('who has every table and log, after the count and without the key,', () => {
  let database: TestDatabase;
  let superuser: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    superuser = new Client({ connectionString: superuserUrl(database.name) });
    await superuser.connect();
  });

  afterEach(async () => {
    await superuser.end();
    await database.drop();
  });

  it.each(Object.keys(NAIVE_BALLOT_BOXES))('links nearly everybody with: %s', async (name) => {
    const scores = await linkageAttack(superuser, await NAIVE_BALLOT_BOXES[name]!(superuser, someVotes(120)));

    expect(bestShare(scores)).toBeGreaterThan(0.95);
    expect(betterThanChance(scores)).not.toEqual([]);
  });

  describe('of a secret ballot', () => {
    let record: OpenRecord;
    let room: Room;

    beforeEach(async () => {
      await superuser.query(`alter database "${database.name}" set log_statement = 'all'`); // the server tells its log everything
      record = await openRecord(database.appUrl);
      room = await openRoom(record);
    });

    afterEach(() => record.close());

    const runs = async (count: number): Promise<Map<string, Score>> => {
      const scores: Map<string, Score>[] = [];
      for (let run = 0; run < count; run += 1) scores.push(await linkageAttack(superuser, await hold(room, superuser)));
      return addScores(scores);
    };

    it(
      `links nobody better than by guessing: ${RUNS} ballots of ${VOTERS} voters, all ways together at 99 %`,
      async () => {
        const suspicious = betterThanChance(await runs(RUNS));
        // One innocent series in a hundred is above the bound; the same way in two independent ones is a leak.
        const again = suspicious.length > 0 ? betterThanChance(await runs(RUNS)) : [];

        expect(suspicious.filter((way) => again.includes(way))).toEqual([]);
      },
      LONG_PATIENCE_MS,
    );

    it('does not even see in which order people came', async () => {
      const correlations = await orderOfComing(superuser, await hold(room, superuser));
      const fiveDeviations = 5 / Math.sqrt(VOTERS - 1);

      expect([...correlations].filter(([, correlation]) => correlation > fiveDeviations)).toEqual([]);
    });

    it('finds no dead rows, one writer and one length, and on the list no order but that of the hashes', async () => {
      const { pollId } = await hold(room, superuser);
      const items = await readPages(superuser, 'ballot_box.envelope');
      const { rows: list } = await superuser.query<{ sha256: string }>(
        'select sha256 from ballot_box.listed_envelope where poll_id = $1 order by place',
        [pollId],
      );

      expect(items).toHaveLength(VOTERS);
      expect(new Set(items.map(({ xmin }) => xmin)).size).toBe(1);
      expect(new Set(items.map(({ data }) => data.length)).size).toBe(1);
      expect(list).toEqual(list.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)));
    });

    it('hears nothing while ballots are handed in, and afterwards only that it opened, closed and was counted', async () => {
      const heard: string[] = [];
      superuser.on('notification', ({ channel }) => heard.push(channel));
      for (const channel of CHANNELS) await superuser.query(`listen ${channel}`);
      const votes = someVotes(10);
      const ballot = await SecretBallot.open(room, votes.voters, electionOf(WORDS));
      await superuser.query('select 1');
      heard.length = 0;
      for (const voter of votes.voters) await ballot.cast(voter, votes.choices.get(voter)!);
      await superuser.query('select 1');
      expect(heard).toEqual([]);
      await ballot.close();
      await ballot.count();

      const { rows } = await superuser.query<{ action: string; facts: object }>(
        `select action, payload::jsonb -> 'facts' as facts from audit_event where action like 'poll.%' order by seq`,
      );
      expect(rows).toEqual([
        { action: 'poll.opened', facts: { pollId: ballot.pollId, startSha256: expect.any(String) } },
        { action: 'poll.closed', facts: { pollId: ballot.pollId, listSha256: expect.any(String) } },
        { action: 'poll.counted', facts: { pollId: ballot.pollId, listSha256: expect.any(String) } },
      ]);
      const { rows: outgoing } = await superuser.query('select from outbox where payload::text like $1', [
        `%${ballot.pollId}%`,
      ]);
      expect(outgoing).toEqual([]);
    });
  });
});

/** Holds a secret ballot from opening to count, one voter after the other, and hands all that is left to the attacker. */
async function hold(room: Room, superuser: Client): Promise<Target & { pollId: string }> {
  const before = (await serverLog(superuser)).length;
  const { voters, choices } = someVotes(VOTERS);
  const ballot = await SecretBallot.open(room, voters.toSorted(), electionOf(WORDS));
  for (const voter of voters) await ballot.cast(voter, choices.get(voter)!);
  await ballot.close();
  const counted = await ballot.count();
  if (!counted.ok) throw new Error(counted.refusal.code);
  const where = `poll_id = '${ballot.pollId}'`;
  return {
    pollId: ballot.pollId,
    voters,
    choices,
    voterTables: ['electorate_entry', 'envelope'].map((name) => ({
      table: `ballot_box.${name}`,
      subject: 'voter_id::text',
      where,
    })),
    ballotTables: [{ table: 'ballot_box.opened_ballot', subject: 'chosen[1]', where }],
    log: (await serverLog(superuser)).slice(before).split('\n'),
  };
}

async function serverLog(superuser: Client): Promise<string> {
  const { rows } = await superuser.query<{ data_directory: string }>('show data_directory');
  return readFile(join(rows[0]!.data_directory, '../logs/postgres.log'), 'utf8');
}

function superuserUrl(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  url.pathname = name;
  return url.href;
}
