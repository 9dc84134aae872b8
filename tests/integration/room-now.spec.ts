import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

describe('the room as it is told to every open page at once', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let now: RoomNowService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 12);
    now = new RoomNowService(record.transactions);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  it('shows each person what they see when they ask themselves', async () => {
    const { conference, chair, people, votes, voting } = room;
    const [absent, voter, latecomer] = people.filter(({ code }) => code.startsWith('p'));
    await room.leave(absent!.id);
    await room.leave(latecomer!.id);
    await expectSameForAll();

    await votes.prepare(chair, conference.id, { motion: MOTION, way: 'phones', rows: [] });
    const { id: voteId } = await room.vote();
    await votes.open(chair, conference.id, voteId);
    await voting.cast(voter!, { conferenceId: conference.id, voteId, choice: 'no' });
    await room.comeIn(latecomer!.id);
    const rights = await expectSameForAll();
    expect(new Set(rights)).toEqual(new Set(['mayVote', 'alreadyVoted', 'notPresent', 'cameAfterOpening']));

    await votes.end(chair, conference.id, voteId);
    expect(new Set(await expectSameForAll())).toEqual(new Set(['closed']));
  });

  it('is told of an open session only, and of one’s own office; once it is over nobody is missing', async () => {
    const { conference, chair } = room;
    expect(await now.shared(crypto.randomUUID(), conference.id)).toBeNull();
    await record.transactions.dataSource.query(
      `update conference set stage = 'followUp', rev = rev + 1 where id = $1`,
      [conference.id],
    );
    expect(await now.shared(chair.officeId, conference.id)).toBeNull();
    expect(await now.view(chair, conference.id)).toMatchObject({ quorum: null });
  });

  /** Answers the right to vote of everybody, as both ways of asking show it. */
  async function expectSameForAll() {
    const { conference, people } = room;
    const shared = await now.shared(conference.officeId, conference.id);
    const rights = [];
    for (const person of people) {
      const { at: _, ...told } = shared!.of(person.id);
      const { at: __, ...asked } = await now.view(person, conference.id);
      expect(told).toEqual(asked);
      rights.push(told.mine.right);
    }
    return rights;
  }
});
