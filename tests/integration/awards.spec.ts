import { randomUUID } from 'node:crypto';
import type { AwardBody } from '@conference/contracts';
import { floorEvents } from '@conference/drafting';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { HonoursService } from '../../apps/api/src/honours/honours.service';
import { honoursView } from '../../apps/api/src/honours/honours-view';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { VotingRoom } from './open-votes.factory';

const WORDS = 'Thi đua lập thành tích năm 2024.';

describe('awards and the launch of the emulation', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let honours: HonoursService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    honours = new HonoursService(record.transactions);
    await query(
      `insert into agenda_item (conference_id, code, place, kind, title)
       select id, 'khen-thuong', 100, 'awards', 'Khen thưởng' from conference`,
    );
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const id = () => room.conference.id;
  const query = (sql: string) => record.transactions.dataSource.query(sql);
  const takeUp = async (kind: string) => {
    await query(`update agenda_item set finished_at = now() where started_at is not null and finished_at is null`);
    await query(`update agenda_item set started_at = now() where kind = '${kind}'`);
    await record.transactions.run(({ conferences }) => conferences.touch(id()));
  };
  const view = () => record.transactions.read((records) => honoursView(records, id()));
  const shown = async () => (await new RoomNowService(record.transactions).view(room.person('tp-nv'), id())).honours;
  const acts = async () =>
    (await record.transactions.read(({ audit }) => audit.chain(room.conference.officeId)))
      .map(({ action }) => action)
      .filter((action) => /^(award|emulation)\./.test(action));
  const award = (recipient: string): AwardBody => ({
    id: randomUUID(),
    recipient,
    title: 'Tập thể lao động xuất sắc',
    decision: 'Số 12/QĐ-SNV ngày 05/01/2024',
  });

  it('lists awards once, hands them over under their item, and shows each to the room', async () => {
    const [first, second, struck] = [award('Phòng Nghiệp vụ'), award('Bà Nguyễn Thị An'), award('Ông Lê Bình')];
    for (const one of [first, first, second, struck]) await honours.list(room.chair, id(), one);
    await honours.strike(room.chair, id(), struck.id);
    await expect(honours.handOver(room.chair, id(), first.id)).rejects.toMatchObject({ code: 'wrong-item' });
    await takeUp('awards');
    expect(await shown()).toEqual({ awards: [], launch: null });
    await honours.handOver(room.chair, id(), first.id);
    await honours.handOver(room.chair, id(), first.id);
    expect(await shown()).toMatchObject({ awards: [{ recipient: 'Phòng Nghiệp vụ' }] });
    expect((await view()).awards).toMatchObject([
      { id: first.id, handedOverAt: expect.any(String) },
      { id: second.id, handedOverAt: null },
    ]);
    await expect(honours.strike(room.chair, id(), first.id)).rejects.toMatchObject({ code: 'award-handed-over' });
    await expect(honours.handOver(room.chair, id(), struck.id)).rejects.toMatchObject({ code: 'award-unknown' });
    expect(await acts()).toEqual([...Array<string>(3).fill('award.listed'), 'award.struck', 'award.handedOver']);
  });

  it('takes back a hand-over that was a mistake, with its reason, and hands over again', async () => {
    const one = award('Phòng Nghiệp vụ');
    await honours.list(room.chair, id(), one);
    await takeUp('awards');
    await honours.handOver(room.chair, id(), one.id);
    const takeBack = (reason: string, by = room.chair) => honours.takeBack(by, id(), one.id, { reason });
    await expect(takeBack(' ')).rejects.toMatchObject({ code: 'taken-back-without-reason' });
    await expect(takeBack('Nhầm', room.person('tp-nv'))).rejects.toMatchObject({ code: 'not-allowed' });
    for (const again of [1, 2]) await takeBack(`Trao nhầm người (${again})`);
    expect((await view()).awards).toMatchObject([{ handedOverAt: null }]);
    expect((await shown())!.awards).toEqual([]);
    const notes = await record.transactions.dataSource.query<{ text: string }[]>('select text from note');
    expect(notes.map(({ text }) => text)).toEqual(['Trao nhầm người (1)']);
    await honours.handOver(room.chair, id(), one.id);
    expect(await acts()).toEqual(['award.listed', 'award.handedOver', 'award.takenBack', 'award.handedOver']);
  });

  it('come with the plan, under the names of those who get them, in its order; an unknown decision stays absent', async () => {
    const { plan } = room.conference;
    const awards = [
      { recipient: plan.units[0]!.code, title: 'Tập thể lao động xuất sắc', decision: null },
      { recipient: plan.people[1]!.code, title: 'Lao động tiên tiến', decision: 'Số 3/QĐ ngày 02/01/2024' },
    ];
    const request = { plan: { ...plan, awards }, rehearsal: true, actor: room.chair, now: new Date() };
    const started = await record.transactions.run((records) => startConference(records, request));
    const conference = started.ok ? started.value : room.conference;
    const listed = await record.transactions.read((records) => honoursView(records, conference.id));
    expect(listed.awards).toMatchObject([
      { recipient: plan.units[0]!.name, decision: null, handedOverAt: null },
      { recipient: plan.people[1]!.name, decision: 'Số 3/QĐ ngày 02/01/2024' },
    ]);
  });

  it('launches the emulation once, in words, and leaves the stage to the next item', async () => {
    const launch = { text: ` ${WORDS} `, personId: room.chair.id };
    await expect(honours.launch(room.chair, id(), launch)).rejects.toMatchObject({ code: 'wrong-item' });
    await takeUp('emulationLaunch');
    await expect(honours.launch(room.chair, id(), { ...launch, text: ' ' })).rejects.toMatchObject({
      code: 'launch-incomplete',
    });
    await expect(honours.launch(room.chair, id(), { ...launch, personId: randomUUID() })).rejects.toMatchObject({
      code: 'person-unknown',
    });
    for (const again of [launch, launch]) await honours.launch(room.chair, id(), again);
    expect(await shown()).toMatchObject({ launch: { text: WORDS, by: room.chair.name } });
    await expect(honours.launch(room.chair, id(), { ...launch, text: 'Khác' })).rejects.toMatchObject({
      code: 'launched-already',
    });
    await takeUp('awards');
    expect(await shown()).toEqual({ awards: [], launch: null });
    expect(await acts()).toEqual(['emulation.launched']);
  });

  it('is for those who run the room, not in a pause, and not afterwards', async () => {
    const one = award('Phòng Nghiệp vụ');
    await expect(honours.list(room.person('tp-nv'), id(), one)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(honours.list(room.chair, id(), { ...one, decision: ' ' })).rejects.toMatchObject({
      code: 'award-incomplete',
    });
    await honours.list(room.chair, id(), one);
    await takeUp('awards');
    await query(`update conference set paused_at = now()`);
    await expect(honours.handOver(room.chair, id(), one.id)).rejects.toMatchObject({ code: 'session-paused' });
    await query(`update conference set paused_at = null, stage = 'resolution'`);
    await expect(honours.list(room.chair, id(), award('Bà An'))).rejects.toMatchObject({ code: 'not-in-session' });
    await expect(honours.strike(room.chair, id(), one.id)).rejects.toMatchObject({ code: 'not-in-session' });
    await expect(honours.handOver(room.chair, id(), one.id)).rejects.toMatchObject({ code: 'not-in-session' });
  });

  it('stands in the minutes, each award with its decision', async () => {
    const handed = award('Phòng Nghiệp vụ');
    for (const one of [handed, award('Bà An')]) await honours.list(room.chair, id(), one);
    await takeUp('awards');
    await honours.handOver(room.chair, id(), handed.id);
    await honours.launch(room.chair, id(), { text: WORDS, personId: room.chair.id });
    const events = await record.transactions.read((records) => floorEvents(records, room.conference));
    expect(events.filter(({ type }) => type === 'awardPresented' || type === 'emulationLaunched')).toMatchObject([
      { title: `${handed.title} (${handed.decision})`, recipients: ['Phòng Nghiệp vụ'] },
      { by: room.chair.name, text: WORDS },
    ]);
  });
});
