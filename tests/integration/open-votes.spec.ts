import type { OpenVoteView } from '@conference/contracts';
import { votingRightSentence, type MotionChoice, type VotingRight } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

const CONFIRMED = (['some-did-not-vote', 'presence-changed', 'rows-without-votes', 'some-written-down'] as const).map(
  (question) => ({ question, answer: 'confirmed' as const, note: 'Đã hỏi lại' }),
);

describe('an open vote', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let now: RoomNowService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    now = new RoomNowService(record.transactions);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const conferenceId = () => room.conference.id;
  const prepare = async (way: 'hands' | 'rows' | 'phones', rows: string[] = []) => {
    await room.votes.prepare(room.chair, conferenceId(), { motion: MOTION, way, rows });
    return (await room.vote()).id;
  };
  const opened = async (way: 'hands' | 'rows' | 'phones', rows: string[] = []) => {
    const id = await prepare(way, rows);
    await room.votes.open(room.chair, conferenceId(), id);
    return id;
  };
  const end = (id: string) => room.votes.end(room.chair, conferenceId(), id);
  const close = (id: string, figures: [number, number, number] | null, answers = CONFIRMED) => {
    const [yes, no, abstain] = figures ?? [0, 0, 0];
    return room.counting.close(
      room.chair,
      { conferenceId: conferenceId(), voteId: id },
      { figures: figures && { yes, no, abstain }, answers },
    );
  };
  const cast = (code: string, voteId: string, choice: MotionChoice) =>
    room.voting.cast(room.person(code), { conferenceId: conferenceId(), voteId, choice });
  const seenBy = async (person: PersonEntity): Promise<OpenVoteView> =>
    (await room.votes.view(person, conferenceId())).votes.at(-1)!;
  const mayNot = (right: VotingRight) => ({
    code: 'may-not-vote',
    sentence: votingRightSentence(right),
    facts: { right },
  });

  it('goes its whole way by a show of hands; its figures are shown to nobody else before they are published', async () => {
    const id = await opened('hands');
    await end(id);
    await close(id, [5, 2, 1]);
    expect(await seenBy(room.chair)).toMatchObject({ state: 'closed', yes: 5, verdict: { holds: true } });
    expect(await seenBy(room.person('luu-tru-1'))).toMatchObject({ state: 'closed', yes: null, verdict: null });
    expect((await now.view(room.chair, conferenceId())).vote).toMatchObject({ state: 'closed', verdict: null });

    await room.votes.publish(room.chair, conferenceId(), id);
    expect(await seenBy(room.person('luu-tru-1'))).toMatchObject({ state: 'published', yes: 5, no: 2, abstain: 1 });
    expect((await now.view(room.chair, conferenceId())).vote?.verdict?.inequality).toBe('2 × 5 = 10 > 8');
  });

  it('answers alike who takes a step twice', async () => {
    const id = await opened('hands');
    await room.votes.open(room.chair, conferenceId(), id);
    await prepare('phones').then(
      () => Promise.reject(new Error('was prepared again')),
      (error) => expect(error.code).toBe('motion-before-room'),
    );
    await end(id);
    await end(id);
    await close(id, [8, 0, 0]);
    await close(id, [8, 0, 0]);
    await expect(close(id, [7, 1, 0])).rejects.toMatchObject({ code: 'vote-not-there' });
    const actions = (await record.transactions.read(({ audit }) => audit.ofConference(conferenceId(), 20)))
      .map(({ action }) => action)
      .filter((action) => action.startsWith('vote.'));
    expect(actions.toReversed()).toEqual(['vote.prepared', 'vote.opened', 'vote.ended', 'vote.closed']);
  });

  it('asks about what is unusual before it is closed, and refuses what cannot be', async () => {
    const id = await opened('hands');
    await room.leave(room.person('tp-nv').id);
    await end(id);
    await expect(close(id, [9, 0, 0])).rejects.toMatchObject({ code: 'count-impossible' });
    await expect(close(id, [5, 0, 0], [])).rejects.toMatchObject({
      code: 'questions-open',
      facts: {
        questions: [
          { code: 'some-did-not-vote', count: 3, present: 8 },
          { code: 'presence-changed', atOpening: 8, now: 7 },
        ],
      },
    });
    await close(id, [5, 0, 0]);
    expect(await room.vote()).toMatchObject({ state: 'closed', present: 8, answers: CONFIRMED });
  });

  it('is counted row by row by tellers, and summed up by itself', async () => {
    const id = await opened('rows', ['A', 'B']);
    const teller = room.person('luu-tru-2');
    const count = (row: string, yes: number, no: number, abstain = 0) =>
      room.counting.countRow(teller, { conferenceId: conferenceId(), voteId: id, row }, { yes, no, abstain });
    await expect(count('A', 3, 1)).rejects.toMatchObject({ code: 'vote-not-there' });
    await end(id);
    await count('A', 3, 2);
    await count('A', 3, 1);
    await expect(count('C', 1, 0)).rejects.toMatchObject({ code: 'row-unknown' });
    await expect(close(id, null)).rejects.toMatchObject({ code: 'rows-missing', facts: { rows: ['B'] } });
    await count('B', 2, 1, 1);
    expect(await seenBy(room.chair)).toMatchObject({ yes: 5, no: 2, abstain: 1 });
    await close(id, null);
    expect(await seenBy(room.chair)).toMatchObject({
      verdict: { holds: true },
      rows: [{ row: 'A', counted: { yes: 3, no: 1, abstain: 0, teller: teller.name } }, { row: 'B' }],
    });
  });

  it('on phones takes one vote of each who was present, and says to others why not', async () => {
    const [away, late] = [room.person('tp-nv'), room.person('ke-toan')];
    await room.leave(away.id);
    await room.leave(late.id);
    const id = await prepare('phones');
    await expect(cast('gd', id, 'yes')).rejects.toMatchObject(mayNot('notOpen'));
    await room.votes.open(room.chair, conferenceId(), id);
    await room.comeIn(late.id);

    const receipt = await cast('gd', id, 'yes');
    expect(await cast('gd', id, 'yes')).toEqual(receipt);
    await expect(cast('gd', id, 'no')).rejects.toMatchObject(mayNot('alreadyVoted'));
    await expect(cast('ke-toan', id, 'yes')).rejects.toMatchObject(mayNot('cameAfterOpening'));
    await expect(cast('tp-nv', id, 'yes')).rejects.toMatchObject(mayNot('notPresent'));
    await room.leave(room.person('pgd').id);
    await expect(cast('pgd', id, 'yes')).rejects.toMatchObject(mayNot('notPresent'));
    const voice = { conferenceId: conferenceId(), voteId: id, choice: 'no' as const };
    await room.voting.writeDown(room.chair, room.person('ct-cd').id, voice);
    await expect(room.voting.writeDown(room.person('luu-tru-1'), room.person('ct-cd').id, voice)).rejects.toMatchObject(
      {
        code: 'not-your-step',
      },
    );
    expect(await seenBy(room.chair)).toMatchObject({ cast: 2, yes: null });

    await end(id);
    expect(await cast('gd', id, 'yes')).toEqual(receipt);
    await expect(cast('luu-tru-1', id, 'yes')).rejects.toMatchObject(mayNot('closed'));
    expect(await seenBy(room.chair)).toMatchObject({ present: 6, cast: 2, yes: 1, no: 1, abstain: 0 });
    const { voters } = await room.votes.voters(room.chair, conferenceId(), id);
    expect(voters.filter(({ choice }) => choice)).toEqual([
      expect.objectContaining({ personId: room.chair.id, choice: 'yes', isWrittenDown: false }),
      expect.objectContaining({ personId: room.person('ct-cd').id, choice: 'no', isWrittenDown: true }),
    ]);
    await expect(close(id, [6, 0, 0])).rejects.toMatchObject({ code: 'other-way-of-counting' });
  });

  it('tells each person’s page whether they may vote, and what was recorded', async () => {
    const id = await opened('phones');
    const mine = async (code: string) => (await now.view(room.person(code), conferenceId())).mine;
    expect(await mine('pgd')).toMatchObject({ isPresent: true, right: 'mayVote', vote: null });
    const vote = await cast('pgd', id, 'abstain');
    expect(await mine('pgd')).toMatchObject({ isPresent: true, right: 'alreadyVoted', vote });
    expect(await mine('gd')).toMatchObject({ right: 'mayVote' });
  });

  it('is declared void with a reason, and another one is put in its place, or the motion is withdrawn', async () => {
    const id = await opened('phones');
    const declareVoid = (voteId: string, reason: string, again: boolean) =>
      room.votes.void(room.chair, conferenceId(), voteId, { reason, again });
    await expect(declareVoid(id, ' ', true)).rejects.toMatchObject({ code: 'void-without-reason' });
    await declareVoid(id, 'Mất mạng', true);
    await expect(cast('gd', id, 'yes')).rejects.toMatchObject(mayNot('voided'));
    const successor = await room.vote();
    expect(successor).toMatchObject({ state: 'prepared', way: 'phones', predecessorId: id });
    await declareVoid(successor.id, 'Rút nội dung', false);
    expect((await room.votes.view(room.chair, conferenceId())).votes.map(({ voided }) => voided)).toMatchObject([
      { reason: 'Mất mạng', isReplaced: true },
      { reason: 'Rút nội dung', isReplaced: false },
    ]);
  });

  it('does not open without quorum, by anybody, or before its item is up', async () => {
    const id = await prepare('hands');
    await expect(room.votes.open(room.person('luu-tru-2'), conferenceId(), id)).rejects.toMatchObject({
      code: 'not-your-step',
    });
    for (const code of ['tp-nv', 'ke-toan', 'pgd']) await room.leave(room.person(code).id);
    await expect(room.votes.open(room.chair, conferenceId(), id)).rejects.toMatchObject({ code: 'no-quorum' });
    await room.comeIn(room.person('pgd').id);
    await record.transactions.dataSource.query(`update agenda_item set finished_at = now() where kind = 'resolution'`);
    await expect(room.votes.open(room.chair, conferenceId(), id)).rejects.toMatchObject({ code: 'item-not-started' });
  });
});
