import { readSettings, type Settings } from '@conference/config';
import { readTerminalNumber } from '@conference/domain';
import { qrPicture, signedCode } from '@conference/mail';
import type { PersonEntity } from '@conference/persistence';
import { applyPlanChange } from '@conference/tasks';
import { simpleParser } from 'mailparser';
import type { Request, Response } from 'express';
import { RepliesService } from '../../apps/api/src/convening/replies.service';
import { AttendController } from '../../apps/api/src/pages/attend.controller';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('what those summoned answer', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let settings: Settings;
  let replies: RepliesService;
  let tasks: MailedTasks;
  let conferenceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    replies = new RepliesService(record.transactions);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    conferenceId = tasks.conference.id;
    await record.transactions.run(async ({ floor, conferences }) => {
      await conferences.enterStage(tasks.conference, 'convening', new Date());
      await floor.summon(
        conferenceId,
        [...tasks.people.values()].map(({ id }) => id),
      );
    });
  });

  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  const person = (code: string): PersonEntity => tasks.people.get(code)!;
  const coming = (code: string) => replies.answer(person(code), conferenceId, { kind: 'coming', reason: null });
  const excused = (code: string, reason: string | null) =>
    replies.answer(person(code), conferenceId, { kind: 'excused', reason });
  const codeOf = (personId: string) =>
    record.transactions.read(async ({ checkIn }) => {
      const [attendee] = await checkIn.attendeesOf(conferenceId, [personId]);
      const { handle } = await checkIn.validCode(attendee!.id);
      return signedCode(settings.links.secret, { conference: conferenceId, handle });
    });
  const expected = async () => (await replies.view(person('gd'), conferenceId)).expected!;

  it('is counted against the quorum, the excused apart and still in the base, and the last word counts', async () => {
    for (const code of ['gd', 'pgd', 'tp-hc', 'ke-toan', 'tp-nv']) await coming(code);
    await excused('ct-cd', ' Đi công tác. ');
    expect(await expected()).toMatchObject({
      entitled: 8,
      coming: 5,
      excused: 1,
      noAnswer: 2,
      needed: 6,
      suffices: false,
    });
    await coming('ct-cd');
    expect(await expected()).toMatchObject({ coming: 6, excused: 0, suffices: true });
    await expect(excused('gd', '  ')).rejects.toMatchObject({ code: 'excuse-without-reason' });
    expect(await expected()).toMatchObject({ coming: 6 });
  });

  it('may be told to the head of office, who is named for it; nobody else writes for others or sees the reasons', async () => {
    await replies.record(person('tp-hc'), conferenceId, person('luu-tru-1').id, { kind: 'excused', reason: 'Ốm.' });
    const { people } = await replies.view(person('gd'), conferenceId);
    expect(people.find(({ personId }) => personId === person('luu-tru-1').id)).toMatchObject({
      kind: 'excused',
      reason: 'Ốm.',
      via: 'told',
      recordedBy: person('tp-hc').name,
    });
    const clumsy = replies.record(person('luu-tru-1'), conferenceId, person('gd').id, { kind: 'coming', reason: null });
    await expect(clumsy).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(replies.view(person('luu-tru-1'), conferenceId)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('shows nobody the reason of an absence who holds the link of the invitation', async () => {
    await excused('ct-cd', 'Điều trị tại bệnh viện.');
    const [task] = await tasks.ask('approval');
    const token = await tasks.mail(task!, { purpose: 'attend', to: person('ct-cd').id });
    const controller = new AttendController(record.transactions);
    const shown = jest.fn<unknown, [string]>();
    const response = { setHeader: jest.fn(), status: () => response, type: () => response, send: shown };
    await controller.show({ params: { token }, query: {} } as unknown as Request, response as unknown as Response);
    const page = shown.mock.calls[0]![0];
    expect(page).toContain('Tôi không dự được, xin vắng mặt');
    expect(page).not.toContain('bệnh viện');
  });

  it('is about one day: a conference that is moved asks anew, and one that has begun asks no more', async () => {
    await coming('gd');
    await record.transactions.run(async (records) => {
      const note = { officeId: tasks.conference.officeId, conferenceId, text: 'Bão.', writtenAt: new Date() };
      const reasonId = await records.conferences.addNote({ ...note, writtenBy: person('gd').id });
      const change = { type: 'date' as const, heldOn: '2024-03-01' };
      const command = { conferenceId, commandId: 'move', actorId: person('gd').id, reasonId, change };
      expect(await applyPlanChange(records, command, new Date('2024-01-10'))).toMatchObject({ ok: true });
    });
    expect(await expected()).toMatchObject({ coming: 0, noAnswer: 8 });
    expect(await replies.mine(person('gd'), conferenceId)).toMatchObject({
      invitation: { kind: 'noAnswer', heldOn: '2024-03-01' },
    });
    await record.transactions.run(async ({ conferences }) =>
      conferences.enterStage(await conferences.lock(conferenceId), 'session', new Date()),
    );
    await expect(coming('gd')).rejects.toMatchObject({ code: 'session-opened-already' });
  });

  it('begins with an invitation that carries one’s own code, number and answering link, and nobody else’s', async () => {
    const mails = new ConferenceMailsService(
      record.transactions,
      new MailDeskService(settings),
      settings,
      record.files,
    );
    await mails.inviteParticipants({ conferenceId });
    const rows: { person_id: string; raw: Buffer; text: string }[] = await record.transactions.dataSource.query(
      `select person_id, raw, text from mail where conference_id = $1 and kind = 'invitation'`,
      [conferenceId],
    );
    expect(rows).toHaveLength(8);
    const numbers = await Promise.all(
      rows.map(async ({ person_id, raw, text }) => {
        const mail = await simpleParser(raw);
        const picture = mail.attachments.find(({ contentType }) => contentType === 'image/gif')!;
        expect(picture.content.equals(qrPicture(await codeOf(person_id)))).toBe(true);
        expect(mail.html).toContain('src="data:image/gif;base64,');
        expect(mail.text).toMatch(/\/attend\/[\w-]{43}\?a=coming/);
        expect(text).not.toMatch(/\/attend\/[\w-]{43}/);
        const number = readTerminalNumber(/Số điểm danh của Ông\/Bà: (\d+)/.exec(mail.text!)![1]!);
        return number.ok && number.value;
      }),
    );
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });
});
