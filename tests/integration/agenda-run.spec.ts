import { randomUUID } from 'node:crypto';
import type { AdjournBody, AgendaStepBody } from '@conference/contracts';
import { composedMinutes } from '@conference/drafting';
import { PausesService } from '../../apps/api/src/floor/pauses.service';
import { FloorOpinionsService } from '../../apps/api/src/floor/floor-opinions.service';
import { PreflightService } from '../../apps/api/src/floor/preflight.service';
import { AgendaService } from '../../apps/api/src/floor/agenda.service';
import { FloorService } from '../../apps/api/src/floor/floor.service';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { closeFloor } from '../../apps/worker/src/session-floor';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

const LATER = { heldOn: '2099-01-05', startsAt: '08:00', place: 'Hội trường tầng 2' };

describe('the agenda as the room goes through it', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let agenda: AgendaService;
  let pauses: PausesService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    agenda = new AgendaService(record.transactions);
    pauses = new PausesService(record.transactions);
    await record.transactions.dataSource.query('update agenda_item set started_at = null, planned_minutes = 5');
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const step = (code: string, body: Pick<AgendaStepBody, 'step'> & Partial<AgendaStepBody>) =>
    agenda.step(room.chair, room.conference.id, code, { note: null, reason: null, before: null, ...body });
  const floor = () => new FloorService(record.transactions).view(room.chair, room.conference.id);
  const now = () => new RoomNowService(record.transactions).view(room.person('luu-tru-1'), room.conference.id);
  const pause = (reason: string, until: AdjournBody['until'] | null = null) =>
    pauses.pause(room.chair, room.conference.id, { reason, until });
  const adjourn = (reason: string, until: AdjournBody['until']) =>
    pauses.adjourn(room.chair, room.conference.id, { reason, until });
  const resume = () => pauses.resume(room.chair, room.conference.id);
  const toldOf = async (): Promise<string[]> => {
    const told: { starts_at: string }[] = await record.transactions.dataSource.query(
      `select starts_at from outbox join session_adjournment a on a.id = (payload ->> 'adjournmentId')::uuid
       where topic = 'mail' and payload ->> 'kind' = 'adjourned' order by outbox.id`,
    );
    return told.map(({ starts_at }) => starts_at);
  };
  const codes = async () => (await floor()).agenda.map(({ code }) => code);
  const audited = async (...actions: string[]) => {
    const events = await record.transactions.read(({ audit }) => audit.ofConference(room.conference.id, 50));
    return events.filter(({ action }) => actions.includes(action)).toReversed();
  };

  it('goes item by item; everybody is told what is before the room and what comes next', async () => {
    await step('diem-danh', { step: 'start' });
    await expect(step('khai-mac', { step: 'start' })).rejects.toMatchObject({ code: 'agenda-item-running' });
    await step('diem-danh', { step: 'finish', note: 'Đủ hai phần ba' });
    await step('khai-mac', { step: 'start' });
    expect(await now()).toMatchObject({ item: { code: 'khai-mac' }, next: 'Báo cáo của Giám đốc', paused: null });
    const [first] = (await floor()).agenda;
    expect(first).toMatchObject({ code: 'diem-danh', plannedMinutes: 5, note: 'Đủ hai phần ba', earlier: [] });
  });

  it('refuses to leave the order without a reason, and records it with one', async () => {
    const early = step('bc-bttnd', { step: 'start' });
    await expect(early).rejects.toMatchObject({
      code: 'agenda-item-not-next',
      sentence: { vi: expect.stringContaining('phải ghi lý do'), en: expect.stringContaining('give a reason') },
    });
    await expect(step('khai-mac', { step: 'skip', reason: '  ' })).rejects.toMatchObject({
      code: 'agenda-without-reason',
    });
    await expect(step('nghi-quyet', { step: 'start', reason: 'Gấp' })).rejects.toMatchObject({
      code: 'resolution-before-pledge',
    });

    await step('bc-bttnd', { step: 'start', reason: 'Báo cáo viên phải về sớm' });
    await step('bc-bttnd', { step: 'finish' });
    await step('khai-mac', { step: 'skip', reason: 'Đã khai mạc chung' });
    await step('be-mac', { step: 'move', before: 'thi-dua', reason: 'Khách mời phải đi' });
    await step('bc-bttnd', { step: 'reopen', reason: 'Sót một câu hỏi' });

    const view = await floor();
    expect(view.agenda.slice(0, 3).map(({ code }) => code)).toEqual(['bc-bttnd', 'diem-danh', 'khai-mac']);
    expect(view.agenda[0]).toMatchObject({
      finishedAt: null,
      earlier: [{ startedAt: expect.any(String), endedAt: expect.any(String) }],
      moved: { reason: 'Báo cáo viên phải về sớm', by: room.chair.name },
      reopened: { reason: 'Sót một câu hỏi' },
    });
    expect(view.agenda.find(({ code }) => code === 'khai-mac')!.skipped?.reason).toBe('Đã khai mạc chung');
    expect(view.deviations.map(({ en }) => en).join()).toContain('Report of the head');
    expect((await now()).agenda.filter(({ isSkipped }) => isSkipped).map(({ code }) => code)).toEqual(['khai-mac']);

    const departures = await audited('agenda.started', 'agenda.skipped', 'agenda.moved', 'agenda.reopened');
    const reasons = await record.transactions.read(async ({ conferences }) => {
      const ids = departures.map(
        ({ payload }) => (JSON.parse(payload) as { facts: { reasonId: string } }).facts.reasonId,
      );
      return Promise.all(ids.map(async (id) => (await conferences.note(id))!.text));
    });
    expect(reasons).toEqual(['Báo cáo viên phải về sớm', 'Đã khai mạc chung', 'Khách mời phải đi', 'Sót một câu hỏi']);
  });

  it('takes up one item although two desks press at once', async () => {
    const answers = await Promise.allSettled([
      step('diem-danh', { step: 'start' }),
      step('diem-danh', { step: 'start' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(
      record.transactions.dataSource.query(
        `update agenda_item set started_at = now() where code = 'khai-mac' and conference_id = $1`,
        [room.conference.id],
      ),
    ).rejects.toMatchObject({ constraint: 'one_item_at_a_time' });
    expect((await codes())[0]).toBe('diem-danh');
  });

  it('stands still with a reason, and goes on when enough people are there', async () => {
    await expect(resume()).rejects.toMatchObject({ code: 'session-not-paused' });
    await expect(pause(' ')).rejects.toMatchObject({ code: 'branch-without-reason' });
    await pause('Nghỉ giải lao');
    await expect(pause('Nghỉ nữa')).rejects.toMatchObject({ code: 'session-not-open' });
    await expect(step('diem-danh', { step: 'start' })).rejects.toMatchObject({ code: 'session-paused' });
    await expect(
      room.votes.prepare(room.chair, room.conference.id, { motion: MOTION, way: 'hands', rows: [] }),
    ).rejects.toMatchObject({ code: 'session-paused' });
    expect((await now()).paused).toMatchObject({ reason: 'Nghỉ giải lao', until: null });

    for (const { id } of room.people.slice(0, 4)) await room.leave(id);
    expect((await floor()).quorumLost).toBeNull();
    await expect(resume()).rejects.toMatchObject({ code: 'resume-without-quorum' });
    for (const { id } of room.people.slice(0, 4)) await room.comeIn(id);
    await resume();
    expect((await now()).paused).toBeNull();
    expect((await floor()).pauses).toMatchObject([{ reason: 'Nghỉ giải lao', resumedAt: expect.any(String) }]);
    expect((await audited('session.paused', 'session.resumed')).map(({ action }) => action)).toEqual([
      'session.paused',
      'session.resumed',
    ]);
  });

  it('is adjourned to an hour and a place, for which everybody is told and checks in again', async () => {
    const past = { ...LATER, heldOn: '2020-01-01' };
    await expect(pause('Mất điện', past)).rejects.toMatchObject({ code: 'adjourned-into-the-past' });
    expect((await now()).paused).toBeNull();
    await expect(adjourn('Mất điện', LATER)).rejects.toMatchObject({ code: 'session-not-paused' });

    await pause('Mất điện', LATER);
    expect((await now()).paused).toMatchObject({ reason: 'Mất điện', until: LATER });
    expect(await floor()).toMatchObject({ present: 0 });
    await expect(resume()).rejects.toMatchObject({ code: 'resume-before-day' });
    expect(await toldOf()).toEqual([LATER.startsAt]);
  });

  it('is given another hour while it stands still; what was decided before stays on record', async () => {
    await pause('Nghỉ trưa');
    await adjourn('Hội trường bận', LATER);
    for (const { id } of room.people) await room.comeIn(id);
    await adjourn('Bão', { ...LATER, startsAt: '14:00' });
    expect(await floor()).toMatchObject({ present: 0 });
    expect((await now()).paused).toMatchObject({ reason: 'Bão', until: { ...LATER, startsAt: '14:00' } });
    expect(await toldOf()).toEqual(['08:00', '14:00']);
    const { blocks } = await record.transactions.read((records) => composedMinutes(records, room.conference));
    const said = JSON.stringify(blocks);
    expect(said).toContain('Nghỉ trưa');
    expect(said).toContain('họp tiếp vào 08:00, ngày 05/01/2099, tại Hội trường tầng 2; lý do: Hội trường bận');
    expect(said).toContain('được đổi thành: 14:00, ngày 05/01/2099');
  });

  it('goes on on its day with those who came back, and not with too few', async () => {
    await pause('Mất điện');
    await record.transactions.run(async ({ conferences }) => {
      const { id: pauseId } = (await conferences.currentPause(room.conference.id))!;
      const decided = { decidedAt: new Date(), decidedBy: room.chair.id };
      await conferences.adjourn({ pauseId, number: 1, reason: 'Bão', ...LATER, heldOn: '2024-01-05', ...decided });
    });
    for (const { id } of room.people.slice(0, 4)) await room.leave(id);
    await expect(resume()).rejects.toMatchObject({ code: 'resume-without-quorum' });
    for (const { id } of room.people.slice(0, 4)) await room.comeIn(id);
    await resume();
    expect((await now()).paused).toBeNull();
  });

  it('is not paused while people vote; counting goes on in a break', async () => {
    await record.transactions.dataSource.query(`update agenda_item set started_at = now() where code = 'nghi-quyet'`);
    await room.votes.prepare(room.chair, room.conference.id, { motion: MOTION, way: 'hands', rows: [] });
    const { id } = await room.vote();
    await room.votes.open(room.chair, room.conference.id, id);
    await expect(pause('Nghỉ')).rejects.toMatchObject({ code: 'vote-under-way' });
    await room.votes.end(room.chair, room.conference.id, id);
    await pause('Nghỉ để kiểm đếm');
    await room.counting.close(
      room.chair,
      { conferenceId: room.conference.id, voteId: id },
      {
        figures: { yes: 8, no: 0, abstain: 0 },
        answers: [],
      },
    );
    await expect(room.votes.publish(room.chair, room.conference.id, id)).rejects.toMatchObject({
      code: 'session-paused',
    });
  });

  it('is closed when everything is heard or left out with its reason, and not while it stands still', async () => {
    const close = () =>
      record.transactions.run((records) =>
        closeFloor(records, { conferenceId: room.conference.id, commandId: 'c', actorId: room.chair.id }),
      );
    const [first, ...rest] = await codes();
    for (const code of rest.toReversed()) await step(code, { step: 'skip', reason: 'Diễn tập ngắn' });
    await expect(close()).rejects.toThrow('agenda-unfinished');
    await step(first!, { step: 'start' });
    await step(first!, { step: 'finish' });
    await pause('Nghỉ');
    await expect(close()).rejects.toThrow('session-paused');
    await resume();
    await expect(close()).resolves.toMatchObject({ closedAt: expect.any(String) });
  });

  it('is not closed with opinions unanswered but for a reason, which goes into the minutes, and never with a vote that has no result', async () => {
    const { id: conferenceId } = room.conference;
    const said = { id: randomUUID(), text: 'Đề nghị sửa mái nhà kho', authorId: null };
    await new FloorOpinionsService(record.transactions).record(room.chair, conferenceId, said);
    const closing = () => new PreflightService(record.transactions).closing(room.chair, conferenceId);
    const close = (reasonId: string | null) =>
      record.transactions.run(async (records) => {
        const command = { conferenceId, commandId: 'c', actorId: room.chair.id, reasonId };
        return closeFloor(records, command);
      });
    const reason = await record.transactions.run(({ conferences }) =>
      conferences.addNote({
        ...{ officeId: room.conference.officeId, conferenceId, text: 'Trả lời bằng văn bản' },
        ...{ writtenBy: room.chair.id, writtenAt: new Date() },
      }),
    );
    await record.transactions.dataSource.query(`update agenda_item set started_at = now() where code = 'nghi-quyet'`);
    await room.votes.prepare(room.chair, conferenceId, { motion: MOTION, way: 'hands', rows: [] });
    await room.votes.open(room.chair, conferenceId, (await room.vote()).id);
    expect((await closing()).open.map(({ code, isBlocking, page }) => [code, isBlocking, page])).toEqual([
      ['voteUnderWay', true, 'votes'],
      ['electionUndecided', true, 'elections'],
      ['pledgeUnsigned', true, 'pledge'],
      ['agendaUnfinished', true, 'agenda'],
      ['opinionsUnanswered', false, 'speakers'],
    ]);
    await expect(close(reason)).rejects.toThrow('vote-not-published');

    const { id: voteId } = await room.vote();
    await room.votes.end(room.chair, conferenceId, voteId);
    const counted = { figures: { yes: 8, no: 0, abstain: 0 }, answers: [] };
    await room.counting.close(room.chair, { conferenceId, voteId }, counted);
    await room.votes.publish(room.chair, conferenceId, voteId);
    await record.transactions.dataSource.query(`update agenda_item set started_at = null`);
    for (const code of (await codes()).toReversed()) await step(code, { step: 'skip', reason: 'Diễn tập ngắn' });
    expect((await closing()).open).toMatchObject([{ code: 'opinionsUnanswered', isBlocking: false }]);
    await expect(close(null)).rejects.toThrow('closing-without-reason');
    await close(reason);
    const [closed] = await audited('session.closed');
    expect(closed!.payload).toContain(reason);
  });

  it('makes public what the law wants public: each document marked under its item, which ends without one only with the reason', async () => {
    await record.transactions.dataSource.query(`update agenda_item set kind = 'disclosure' where code = 'bc-gd'`);
    await record.transactions.dataSource.query(`update agenda_item set place = -1 where code = 'bc-gd'`);
    const [document] = (await floor()).agenda[0]!.documents;
    const present = () => agenda.present(room.chair, room.conference.id, { code: 'bc-gd', documentId: document!.id });
    await expect(present()).rejects.toMatchObject({ code: 'not-a-disclosure' });
    await step('bc-gd', { step: 'start' });
    expect((await now()).item?.documents).toEqual([{ id: document!.id, title: document!.title }]);
    await expect(step('bc-gd', { step: 'finish' })).rejects.toMatchObject({
      code: 'disclosure-not-presented',
      facts: { titles: [document!.title] },
    });
    await present();
    await present();
    await step('bc-gd', { step: 'finish' });
    expect((await floor()).agenda[0]!.documents[0]!.presentedAt).toEqual(expect.any(String));
    expect(await audited('document.presented')).toHaveLength(1);
  });
});
