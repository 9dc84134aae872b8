import { randomUUID } from 'node:crypto';
import { readSettings, type Settings } from '@conference/config';
import type { ScanBody } from '@conference/contracts';
import { guestNumber } from '@conference/domain';
import { composedMinutes } from '@conference/drafting';
import { qrPicture, signedCode } from '@conference/mail';
import { PersonEntity } from '@conference/persistence';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import type { Request, Response } from 'express';
import { DeskService } from '../../apps/api/src/check-in/desk.service';
import { ScansService } from '../../apps/api/src/check-in/scans.service';
import { FloorOpinionsService } from '../../apps/api/src/floor/floor-opinions.service';
import { FloorService } from '../../apps/api/src/floor/floor.service';
import { SpeakersService } from '../../apps/api/src/floor/speakers.service';
import { PageAnswer } from '../../apps/api/src/pages/page-answer';
import { GuestsService } from '../../apps/api/src/guests/guests.service';
import { AttendController } from '../../apps/api/src/pages/attend.controller';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { declareQuorum } from '../../apps/worker/src/session-floor';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

const GUEST = {
  name: 'Trần Thị Ngọc Ánh',
  position: 'Phó Chủ tịch',
  organisation: 'Công đoàn Viên chức tỉnh',
  email: 'anh@cdvc.example',
  language: 'vi' as const,
};

describe('guests', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let settings: Settings;
  let room: VotingRoom;
  let guests: GuestsService;
  let mails: ConferenceMailsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    guests = new GuestsService(record.transactions);
    mails = new ConferenceMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
  });

  beforeEach(async () => {
    room = await VotingRoom.open(record, 8);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const conferenceId = () => room.conference.id;
  const stage = (to: string) =>
    record.transactions.dataSource.query(`update conference set stage = $2 where id = $1`, [conferenceId(), to]);
  const view = () => guests.view(room.chair, conferenceId());
  const invite = async (guest: Partial<typeof GUEST> | { email: null } = {}) => {
    await guests.invite(room.chair, conferenceId(), { ...GUEST, ...guest });
    const [known] = await record.transactions.read((records) => records.guests.ofConference(conferenceId()));
    return known!;
  };
  const scan = (by: ScanBody['by'], direction: 'in' | 'out' = 'in'): ScanBody => ({
    ...{ id: randomUUID(), by, direction },
    at: new Date().toISOString(),
  });
  const send = async (...scans: ScanBody[]) =>
    (await new ScansService(record.transactions, settings).take(room.chair, conferenceId(), { device: 'Cửa', scans }))
      .answers;
  const floor = () => new FloorService(record.transactions).view(room.chair, conferenceId());
  const desk = () => new DeskService(record.transactions).view(room.chair, conferenceId());

  it('are invited by leaders alone, each once, with or without a mail address', async () => {
    await invite();
    await expect(invite({ name: 'TRẦN THỊ NGỌC ÁNH' })).rejects.toMatchObject({ code: 'guest-already' });
    await invite({ name: 'Lê Quốc Bảo', organisation: 'Đảng ủy', email: null } as never);
    expect((await view()).guests.map(({ name, email, reply }) => [name, email, reply])).toEqual([
      [GUEST.name, GUEST.email, 'noAnswer'],
      ['Lê Quốc Bảo', null, 'noAnswer'],
    ]);
    const clumsy = guests.invite(room.person('luu-tru-1'), conferenceId(), GUEST);
    await expect(clumsy).rejects.toMatchObject({ code: 'not-allowed' });
    await stage('resolution');
    await expect(invite({ name: 'Ai đó' })).rejects.toMatchObject({ code: 'guests-too-late' });
  });

  it('get an invitation of their own, with calendar entry and code, answer by its link, and see no papers', async () => {
    await stage('convening');
    const guest = await invite();
    await mails.inviteParticipants({ conferenceId: conferenceId() });
    await mails.inviteParticipants({ conferenceId: conferenceId() });
    const rows: { raw: Buffer; text: string }[] = await record.transactions.dataSource.query(
      `select raw, text from mail where conference_id = $1 and envelope_to = $2`,
      [conferenceId(), GUEST.email],
    );
    expect(rows).toHaveLength(1);
    const mail = await simpleParser(rows[0]!.raw);
    expect(mail.text).toContain('Khách mời');
    const code = signedCode(settings.links.secret, { conference: conferenceId(), handle: guest.handle });
    expect(mail.attachments.find(({ contentType }) => contentType === 'image/gif')!.content).toEqual(qrPicture(code));
    const file = mail.attachments.find(({ filename }) => filename === 'hoi-nghi.ics')!;
    const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')));
    expect(String(calendar.getFirstPropertyValue('method'))).toBe('REQUEST');

    const token = /attend\/([\w-]+)/u.exec(mail.text!)![1]!;
    const page = await answer(token, 'excused');
    expect(page).toContain('Đã ghi nhận: Ông/Bà không dự được');
    expect(await shown(token)).not.toContain('Tài liệu');
    await answer(token, 'coming');
    expect((await view()).guests[0]).toMatchObject({ reply: 'coming' });
    await guests.withdraw(room.chair, { conferenceId: conferenceId(), guestId: guest.id });
    await expect(shown(token)).rejects.toBeInstanceOf(PageAnswer);
    expect((await view()).guests).toEqual([]);
  });

  it('whose invitation is taken back are told once, by a mail that takes the entry out of their calendar', async () => {
    await stage('convening');
    const guest = await invite();
    await invite({ name: 'Chưa được gửi', email: 'chua@khac.example' });
    const uninvited = (await view()).guests[1]!;
    await guests.withdraw(room.chair, { conferenceId: conferenceId(), guestId: uninvited.id });
    const ref = { conferenceId: conferenceId(), guestId: guest.id };
    await mails.inviteParticipants({ conferenceId: conferenceId() });
    await guests.withdraw(room.chair, ref);
    await expect(guests.withdraw(room.chair, ref)).rejects.toMatchObject({ code: 'not-found' });
    const asked: unknown[] = await record.transactions.dataSource.query(
      `select 1 from outbox where payload ->> 'kind' = 'guestWithdrawn' and payload ->> 'guestId' = $1`,
      [guest.id],
    );
    expect(asked).toHaveLength(1);

    const tell = (id: string) => record.transactions.run((records) => mails.tellOfWithdrawal(records, id));
    await tell(guest.id);
    await tell(guest.id);
    await tell(uninvited.id);
    const sent: { raw: Buffer; kind: string; envelope_to: string }[] = await record.transactions.dataSource.query(
      `select raw, kind, envelope_to from mail where conference_id = $1 and person_id is null order by created_at`,
      [conferenceId()],
    );
    expect(sent.map(({ kind, envelope_to }) => [kind, envelope_to])).toEqual([
      ['invitation', GUEST.email],
      ['guestWithdrawn', GUEST.email],
    ]);
    const [invited, takenBack] = await Promise.all(sent.map(({ raw }) => calendarOf(raw)));
    expect(takenBack).toEqual({ ...invited, method: 'CANCEL', status: 'CANCELLED', sequence: invited!.sequence + 1 });
    expect((await simpleParser(sent[1]!.raw)).text).toContain('thu hồi');
  });

  it('are not invited any more by a mail that was on its way when the invitation was taken back', async () => {
    await stage('convening');
    const { id } = await invite();
    await record.transactions.run(async (records) => {
      const standing = await records.guests.ofConference(conferenceId());
      await guests.withdraw(room.chair, { conferenceId: conferenceId(), guestId: id });
      jest.spyOn(records.guests, 'ofConference').mockResolvedValueOnce(standing);
      await mails.invite(records, conferenceId());
    });
    const sent: unknown[] = await record.transactions.dataSource.query(
      `select 1 from mail where conference_id = $1 and envelope_to = $2`,
      [conferenceId(), GUEST.email],
    );
    expect(sent).toEqual([]);
  });

  it('get the official letter with its number once the office has issued one, and are invited to a congress as to one', async () => {
    await stage('convening');
    await record.transactions.dataSource.query(`update conference set kind = 'unionCongress' where id = $1`, [
      conferenceId(),
    ]);
    const letter = await record.files.add(Buffer.from('%PDF-1.7 giấy mời'), 'application/pdf', new Date());
    await record.transactions.run(async ({ documents }) => {
      const { officeId } = room.conference;
      const planned = { officeId, conferenceId: conferenceId(), code: 'giay-moi', kind: 'invitation' as const };
      const people = { drafterId: room.chair.id, consultIds: [], approverIds: [room.chair.id], unitId: null };
      const { id } = await documents.add({
        ...{ ...planned, ...people, title: 'Giấy mời dự Đại hội', toIssue: true },
        ...{ phase: 'final' as const, place: 90 },
      });
      await documents.number(id, '12/GM-TTLT', new Date());
      await documents.saveIssuedForm(id, letter.sha256);
    });
    await invite();
    await mails.inviteParticipants({ conferenceId: conferenceId() });
    const rows: { raw: Buffer }[] = await record.transactions.dataSource.query(
      `select raw from mail where conference_id = $1 and kind = 'invitation'`,
      [conferenceId()],
    );
    expect(rows).toHaveLength(9);
    for (const { raw } of rows) {
      const mail = await simpleParser(raw);
      expect(mail.text).toContain('12/GM-TTLT');
      expect(mail.text).toMatch(/Đại hội toàn thể|Plenary: all union members/u);
      expect(mail.text).toContain('Ban Chấp hành');
      expect(mail.attachments.map(({ filename }) => filename)).toContain('giay-moi.pdf');
    }
  });

  it('change no quorum, whoever of them is there', async () => {
    await stage('convening');
    for (const { id } of room.people.slice(0, 3)) await room.leave(id);
    const before = await floor();
    expect(before).toMatchObject({ entitled: 8, present: 5, quorum: { holds: false } });
    for (const place of [1, 2, 3, 4]) await invite({ name: `Khách ${place}` });
    const taken = await send(...[1, 2, 3, 4].map((place) => scan({ kind: 'number', typed: guestNumber(place) })));
    expect(taken.map(({ state, attendee }) => [state, attendee?.isGuest])).toEqual(Array(4).fill(['taken', true]));
    const after = await floor();
    expect(after).toMatchObject({ entitled: 8, present: 5, quorum: before.quorum });
    expect(after.guests).toMatchObject({ invited: 4, present: 4 });
    expect(await desk()).toMatchObject({ entitled: 8, present: 5, holds: false });
    const open = record.transactions.run((records) =>
      declareQuorum(records, {
        ...{ conferenceId: conferenceId(), commandId: 'c', actorId: room.chair.id },
        deviationId: null,
      }),
    );
    await expect(open).rejects.toThrow('no-quorum');
  });

  it('are recognised at the door by code, number and name, once each, and no more after the invitation is taken back', async () => {
    const { id, handle } = await invite();
    const code = signedCode(settings.links.secret, { conference: conferenceId(), handle });
    const first = scan({ kind: 'code', text: code });
    expect((await send(first, first)).map(({ state }) => state)).toEqual(['taken', 'takenBefore']);
    expect((await view()).guests[0]!.since).toBe(first.at);
    const [left] = await send(scan({ kind: 'person', personId: id }, 'out'));
    expect(left).toMatchObject({ state: 'taken', attendee: { name: GUEST.name, since: null } });
    const forged = code.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await send(scan({ kind: 'code', text: forged })))[0]).toMatchObject({ state: 'refused' });
    await guests.withdraw(room.chair, { conferenceId: conferenceId(), guestId: id });
    expect((await send(scan({ kind: 'code', text: code })))[0]).toMatchObject({
      state: 'refused',
      reasons: [{ code: 'code-revoked' }],
    });
  });

  it('vote by no door: they are no person, are on no roll, and nothing is done in their name', async () => {
    const { id } = await invite();
    await send(scan({ kind: 'person', personId: id }));
    await room.votes.prepare(room.chair, conferenceId(), { motion: MOTION, way: 'phones', rows: [] });
    const vote = await room.vote();
    await room.votes.open(room.chair, conferenceId(), vote.id);
    const roll: { person_id: string }[] = await record.transactions.dataSource.query(
      `select person_id from vote_roll where vote_id = $1`,
      [vote.id],
    );
    expect(roll).toHaveLength(8);
    expect(roll.map(({ person_id }) => person_id)).not.toContain(id);
    const asGuest = Object.assign(new PersonEntity(), room.person('luu-tru-1'), { id });
    const voice = { conferenceId: conferenceId(), voteId: vote.id, choice: 'yes' } as const;
    await expect(room.voting.cast(asGuest, voice)).rejects.toMatchObject({ code: expect.stringMatching(/not/u) });
    await expect(room.voting.writeDown(room.chair, id, voice)).rejects.toMatchObject({
      code: expect.stringMatching(/not/u),
    });
    const ask = { id: randomUUID(), category: 'opinion' as const, personId: id };
    await expect(new SpeakersService(record.transactions).ask(room.chair, conferenceId(), ask)).rejects.toMatchObject({
      code: 'not-entitled',
    });
    const said = { id: randomUUID(), text: 'Ý kiến', authorId: id };
    const speak = new FloorOpinionsService(record.transactions).record(room.chair, conferenceId(), said);
    await expect(speak).rejects.toMatchObject({ code: 'not-entitled' });
    expect(await record.transactions.read(({ directory }) => directory.person(id))).toBeNull();
  });

  it('stand in the minutes when they came, and only then', async () => {
    const { id } = await invite();
    await invite({ name: 'Người vắng', organisation: 'Sở Nội vụ' });
    await send(scan({ kind: 'person', personId: id }));
    await record.transactions.run((records) =>
      declareQuorum(records, {
        ...{ conferenceId: conferenceId(), commandId: 'c', actorId: room.chair.id },
        deviationId: null,
      }),
    );
    const { blocks } = await record.transactions.read((records) => composedMinutes(records, room.conference));
    const said = JSON.stringify(blocks);
    expect(said).toContain('Khách mời');
    expect(said).toContain(`${GUEST.name} (${GUEST.position}, ${GUEST.organisation})`);
    expect(said).not.toContain('Người vắng');
  });

  async function shown(token: string): Promise<string> {
    const { response, page } = pageOf();
    await new AttendController(record.transactions).show(
      { params: { token }, query: {} } as unknown as Request,
      response,
    );
    return page();
  }

  async function answer(token: string, kind: string): Promise<string> {
    const { response, page } = pageOf();
    await new AttendController(record.transactions).answer(
      { params: { token }, query: {}, body: { answer: kind } } as unknown as Request,
      response,
    );
    return page();
  }
});

/** What calendars compare of the entry that a mail carries. */
async function calendarOf(raw: Buffer) {
  const { attachments } = await simpleParser(raw);
  const file = attachments.find(({ filename }) => filename === 'hoi-nghi.ics')!;
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  };
}

function pageOf(): { response: Response; page: () => string } {
  const sent = jest.fn<unknown, [string]>();
  const response = { setHeader: jest.fn(), status: () => response, type: () => response, send: sent };
  return { response: response as unknown as Response, page: () => sent.mock.calls[0]![0] };
}
