import { randomInt, randomUUID } from 'node:crypto';
import type { Receipt } from '@conference/ballots';
import { closePoll } from '@conference/polls';
import { countdown } from '../support/countdown';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { insist } from '../support/insist';
import { openRecord, type OpenRecord } from '../support/record';
import { LONG_PATIENCE_MS } from '../support/patience';
import { electionOf, HELD_AT, OBJECTIONS_END_ON, openRoom, SecretBallot, type Room } from './ballot-box.factory';

const RUNS = 100;
const VOTERS = 200;
const CLOSERS = 20;
const NAMES = ['an', 'binh', 'chi'];

describe('votes that race the close of a secret ballot', () => {
  let database: TestDatabase;
  let voting: OpenRecord;
  let closing: OpenRecord;
  let room: Room;

  beforeAll(async () => {
    database = await createTestDatabase();
    voting = await openRecord(database.appUrl);
    closing = await openRecord(database.appUrl); // connections of their own, so that nobody waits in line behind the voters
    room = await openRoom(voting);
  });

  afterAll(async () => {
    await closing?.close();
    await voting?.close();
    await database?.drop();
  });

  it(
    `are counted when they were accepted, and nobody is accepted after it or twice: ${VOTERS} votes, ${CLOSERS} closes, ${RUNS} times`,
    async () => {
      for (let run = 0; run < RUNS; run += 1) await expectFairRace();
    },
    LONG_PATIENCE_MS,
  );

  async function expectFairRace(): Promise<void> {
    const voters = Array.from({ length: VOTERS }, () => ({ id: randomUUID() as string, choice: NAMES[randomInt(3)]! }));
    const ballot = await SecretBallot.open(
      room,
      voters.map(({ id }) => id),
      electionOf(NAMES),
    );
    const ready = await Promise.all(
      voters.map(async ({ id, choice }) => ({ id, choice, envelope: await ballot.envelope(id, choice) })),
    );
    const late = ready.pop()!;

    const accepted = new Map<string, Receipt>();
    const startClosing = countdown(randomInt(VOTERS - 1));
    const votes = ready.map(async ({ id, envelope }) => {
      const times = randomInt(10) === 0 ? 2 : 1; // some press twice
      const answers = await Promise.all(Array.from({ length: times }, () => insist(() => ballot.hand(id, envelope))));
      for (const answer of answers) {
        if (answer.ok) accepted.set(id, answer.value);
        else expect(answer.refusal.code).toBe('poll-not-open');
      }
      startClosing.count();
    });
    await startClosing.reached;
    const command = { pollId: ballot.pollId, actorId: room.actorId, objectionsEndOn: OBJECTIONS_END_ON };
    const closes = await Promise.all(
      Array.from({ length: CLOSERS }, () => insist(() => closePoll(closing.transactions, () => HELD_AT, command))),
    );
    expect(await ballot.hand(late.id, late.envelope)).toMatchObject({ refusal: { code: 'poll-not-open' } });
    await Promise.all(votes);

    const list = await room.transactions.read(({ ballots }) => ballots.list(ballot.pollId));
    expect(new Set(closes.map((closed) => JSON.stringify(closed))).size).toBe(1);
    expect(closes[0]).toMatchObject({ ok: true, value: { envelopes: accepted.size } });
    expect(list.map(({ sha256 }) => sha256)).toEqual([...accepted.values()].map(({ sha256 }) => sha256).toSorted());
    const counted = await ballot.count();
    const chosen = counted.ok ? counted.value.ballots.map((opened) => opened.chosen.join()) : [];
    expect(chosen.toSorted()).toEqual(
      voters
        .filter(({ id }) => accepted.has(id))
        .map(({ choice }) => choice)
        .toSorted(),
    );
  }
});
