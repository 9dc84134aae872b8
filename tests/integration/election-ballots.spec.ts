import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { ElectionBox } from './election-box.factory';
import { CANDIDATES, ElectionRoom } from './elections.factory';

const VOTERS = ['gd', 'pgd', 'ct-cd', 'tp-nv', 'ke-toan', 'tp-hc', 'luu-tru-1', 'luu-tru-2'];
const THREE = ['luu-tru-1', 'luu-tru-2', 'ct-cd'];

describe('the electronic ballots of an election', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: ElectionRoom;
  let box: ElectionBox;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await ElectionRoom.open(record);
    await room.listed();
    box = new ElectionBox(room);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const at = (roundId: string) => ({ ...room.ref, roundId });
  const recordSeen = async () => (await room.seenBy(box.head)).rounds.at(-1)!.record;
  const votes = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([code, some]) => ({ id: room.person(code).id, votes: some }));
  const signedAndLocked = async (roundId: string) => {
    await room.count.sign(box.head, at(roundId));
    await room.count.sign(room.person('tp-hc'), at(roundId));
    await room.count.lock(box.head, at(roundId));
  };

  it('go from the key of the round’s committee into its record, and are published with the round alone', async () => {
    const roundId = await box.round();
    await expect(box.prepare(room.chair)).rejects.toMatchObject({ code: 'not-on-committee' });
    await box.prepare();
    await expect(box.prepare()).rejects.toMatchObject({ code: 'round-has-box' });
    await box.open();
    const { ballot, mine } = await box.now('gd');
    expect(ballot).toMatchObject({
      state: 'open',
      rule: { kind: 'election', seats: 3, candidates: room.ids(CANDIDATES) },
      names: { [room.person('ct-cd').id]: room.person('ct-cd').name },
    });
    expect(mine).toMatchObject({ right: 'mayVote' });
    for (const voter of VOTERS.slice(0, 5)) await box.cast(voter, ...THREE);
    await box.cast('tp-hc', 'luu-tru-1', 'luu-tru-2');
    await box.cast('luu-tru-1', 'luu-tru-1', 'ct-cd', 'tp-nv');
    await box.cast('luu-tru-2', ...CANDIDATES);

    await expect(box.count()).rejects.toMatchObject({ code: 'poll-still-open' });
    await room.rounds.close(room.chair, at(roundId));
    expect(await box.seen()).toMatchObject({ state: 'counting', roundId, envelopes: 8, result: null });
    expect(await recordSeen()).toMatchObject({ electronic: null });
    await expect(box.count(room.chair)).rejects.toMatchObject({ code: 'not-on-committee' });
    await box.count();
    await box.count();
    const figures = {
      collected: 8,
      notReturned: 0,
      valid: 7,
      blank: 0,
      invalid: [{ reason: 'tooManyChosen', count: 1 }],
      votes: votes({ 'luu-tru-1': 7, 'luu-tru-2': 6, 'ct-cd': 6, 'tp-nv': 1 }),
    };
    expect(await recordSeen()).toMatchObject({ electronic: { issued: 8, figures } });
    expect(await box.seen()).toMatchObject({ state: 'closed', result: null });
    const place = await box.place();
    await expect(box.ballots.publish(room.chair, place, { warned: true })).rejects.toMatchObject({
      code: 'round-publishes-box',
    });
    await expect(box.ballots.void(room.chair, place, 'Nhầm')).rejects.toMatchObject({ code: 'round-counts-box' });
    const published = `update secret_ballot set state = 'published', published_at = now() where id = $1`;
    await expect(record.transactions.dataSource.query(published, [place.ballotId])).rejects.toMatchObject({
      code: '42501',
    });

    await room.count.takeInventory(box.head, at(roundId), { paper: null });
    await room.count.enterFigures(box.head, at(roundId), { paper: null, totals: null });
    await signedAndLocked(roundId);
    expect(JSON.stringify(await box.now('tp-nv'))).not.toMatch(/"votes":\d/);
    await room.rounds.publish(room.chair, at(roundId));
    const seen = await room.seenBy(room.person('tp-nv'));
    expect(seen.elected.map(({ code }) => code)).toEqual(THREE);
    expect(seen.sentence!.vi).toContain('Phát ra 8 phiếu, thu về 8');
    expect(await box.seen(room.person('tp-nv'))).toMatchObject({ state: 'published', result: null });
    expect(await box.now('gd')).toMatchObject({ ballot: { state: 'published', result: null } });
    expect((await box.counting.list(room.person('tp-nv'), place)).list).toHaveLength(8);
    expect(await room.actions()).toEqual(
      expect.arrayContaining(['election.electronicCounted', 'election.count.locked', 'election.published']),
    );
  });

  it('are held only in a round that is electronic, while it is voted on, by whoever was present when it began', async () => {
    await expect(box.prepare()).rejects.toMatchObject({ code: 'election-not-there' });
    const onPaper = await box.round('paper');
    await expect(box.prepare()).rejects.toMatchObject({ code: 'round-not-electronic' });
    await room.rounds.void(room.chair, at(onPaper), 'Thiếu phiếu in');

    await room.room.leave(room.person('tp-nv').id);
    const roundId = await box.round();
    await room.room.comeIn(room.person('tp-nv').id);
    await box.prepare();
    await expect(box.open(['gd'])).rejects.toMatchObject({ code: 'round-without-paper' });
    await box.open();
    expect(await box.seen()).toMatchObject({ entitled: 7 });
    await expect(box.cast('tp-nv', ...THREE)).rejects.toMatchObject({ facts: { right: 'cameAfterOpening' } });
    await box.ballots.close(room.chair, await box.place());
    await expect(box.count()).rejects.toMatchObject({ code: 'round-still-open' });
    await room.rounds.close(room.chair, at(roundId));
    await box.count();
    expect(await recordSeen()).toMatchObject({ electronic: { issued: 7, figures: { collected: 0, notReturned: 7 } } });
  });

  it('are void alone and held again in the same round, or void with the round, which is then held on paper', async () => {
    const roundId = await box.round();
    await box.prepare();
    await box.open();
    await box.cast('gd', ...THREE);
    await box.ballots.void(room.chair, await box.place(), 'Mất điện');
    await expect(box.count()).rejects.toMatchObject({ code: 'poll-void' });
    await box.prepare();
    await box.open();
    await box.cast('gd', ...THREE);
    expect(await box.all()).toMatchObject([
      { state: 'void', voided: { reason: 'Mất điện', isRepeated: true } },
      { state: 'open', voided: null },
    ]);

    await room.rounds.close(room.chair, at(roundId));
    await box.ballots.void(room.chair, await box.place(), 'Mất khoá');
    await expect(box.prepare()).rejects.toMatchObject({ code: 'election-not-there' });
    await room.rounds.void(room.chair, at(roundId), 'Mất khoá của hòm phiếu');
    await room.held({ 'luu-tru-1': 8, 'luu-tru-2': 7, 'ct-cd': 6, 'tp-nv': 2 });
    const seen = await room.seenBy(room.chair);
    expect(seen).toMatchObject({ state: 'decided', rounds: [{ way: 'electronic' }, { way: 'paper', kind: 'repeat' }] });

    const states = (await box.all()).map(({ state }) => state);
    expect(states).toEqual(['void', 'void']);
  });

  it('end with a round that is declared void while they are being cast', async () => {
    const roundId = await box.round();
    await box.prepare();
    await box.open();
    await box.cast('gd', ...THREE);
    await room.rounds.void(room.chair, at(roundId), 'Danh sách in sai');
    expect(await box.seen()).toMatchObject({ state: 'void', voided: { reason: 'Danh sách in sai' }, envelopes: 1 });
    expect(await box.now('gd')).toMatchObject({ ballot: { state: 'void' }, mine: { right: 'voided' } });
  });

  it('stand beside paper: whoever took a paper ballot casts none on a phone, however often the box is repeated', async () => {
    const roundId = await box.round('both');
    await box.prepare();
    await box.open(['luu-tru-1', 'luu-tru-2', 'tp-nv']);
    expect(await box.now('tp-nv')).toMatchObject({ mine: { right: 'onPaper' } });
    await box.ballots.void(room.chair, await box.place(), 'Mất điện');
    await box.prepare();
    await box.open();
    expect(await box.seen()).toMatchObject({ entitled: 5, onPaper: { length: 3 } });
    await expect(box.cast('tp-nv', ...THREE)).rejects.toMatchObject({ facts: { right: 'onPaper' } });
    for (const voter of VOTERS.filter((code) => !['luu-tru-1', 'luu-tru-2', 'tp-nv'].includes(code))) {
      await box.cast(voter, ...THREE);
    }
    await room.rounds.close(room.chair, at(roundId));
    await box.count();
    await expect(room.inventory(roundId, 4)).rejects.toMatchObject({ code: 'does-not-add-up' });
    await room.inventory(roundId, 3);
    await room.enter(roundId, room.paper({ 'luu-tru-1': 3, 'luu-tru-2': 2, 'ct-cd': 1, 'tp-nv': 1 }, 3));
    await room.handedOver(roundId);
    await room.rounds.publish(room.chair, at(roundId));
    const seen = await room.seenBy(room.chair);
    expect(seen.rounds[0]!.candidates.map(({ votes: some }) => some)).toEqual([8, 7, 6, 1]);
    expect(seen.elected.map(({ code }) => code)).toEqual(THREE);
  });
});
