import type { SendStaffBallotBody } from '@conference/contracts';
import { readSettings } from '@conference/config';
import type { Outcome } from '@conference/domain';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import { decideTask, handOverTask, openRound, systemClock } from '@conference/tasks';
import { BranchesService } from '../../apps/api/src/convening/branches.service';
import { timelineEntry } from '../../apps/api/src/conferences/timeline';
import { directoryView } from '../../apps/api/src/conferences/directory-view';
import { taskDetail } from '../../apps/api/src/tasks/task-view';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { OutcomeActivitiesService } from '../../apps/worker/src/activities/outcome.activities';
import { declareQuorum } from '../../apps/worker/src/session-floor';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const BALLOT: SendStaffBallotBody = {
  question: 'Ông/Bà có tán thành dự thảo Nghị quyết kèm theo không?',
  text: '1. Thông qua các chỉ tiêu năm.\n2. Giao thủ trưởng tổ chức thực hiện.',
  closesOn: '2099-01-01',
  forceMajeure: 'Bão số 9, cấm ra đường.',
  agreement: { by: 'Ban Chấp hành Công đoàn', reference: 'Công văn số 05/CĐCS', agreedOn: '2024-02-01' },
};

describe('ballots to all staff in the place of a session', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let branches: BranchesService;
  let tasks: MailedTasks;
  let conferenceId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    branches = new BranchesService(record.transactions);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    conferenceId = tasks.conference.id;
    await record.transactions.run(({ conferences }) =>
      conferences.enterStage(tasks.conference, 'convening', new Date()),
    );
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const head = (): PersonEntity => tasks.people.get('gd')!;
  const view = (person = head()) => branches.view(person, conferenceId);
  const query = (sql: string, values: unknown[]) => record.transactions.dataSource.query(sql, values);

  /** Sends the ballots; the conference's run then opens their round. */
  async function send(different: Partial<SendStaffBallotBody> = {}): Promise<TaskEntity[]> {
    await branches.sendBallots(head(), conferenceId, { ...BALLOT, ...different });
    const signals: { payload: { signal: string; roundId: string; workflowId: string } }[] = await query(
      `select payload from outbox where payload ->> 'signal' = 'ballotsSent' and payload ->> 'workflowId' = $1 order by id desc`,
      [tasks.conference.workflowId],
    );
    const { roundId, workflowId } = signals[0]!.payload;
    const request = { roundId, conferenceId, documentId: null, kind: 'staffBallot' as const, number: 1 };
    await openRound(record.transactions, systemClock, { ...request, workflowId });
    return record.transactions.read(({ rounds }) => rounds.tasksOf(roundId));
  }

  async function cast(asked: readonly TaskEntity[], ...outcomes: Outcome[]): Promise<void> {
    for (const [place, outcome] of outcomes.entries()) {
      expect(await tasks.answer(asked[place]!, outcome)).toMatchObject({ ok: true });
    }
  }

  it('ask each of the staff once, until the day that was named, and tell nobody how somebody answered', async () => {
    const asked = await send();
    expect(asked).toHaveLength(8);
    const mine = asked.find(({ assigneeId }) => assigneeId === head().id)!;
    expect((await view()).ballot).toMatchObject({ answered: 0, staff: 8, verdict: null, myTask: mine.id });
    const other = asked.find(({ assigneeId }) => assigneeId !== head().id)!;
    await cast([other], 'against');
    expect(await tasks.answer(other, 'inFavour')).toMatchObject({ ok: false, refusal: { code: 'already-decided' } });
    const decided = await tasks.task(other.id);
    const seenBy = (readerId: string) =>
      record.transactions.read((records) => taskDetail(records, decided, { readerId }));
    expect((await seenBy(head().id)).outcome).toBeNull();
    expect(await seenBy(other.assigneeId)).toMatchObject({
      outcome: 'against',
      putText: BALLOT.text,
      question: BALLOT.question,
    });
    const said = await record.transactions.read(async (records) => {
      const [event] = await records.audit.ofConference(conferenceId, 1);
      return { payload: event!.payload, ...timelineEntry(event!, await directoryView(records, head().officeId), []) };
    });
    expect(said.sentence.vi).toContain('gửi phiếu lấy ý kiến');
    expect(said.payload).not.toContain('against');
    expect((await view()).ballot).toMatchObject({ answered: 1, verdict: null });
  });

  it('are refused for a closing day that has passed, and go out one at a time', async () => {
    await expect(send({ closesOn: '2020-01-01' })).rejects.toMatchObject({ code: 'ballots-close-in-the-past' });
    await expect(send({ forceMajeure: null })).rejects.toMatchObject({ code: 'ballot-too-early' });
    await send();
    await expect(send()).rejects.toMatchObject({ code: 'ballots-out' });
    const opening = { conferenceId, commandId: 'c', actorId: head().id, deviationId: 'early' };
    await expect(record.transactions.run((records) => declareQuorum(records, opening))).rejects.toMatchObject({
      type: 'ballots-out',
    });
  });

  it('are asked by mail, with the text that is put to them', async () => {
    const [task] = await send();
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    const mails = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
    await mails.announceRound({ roundId: task!.roundId, step: 0, kind: 'task' });
    const sent: { text: string; subject: string }[] = await query(
      `select subject, text from mail where conference_id = $1 and kind = 'staffBallot'`,
      [conferenceId],
    );
    expect(sent).toHaveLength(8);
    expect(sent[0]!.subject).toContain('Phiếu lấy ý kiến');
    expect(sent[0]!.text).toContain('Giao thủ trưởng tổ chức thực hiện.');
    expect(sent[0]!.text).toContain('Im lặng không được coi là tán thành');
  });

  it('adopt the resolution when more than half of all staff are in favour, and both papers say so without a session', async () => {
    const asked = await send();
    await cast(asked, 'inFavour', 'inFavour', 'inFavour', 'inFavour', 'inFavour', 'against', 'abstained', 'inFavour');
    const round = await record.transactions.read(({ rounds }) => rounds.round(asked[0]!.roundId));
    expect(round).toMatchObject({ state: 'closed', outcome: 'adopted' });
    expect((await view()).ballot!.verdict).toMatchObject({ holds: true, inequality: '2 × 6 = 12 > 8' });

    const outcome = new OutcomeActivitiesService(record.transactions, record.files);
    await outcome.assembleOutcome({ conferenceId });
    const texts = await record.transactions.read(async ({ documents }) => {
      const written = (await documents.ofConference(conferenceId)).filter(({ code }) =>
        ['bien-ban', 'nghi-quyet'].includes(code),
      );
      return Promise.all(
        written.map(async ({ id, title }) => [title, JSON.stringify((await documents.revision(id, 1))!.text)] as const),
      );
    });
    const [[minutesTitle, minutes], [, resolution]] = texts as [[string, string], [string, string]];
    expect(minutesTitle).toContain('Biên bản lấy ý kiến toàn thể bằng phiếu');
    expect(minutes).toContain('Bão số 9, cấm ra đường.');
    expect(minutes).toContain('Thu về 8/8 phiếu: tán thành 6');
    expect(minutes).not.toMatch(/có mặt|khai mạc|bế mạc/i);
    expect(resolution).toContain('không tổ chức phiên họp');
    expect(resolution).toContain('Giao thủ trưởng tổ chức thực hiện.');
    expect(resolution).not.toContain('biểu quyết tại Hội nghị');
  });

  it('do not adopt on exactly half, counting who sent none, and may then go out again with another text', async () => {
    const asked = await send();
    await cast(asked, 'inFavour', 'inFavour', 'inFavour', 'inFavour');
    await tasks.expire(asked.at(-1)!);
    const { ballot, may } = await view();
    expect(ballot!.verdict).toMatchObject({ holds: false, inequality: '2 × 4 = 8 ≤ 8' });
    expect(ballot!.verdict!.sentence.vi).toContain('Giả định của phần mềm');
    expect(ballot!.next!.vi).toContain('gửi phiếu lần nữa');
    expect(may.declareForceMajeure).toBe(true);
    await send({ text: 'Nội dung đã sửa.' });
    expect((await view()).ballot).toMatchObject({ number: 2, text: 'Nội dung đã sửa.', verdict: null });
  });

  it('come back on paper too: recorded from the signed sheet, never by word of mouth', async () => {
    const asked = await send();
    const clerk = [...tasks.people.values()].find(
      ({ roles }) => roles.includes('headOfOffice') || roles.includes('clerk'),
    )!;
    const task = asked.find(({ assigneeId }) => assigneeId !== clerk.id)!;
    const scan = await record.files.add(Buffer.from('%PDF-1.4\n%%EOF\n'), 'application/pdf', new Date());
    const answer = { taskId: task.id, actorId: task.assigneeId, packetHash: task.packetHash, reason: null };
    const givenOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const recorded = { recorderId: clerk.id, note: null, givenOn };
    const voice = { ...recorded, channel: 'voice' as const, evidence: null, note: 'Gọi điện lúc 8 giờ.' };
    expect(
      await decideTask(record.transactions, systemClock, {
        ...answer,
        outcome: 'inFavour',
        channel: 'voice',
        recorded: voice,
      }),
    ).toMatchObject({ refusal: { code: 'voice-not-enough' } });
    const evidence = { sha256: scan.sha256, name: 'phiếu.pdf' };
    const paper = { ...recorded, channel: 'paper' as const, evidence };
    expect(
      await decideTask(record.transactions, systemClock, {
        ...answer,
        outcome: 'inFavour',
        channel: 'paper',
        recorded: paper,
      }),
    ).toMatchObject({ ok: true });
  });

  it('are nobody else’s to answer: not handed over', async () => {
    const [task] = await send();
    const other = [...tasks.people.values()].find(({ id }) => id !== task!.assigneeId)!;
    const handed = await handOverTask(record.transactions, systemClock, {
      taskId: task!.id,
      actorId: task!.assigneeId,
      toPersonId: other.id,
    });
    expect(handed).toMatchObject({ ok: false, refusal: { code: 'asked-already' } });
  });
});
