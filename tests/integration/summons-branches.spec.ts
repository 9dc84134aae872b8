import type { SendStaffBallotBody } from '@conference/contracts';
import { readSettings } from '@conference/config';
import { vietnamDateOf } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { applyPlanChange } from '@conference/tasks';
import { BranchesService } from '../../apps/api/src/convening/branches.service';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const DAY_MS = 24 * 3_600_000;
const BALLOT: SendStaffBallotBody = {
  text: 'Điều 1. Thông qua các chỉ tiêu.',
  closesOn: '2099-01-01',
  question: 'Ông/Bà có tán thành dự thảo Nghị quyết kèm theo không?',
  forceMajeure: null,
  agreement: { by: 'Ban Chấp hành Công đoàn', reference: 'Công văn số 05/CĐCS', agreedOn: '2024-02-01' },
};

describe('a conference to which too few people come', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let branches: BranchesService;
  let mails: ConferenceMailsService;
  let tasks: MailedTasks;
  let conferenceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    branches = new BranchesService(record.transactions);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    mails = new ConferenceMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
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
    await mails.inviteParticipants({ conferenceId });
  });

  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  const head = (): PersonEntity => tasks.people.get('gd')!;
  const view = () => branches.view(head(), conferenceId);
  const fail = () => branches.fail(head(), conferenceId);
  const come = (count: number) =>
    record.transactions.dataSource.query(
      `insert into attendance_interval (attendee_id, in_at)
       select id, now() from attendee where conference_id = $1 and place <= $2`,
      [conferenceId, count],
    );

  /** Moves the conference, as the head of office's command does; then the day comes. */
  async function summonAgain(): Promise<void> {
    const heldOn = vietnamDateOf(new Date(Date.now() + 30 * DAY_MS).toISOString());
    await record.transactions.run(async (records) => {
      const note = {
        officeId: tasks.conference.officeId,
        conferenceId,
        text: 'Không đủ người.',
        writtenAt: new Date(),
      };
      const reasonId = await records.conferences.addNote({ ...note, writtenBy: head().id });
      const change = { type: 'date' as const, heldOn: '2024-03-01' };
      const command = { conferenceId, commandId: heldOn, actorId: head().id, reasonId, change };
      expect(await applyPlanChange(records, command, new Date())).toMatchObject({ ok: true });
    });
    await mails.announcePlanChange({ conferenceId, commandId: heldOn });
  }

  it('is summoned a second time on another day, and everybody is told that it is the second', async () => {
    await come(5);
    await fail();
    expect(await view()).toMatchObject({
      failed: [{ verdict: { holds: false, figures: { present: 5, entitled: 8 } } }],
      isCounted: true,
      open: [{ branch: 'secondSummons' }],
      may: { count: false, moveDate: true },
    });
    await expect(fail()).rejects.toMatchObject({ code: 'summons-failed-already' });
    await summonAgain();
    const [mail]: { subject: string; text: string }[] = await record.transactions.dataSource.query(
      `select subject, text from mail where conference_id = $1 and kind = 'dateMoved' and person_id = $2`,
      [conferenceId, head().id],
    );
    expect(mail!.subject).toContain('triệu tập lần thứ hai');
    expect(mail!.text).toContain('Trả lời cho ngày họp mới');
    // those who came the first time are not there the second time
    const attendances = await record.transactions.read(({ floor }) => floor.attendances(conferenceId));
    expect(attendances.flatMap(({ intervals }) => intervals.filter(({ outAt }) => !outAt))).toEqual([]);
  });

  it('is never recorded as failed while enough people are there, or before its day', async () => {
    await come(6);
    await expect(fail()).rejects.toMatchObject({ code: 'quorum-holds' });
    const later = vietnamDateOf(new Date(Date.now() + 30 * DAY_MS).toISOString());
    await record.transactions.dataSource.query('update conference set held_on = $2 where id = $1', [
      conferenceId,
      later,
    ]);
    await expect(fail()).rejects.toMatchObject({ code: 'too-early' });
  });

  it('lets nobody be asked by ballots before two summonses have failed, and says why', async () => {
    await fail();
    const early = await view();
    expect(early.may).toMatchObject({ sendBallots: false, declareForceMajeure: true });
    expect(early.whyNoBallots!.vi).toContain('Mới có 1 lần triệu tập không đủ người');
    await expect(branches.sendBallots(head(), conferenceId, BALLOT)).rejects.toMatchObject({
      code: 'ballot-too-early',
    });
    await summonAgain();
    await fail();
    expect(await view()).toMatchObject({
      open: [{ branch: 'ballotToAllStaff' }],
      whyNoBallots: null,
      may: { sendBallots: true, declareForceMajeure: false },
    });
  });
});
