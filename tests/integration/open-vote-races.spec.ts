import { randomInt } from 'node:crypto';
import { MOTION_CHOICES, type MotionChoice } from '@conference/domain';
import { RefusalException } from '../../apps/api/src/problems/refusal.exception';
import { VotesService } from '../../apps/api/src/votes/votes.service';
import { countdown } from '../support/countdown';
import { insist } from '../support/insist';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { LONG_PATIENCE_MS } from '../support/patience';
import { MOTION, VotingRoom } from './open-votes.factory';

const RUNS = 100;
const VOTERS = 200;
const CLOSERS = 20;

describe('votes that race the end of an open vote', () => {
  let database: TestDatabase;
  let voting: OpenRecord;
  let closing: OpenRecord;
  let console: VotesService;
  let room: VotingRoom;

  beforeAll(async () => {
    database = await createTestDatabase();
    voting = await openRecord(database.appUrl);
    closing = await openRecord(database.appUrl); // connections of their own, so that nobody waits in line behind the voters
    console = new VotesService(closing.transactions);
    room = await VotingRoom.open(voting, VOTERS + 1);
    await room.votes.prepare(room.chair, room.conference.id, { motion: MOTION, way: 'phones', rows: [] });
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
    const { id: voteId } = await room.vote();
    const { chair } = room;
    const conferenceId = room.conference.id;
    await console.open(chair, conferenceId, voteId);
    const [late, ...voters] = room.people;
    const cast = (person: typeof chair, choice: MotionChoice) =>
      insist(() => room.voting.cast(person, { conferenceId, voteId, choice })).catch(refusedRight);

    const accepted = new Map<string, MotionChoice>();
    const startClosing = countdown(randomInt(VOTERS));
    const votes = voters.map(async (person) => {
      const first = MOTION_CHOICES[randomInt(3)]!;
      const second = MOTION_CHOICES[randomInt(3)]!;
      const presses = randomInt(5) === 0 ? [first, second] : [first]; // some press twice, or change their mind
      const answers = await Promise.all(presses.map((choice) => cast(person, choice)));
      for (const answer of answers) {
        if (typeof answer === 'string') expect(['closed', 'alreadyVoted']).toContain(answer);
        else expect(accepted.get(person.id) ?? answer.choice).toBe(answer.choice);
        if (typeof answer !== 'string') accepted.set(person.id, answer.choice);
      }
      startClosing.count();
    });
    await startClosing.reached;
    await Promise.all(Array.from({ length: CLOSERS }, () => insist(() => console.end(chair, conferenceId, voteId))));
    expect(await cast(late!, 'yes')).toBe('closed');
    await Promise.all(votes);

    const atTheEnd = await stored(voteId);
    expect(await countedWhenItEnded()).toBe(atTheEnd.length);
    expect(new Map(atTheEnd.map(({ personId, choice }) => [personId, choice]))).toEqual(
      new Map([...accepted].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    );
    const answers = [{ question: 'some-did-not-vote' as const, answer: 'confirmed' as const, note: '' }];
    await room.counting.close(chair, { conferenceId, voteId }, { figures: null, answers });
    const of = (choice: MotionChoice) => [...accepted.values()].filter((chosen) => chosen === choice).length;
    expect(await room.vote()).toMatchObject({ yes: of('yes'), no: of('no'), abstain: of('abstain'), state: 'closed' });
    await console.void(chair, conferenceId, voteId, { reason: 'Lần thử tiếp theo', again: true });
  }

  /** How many votes there were for whoever ended the voting. */
  const countedWhenItEnded = async (): Promise<number> => {
    const events = await voting.transactions.read(({ audit }) => audit.ofConference(room.conference.id, 5));
    return JSON.parse(events.find(({ action }) => action === 'vote.ended')!.payload).facts.cast;
  };
  const stored = (voteId: string) => voting.transactions.read(({ votes }) => votes.namedVotes(voteId));
});

/** Why a vote was refused; whatever else went wrong is no answer. */
function refusedRight(error: unknown): string {
  if (!(error instanceof RefusalException)) throw error;
  return error.facts.right as string;
}
