import { readSettings } from '@conference/config';
import { ok } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import type { ProcedureGateway } from '@conference/temporal';
import { ConferenceCommandsService } from '../../apps/api/src/conferences/conference-commands.service';
import { ConferenceQueriesService } from '../../apps/api/src/conferences/conference-queries.service';
import { OfficePaces } from '../../apps/api/src/conferences/office-paces';
import { Outlooks } from '../../apps/api/src/conferences/outlooks';
import { readRoom } from '../../apps/api/src/room/read-room';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { ConferenceActivitiesService } from '../../apps/worker/src/activities/conference.activities';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const DECISION = { reason: 'Cơ quan ít người, đã bàn trong họp giao ban.', opinion: 'Công đoàn nhất trí.' };

describe('an office so small that it may hold no conference', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let commands: ConferenceCommandsService;
  let queries: ConferenceQueriesService;
  let mails: ConferenceMailsService;
  let tasks: MailedTasks;
  let conferenceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    mails = new ConferenceMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
    const paces = new OfficePaces();
    queries = new ConferenceQueriesService(record.transactions, settings, new Outlooks(paces), paces);
    const activities = new ConferenceActivitiesService(record.transactions);
    // what the conference's run does with the command
    const cancel: ProcedureGateway['cancel'] = async ({ command }) => {
      await activities.cancelConference({ conferenceId, ...command });
      await mails.announceCancelled({ conferenceId });
      return ok(undefined);
    };
    commands = new ConferenceCommandsService(record.transactions, { cancel } as ProcedureGateway);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    conferenceId = tasks.conference.id;
    await record.transactions.run(({ floor }) =>
      floor.summon(
        conferenceId,
        [...tasks.people.values()].map(({ id }) => id),
      ),
    );
    await staffIs(7);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const head = (): PersonEntity => tasks.people.get('gd')!;
  const decide = (person = head(), decision = DECISION) => commands.decideNotHeld(person, conferenceId, decision);
  const detail = (person = head()) => queries.detail(person, conferenceId);

  /** Of the eight in the plan, so many are still at the office. */
  const staffIs = (count: number) =>
    record.transactions.dataSource.query(
      `update person set active = place <= $2 from (
         select id as known, row_number() over (order by code) as place from person where office_id = $1
       ) numbered where id = known`,
      [tasks.conference.officeId, count],
    );

  it('records it with the reason and the employee side’s opinion, and nothing stays open', async () => {
    await tasks.revise();
    await tasks.ask('opinion');
    expect((await detail()).may.decideNotHeld).toBe(true);
    await decide();
    const after = await detail();
    expect(after).toMatchObject({
      ...{ stage: 'cancelled', isNotHeld: true, tasks: [] },
      notHeld: { ...DECISION, decidedBy: head().name },
      may: { decideNotHeld: false, cancel: false },
    });
    expect(after.notHeld!.basis.vi).toContain('Cơ quan có 7 người');
    expect(after.timeline[0]!.sentence.vi).toBe('quyết định không tổ chức hội nghị: cơ quan có 7 người');
    const room = await record.transactions.read(async (records) =>
      readRoom(records, await records.conferences.get(conferenceId)),
    );
    expect(room.shown).toMatchObject({ isNotHeld: true, quorum: null, next: null });
  });

  it('tells everybody who was summoned, in words that fit', async () => {
    await mails.inviteParticipants({ conferenceId });
    await decide();
    const sent: { subject: string; text: string }[] = await record.transactions.dataSource.query(
      `select subject, text from mail where conference_id = $1 and kind = 'cancelled'`,
      [conferenceId],
    );
    expect(sent).toHaveLength(7);
    for (const { subject, text } of sent) {
      expect(subject).toContain('Không tổ chức');
      expect(text).toContain(DECISION.opinion);
      expect(text).not.toContain('hủy hội nghị');
    }
  });

  it('is not asked to open the same conference again: the year is settled', async () => {
    await record.transactions.dataSource.query('update conference set rehearsal = false where id = $1', [conferenceId]);
    const isOpened = () =>
      record.transactions.read(({ conferences }) =>
        conferences.isAnnualOpened(tasks.conference.officeId, tasks.conference.year),
      );
    await decide();
    expect(await isOpened()).toBe(true);
    await record.transactions.dataSource.query('update conference set is_not_held = false where id = $1', [
      conferenceId,
    ]);
    expect(await isOpened()).toBe(false);
  });

  it('is refused without its opinion, without a reason, and to whoever does not lead', async () => {
    await expect(decide(head(), { ...DECISION, opinion: '' })).rejects.toMatchObject({
      code: 'not-held-without-opinion',
    });
    await expect(decide(head(), { ...DECISION, reason: '' })).rejects.toMatchObject({
      code: 'not-held-without-reason',
    });
    const clerk = tasks.people.get('ct-cd')!;
    await expect(decide(clerk)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await detail(clerk)).may.decideNotHeld).toBe(false);
    expect((await detail()).stage).not.toBe('cancelled');
  });

  it('is refused where the office has more than seven, or is in session', async () => {
    await staffIs(8);
    expect((await detail()).may.decideNotHeld).toBe(false);
    await expect(decide()).rejects.toMatchObject({ code: 'conference-required' });
    await staffIs(7);
    await record.transactions.run(({ conferences }) => conferences.enterStage(tasks.conference, 'session', new Date()));
    await expect(decide()).rejects.toMatchObject({ code: 'session-opened' });
  });

  it('is refused by the run itself where the office has grown since the command was sent', async () => {
    await staffIs(8);
    const activities = new ConferenceActivitiesService(record.transactions);
    const sent = { conferenceId, actorId: head().id, reasonId: head().id, opinionId: head().id };
    await expect(activities.cancelConference(sent)).rejects.toMatchObject({ type: 'conference-required' });
    expect((await detail()).stage).toBe('drafting');
  });
});
