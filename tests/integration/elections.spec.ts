import { Client } from 'pg';
import { handInElectronicCount } from '../../apps/api/src/elections/electronic-count';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { ElectionBox } from './election-box.factory';
import { CANDIDATES, ElectionRoom } from './elections.factory';
import { stranger } from './other-office.factory';

/** The first three pass half of eight, in this order. */
const CLEAR = { 'luu-tru-1': 8, 'luu-tru-2': 7, 'ct-cd': 6, 'tp-nv': 2 };
/** Of seven ballots. */
const SEVEN = { 'luu-tru-1': 7, 'luu-tru-2': 6, 'ct-cd': 5, 'tp-nv': 1 };
/** Two are elected; two have five each for the third seat. */
const TIED = { 'luu-tru-1': 7, 'luu-tru-2': 6, 'ct-cd': 5, 'tp-nv': 5 };

describe('an election', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: ElectionRoom;
  let now: RoomNowService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await ElectionRoom.open(record);
    now = new RoomNowService(record.transactions);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const atRound = (roundId: string) => ({ ...room.ref, roundId });
  const nowSeen = async () => (await now.view(room.person('tp-nv'), room.ref.conferenceId)).election;

  it('lets nobody count or watch who is not in the room, and knows nobody of another office', async () => {
    await room.listed();
    const open = (committee: ReturnType<typeof room.committee>) =>
      room.rounds.open(room.chair, room.ref, { way: 'paper', committee });
    const { id: foreign } = await stranger(record, room.room.conference);
    for (const named of [{ headId: foreign }, { memberIds: [foreign] }, { witnessIds: [foreign] }]) {
      await expect(open({ ...room.committee(), ...named })).rejects.toMatchObject({ code: 'person-unknown' });
    }
    await room.room.leave(room.person('ke-toan').id);
    await expect(open(room.committee())).rejects.toMatchObject({
      code: 'committee-not-in-room',
      sentence: { vi: expect.stringContaining(room.person('ke-toan').name) },
    });
    expect(await room.seenBy(room.chair)).toMatchObject({ state: 'listClosed', rounds: [] });
  });

  it('adopts rules that are sent twice once', async () => {
    await Promise.all([room.adoptRules(), room.adoptRules()]);
    expect((await room.seenBy(room.chair)).decisions).toHaveLength(1);
    expect(await room.actions()).toEqual(['election.rulesAdopted']);
    await room.adoptRules({ tie: 'lot' });
    expect((await room.seenBy(room.chair)).decisions).toHaveLength(2);
  });

  it('goes from its plan to its published result; votes are shown to nobody else before', async () => {
    expect(await room.seenBy(room.chair)).toMatchObject({ state: 'prepared', rules: null, planned: { length: 4 } });
    expect(await nowSeen()).toBeNull();
    await room.listed();
    expect(await nowSeen()).toMatchObject({ state: 'listClosed', candidates: { length: 4 }, round: null });

    const roundId = await room.voted();
    await room.inventory(roundId);
    await room.enter(roundId, room.paper(CLEAR));
    await room.handedOver(roundId);
    const hidden = { state: 'counting', sentence: null, elected: [], rounds: [{ record: null, sentence: null }] };
    expect(await room.seenBy(room.person('tp-nv'))).toMatchObject(hidden);
    expect((await room.seenBy(room.person('ke-toan'))).rounds[0]!.record).toMatchObject({ phase: 'locked' });
    expect(JSON.stringify(await nowSeen())).not.toMatch(/"votes":\d/);

    await room.rounds.publish(room.chair, atRound(roundId));
    const seen = await room.seenBy(room.person('tp-nv'));
    expect(seen).toMatchObject({ state: 'decided', openSeats: 0 });
    expect(seen.elected.map(({ code }) => code)).toEqual(['luu-tru-1', 'luu-tru-2', 'ct-cd']);
    expect(seen.sentence!.vi).toContain('Trúng cử 3/3 người (8, 7, 6).');
    expect((await nowSeen())!.candidates.map(({ votes }) => votes)).toEqual([8, 7, 6, 2]);
    expect(await room.actions()).toEqual([
      'election.rulesAdopted',
      ...CANDIDATES.flatMap(() => ['election.nominated', 'election.consented']),
      'election.listAdopted',
      'election.ballotsOut',
      'election.ballotsIn',
      'election.count.inventoryTaken',
      'election.count.entered',
      'election.count.photographed',
      'election.count.signed',
      'election.count.signed',
      'election.count.locked',
      'election.published',
    ]);
  });

  it('lets nobody stand who may not, and closes no list of the unwilling or too few', async () => {
    await expect(room.nominate('luu-tru-1')).rejects.toMatchObject({ code: 'election-without-rules' });
    await expect(room.adoptRules({}, 4)).rejects.toMatchObject({ code: 'not-adopted' });
    expect(await room.seenBy(room.chair)).toMatchObject({ state: 'prepared', rules: null });
    await room.adoptRules({ list: 'surplus' });
    await expect(room.nominate('ke-toan')).rejects.toMatchObject({
      code: 'candidate-holds-office',
      sentence: { vi: expect.stringContaining(room.person('ke-toan').name) },
    });
    for (const code of CANDIDATES.slice(0, 3)) await room.nominate(code);
    await expect(room.nominate('luu-tru-1')).rejects.toMatchObject({ code: 'nominated-already' });
    const list = () => room.elections.adoptList(room.chair, room.ref, { adoption: room.hands() });
    await expect(list()).rejects.toMatchObject({ code: 'candidate-not-volunteer' });
    const ids = room.ids(CANDIDATES);
    await expect(room.candidates.consent(room.person('tp-nv'), room.ref, ids[0]!)).rejects.toMatchObject({
      code: 'not-your-step',
    });
    for (const id of ids.slice(0, 3)) await room.candidates.consent(room.chair, room.ref, id);
    await expect(list()).rejects.toMatchObject({ code: 'surplus-missing' });
    await room.candidates.withdraw(room.person('ct-cd'), room.ref, ids[2]!, 'Xin rút để lo việc Công đoàn');
    expect((await room.seenBy(room.chair)).nominations[2]).toMatchObject({
      withdrawnBecause: 'Xin rút để lo việc Công đoàn',
    });
    await expect(list()).rejects.toMatchObject({ code: 'too-few-candidates' });
  });

  it('keeps what does not add up beside the record, asks about what is unusual, and is corrected with a trace', async () => {
    await room.listed();
    const stranger = { way: 'paper' as const, committee: room.committee({ member: 'luu-tru-2' }) };
    await expect(room.rounds.open(room.chair, room.ref, stranger)).rejects.toMatchObject({ code: 'candidate-counts' });
    const roundId = await room.voted();
    const head = room.person('ke-toan');
    await expect(room.count.takeInventory(room.chair, atRound(roundId), { paper: null })).rejects.toMatchObject({
      code: 'not-on-committee',
    });
    await room.inventory(roundId, 7);
    const wrong = room.paper({ ...CLEAR, 'luu-tru-1': 9 }, 7);
    await expect(room.enter(roundId, wrong)).rejects.toMatchObject({
      code: 'does-not-add-up',
      sentence: { vi: expect.stringContaining(room.person('luu-tru-1').name) },
    });
    expect((await room.seenBy(head)).rounds[0]!.record).toMatchObject({
      phase: 'figures',
      figures: null,
      refused: { figures: { paper: { votes: wrong.paper!.votes } }, faults: { length: 2 } },
    });

    await room.enter(roundId, room.paper(SEVEN, 7));
    const docx = await room.file('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const attach = (fileSha256: string) =>
      room.count.attachPhoto(head, atRound(roundId), { fileSha256, fileName: 'biên bản' });
    await expect(attach(docx)).rejects.toMatchObject({ code: 'file-not-a-scan' });
    const another = await room.file('image/png', 'luu-tru-1');
    await expect(attach(another)).rejects.toMatchObject({ code: 'file-unknown' });
    await expect(room.handedOver(roundId)).rejects.toMatchObject({ code: 'count-questions-open' });
    const answer = { question: 'some-without-ballot' as const, answer: 'confirmed' as const };
    await expect(room.count.answer(head, atRound(roundId), { ...answer, note: ' ' })).rejects.toMatchObject({
      code: 'not-explained',
    });
    await room.count.answer(head, atRound(roundId), { ...answer, note: 'Một người ra ngoài nghe điện thoại' });
    await room.handedOver(roundId);

    await room.count.giveBack(room.chair, atRound(roundId), 'Ghi nhầm dòng của hai người');
    await expect(room.rounds.publish(room.chair, atRound(roundId))).rejects.toMatchObject({ code: 'count-not-locked' });
    await room.enter(roundId, room.paper({ ...SEVEN, 'luu-tru-1': 6, 'luu-tru-2': 7 }, 7));
    await room.count.answer(head, atRound(roundId), { ...answer, note: 'Một người ra ngoài nghe điện thoại' });
    await room.handedOver(roundId);
    await room.rounds.publish(room.chair, atRound(roundId));
    const [round] = (await room.seenBy(head)).rounds;
    expect(round!.record).toMatchObject({ counts: 2 });
    expect(round!.candidates[0]).toMatchObject({ votes: 6, elected: true });
    expect(await room.actions()).toEqual(
      expect.arrayContaining(['election.count.refused', 'election.count.givenBack']),
    );
  });

  it('counts a round once: what is published stays, for the applications too', async () => {
    await room.listed();
    const roundId = await room.held(CLEAR);
    await room.rounds.publish(room.chair, atRound(roundId));
    await expect(room.enter(roundId, room.paper(CLEAR))).rejects.toMatchObject({ code: 'already-counted' });
    await expect(room.voted()).rejects.toMatchObject({ code: 'election-not-there' });
    await expect(room.rounds.void(room.chair, atRound(roundId), 'Muộn')).rejects.toMatchObject({
      code: 'election-not-there',
    });
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    for (const statement of [
      `update election_round set void_because = 'x', voided_at = now()`,
      `update count_record set phase = 'figures'`,
      'update entered_count set figures = figures',
      'delete from election_roll',
    ]) {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await app.end();
  });

  it('votes again between the tied as a round of its own, with its own roll', async () => {
    await room.listed();
    await room.held(TIED);
    expect(await room.seenBy(room.chair)).toMatchObject({ state: 'tied', openSeats: 1, tied: { length: 2 } });
    const tied = await nowSeen();
    expect(tied).toMatchObject({ state: 'tied', round: { number: 1 } });
    await room.held({ 'ct-cd': 3, 'tp-nv': 5 });
    const seen = await room.seenBy(room.chair);
    expect(seen).toMatchObject({ state: 'decided', rounds: [{ kind: 'first' }, { kind: 'runOff', seats: 1 }] });
    expect(seen.elected.map(({ code }) => code)).toEqual(['luu-tru-1', 'luu-tru-2', 'tp-nv']);
  });

  it('settles a tie by the adopted rule alone, and repeats a round that is void', async () => {
    await room.listed({ tie: 'lot' });
    const { roundId } = await room.rounds.open(room.chair, room.ref, { way: 'paper', committee: room.committee() });
    const again = await room.rounds.open(room.chair, room.ref, { way: 'paper', committee: room.committee() });
    expect(again.roundId).toBe(roundId);
    await expect(room.rounds.void(room.chair, atRound(roundId), ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await room.rounds.void(room.chair, atRound(roundId), 'Phiếu in thiếu tên');
    await room.held(TIED);
    expect(await room.seenBy(room.chair)).toMatchObject({
      rounds: [{ voidBecause: 'Phiếu in thiếu tên' }, { kind: 'repeat' }],
    });
    const decide = room.seats.decide.bind(room.seats, room.chair, room.ref);
    const [, , chosen] = room.ids(CANDIDATES);
    await expect(decide({ what: 'settledByAge', bornOn: {} })).rejects.toMatchObject({ code: 'tie-settled-otherwise' });
    await expect(
      decide({ what: 'settledByLot', drawn: [chosen!], witnessIds: room.ids(['gd']) }),
    ).rejects.toMatchObject({ code: 'lot-without-witnesses' });
    await decide({ what: 'settledByLot', drawn: [chosen!], witnessIds: room.ids(['gd', 'pgd']) });
    const seen = await room.seenBy(room.chair);
    expect(seen).toMatchObject({ state: 'decided' });
    expect(seen.elected.map(({ code }) => code)).toEqual(['luu-tru-1', 'luu-tru-2', 'ct-cd']);
  });

  it('brings paper and electronic ballots together in one record', async () => {
    await room.listed();
    const { roundId } = await room.rounds.open(room.chair, room.ref, { way: 'both', committee: room.committee() });
    const { figures } = { figures: room.paper({ 'luu-tru-1': 3, 'luu-tru-2': 3, 'ct-cd': 2, 'tp-nv': 0 }, 3).paper! };
    const handIn = () =>
      record.transactions.run((records) => handInElectronicCount(records, roundId, { issued: 3, figures }));
    await expect(handIn()).rejects.toMatchObject({ code: 'round-still-open' });
    const withoutBox = { code: 'round-without-box' };
    await expect(room.rounds.close(room.chair, atRound(roundId))).rejects.toMatchObject(withoutBox);
    const box = new ElectionBox(room);
    await box.prepare();
    await expect(room.rounds.close(room.chair, atRound(roundId))).rejects.toMatchObject(withoutBox);
    await box.open(['gd', 'pgd', 'ct-cd', 'tp-nv', 'ke-toan']);
    await room.rounds.close(room.chair, atRound(roundId));
    await expect(room.inventory(roundId, 5)).rejects.toMatchObject({ code: 'electronic-not-counted' });
    await handIn();
    await expect(handIn()).rejects.toMatchObject({ code: 'already-counted' });
    await room.inventory(roundId, 5);
    const paper = room.paper({ 'luu-tru-1': 5, 'luu-tru-2': 4, 'ct-cd': 3, 'tp-nv': 1 }, 5);
    const totals = Object.entries({ ...CLEAR, 'ct-cd': 5, 'tp-nv': 2 }).map(([code, votes]) => ({
      id: room.person(code).id,
      votes,
    }));
    await expect(room.enter(roundId, { ...paper, totals })).rejects.toMatchObject({
      code: 'does-not-add-up',
      facts: { faults: [{ code: 'total-differs', stated: 2, counted: 1 }] },
    });
    await room.enter(roundId, paper);
    await room.handedOver(roundId);
    await room.rounds.publish(room.chair, atRound(roundId));
    const seen = await room.seenBy(room.chair);
    expect(seen.rounds[0]!.candidates.map(({ votes }) => votes)).toEqual([8, 7, 5, 1]);
    expect(seen.sentence!.vi).toContain('Phát ra 8 phiếu, thu về 8');
  });

  it('is by raised hands where the rules say so, and recognised after the session, late or not', async () => {
    await room.listed({ isSecret: false });
    const committee = room.committee();
    await expect(room.rounds.open(room.chair, room.ref, { way: 'paper', committee })).rejects.toMatchObject({
      code: 'other-way-of-electing',
    });
    const roundId = await room.voted('hands');
    const votes = Object.entries(CLEAR).map(([code, some]) => ({ id: room.person(code).id, votes: some }));
    await room.rounds.countHands(room.chair, atRound(roundId), { votes });
    await room.rounds.publish(room.chair, atRound(roundId));
    const recognise = (recognisedOn: string) =>
      room.elections.recognise(room.person('ct-cd'), room.ref, { symbol: '05/QĐ-CĐCS', recognisedOn });
    await expect(recognise('2024-02-02')).rejects.toMatchObject({ code: 'session-not-ended' });
    await record.transactions.dataSource.query(
      `insert into stage_entry (conference_id, stage, entered_at, left_at)
       values ($1, 'session', '2024-01-26T07:00Z', '2024-01-26T10:00Z')`,
      [room.ref.conferenceId],
    );
    await expect(recognise('2024-01-25')).rejects.toMatchObject({ code: 'recognised-before-end' });
    expect(await room.seenBy(room.chair)).toMatchObject({ recognitionDue: { dueOn: '2024-02-02' } });
    await recognise('2024-02-05');
    expect(await room.seenBy(room.chair)).toMatchObject({ state: 'recognised', recognition: { isLate: true } });
  });
});
