import { randomUUID } from 'node:crypto';
import { carryOverPlan, plainText, vietnamCalendar } from '@conference/domain';
import type { ConferenceEntity } from '@conference/persistence';
import { closeReports, openRound, readNextDue } from '@conference/tasks';
import { FollowUpActivitiesService } from '../../apps/worker/src/activities/follow-up.activities';
import { ReviewActivitiesService } from '../../apps/worker/src/activities/review.activities';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const HELD_ON = '2025-01-15';
const UNTIL = '2026-01-14';

describe('the year after, on its rows', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    await follow(tasks.conference);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = <T>(sql: string, values: unknown[]): Promise<T[]> => record.transactions.dataSource.query(sql, values);

  /** Puts a conference into its year after, with quarterly reports. */
  async function follow({ id }: ConferenceEntity, heldOn = HELD_ON) {
    await query(
      `update conference set held_on = $2::date, stage = 'followUp', plan = jsonb_set(plan, '{followUp}', $3::jsonb) where id = $1`,
      [id, heldOn, JSON.stringify({ reportEveryMonths: 3, until: UNTIL })],
    );
    await query('update target set from_on = $2, until_on = $3 where conference_id = $1', [id, heldOn, UNTIL]);
  }

  const next = async (cursor: { period?: number; review?: number; isAsking?: boolean }, today = '2025-01-16') => {
    const { period = 1, review = 1, isAsking } = cursor;
    const conferenceId = tasks.conference.id;
    const asking = { roundId: randomUUID(), conferenceId, documentId: null, kind: 'progress', number: 1 } as const;
    const clock = () => new Date(`${today}T03:00:00.000Z`);
    return readNextDue(record.transactions, clock, {
      conferenceId,
      cursor: { period, review, ...(isAsking && { asking }) },
    });
  };

  it('asks about each quarter, reviews the half-year, and ends after the last day', async () => {
    expect(await next({})).toEqual({ kind: 'progress', number: 1, at: '2025-04-15T01:00:00.000Z' });
    expect(await next({ period: 3 })).toMatchObject({ kind: 'review', number: 1 });
    expect(await next({ period: 5, review: 2 })).toMatchObject({ kind: 'end' });
    expect(await next({ period: 5, review: 2, isAsking: true })).toBeNull();
  });

  it('leaves out the periods in which no target has a part', async () => {
    await query(`update target set from_on = '2025-07-01' where conference_id = $1`, [tasks.conference.id]);
    expect(await next({})).toMatchObject({ kind: 'progress', number: 2 });
    const { tasks: asked } = await ask(1, '2025-04-15');
    expect(asked).toEqual([]);
  });

  it('ends when the next conference of the same kind has been held', async () => {
    const later = await MailedTasks.open(record);
    await follow(later.conference, '2025-06-20');
    await query(`update conference set office_id = $2 where id = $1`, [later.conference.id, tasks.conference.officeId]);
    expect(await next({})).toEqual({ kind: 'end', number: 0, at: '2025-06-20T01:00:00.000Z' });
    await query(`update conference set stage = 'convening' where id = $1`, [later.conference.id]);
    expect(await next({})).toMatchObject({ kind: 'progress' });
  });

  async function ask(number: number, today: string) {
    const roundId = randomUUID();
    const request = { roundId, conferenceId: tasks.conference.id, documentId: null, kind: 'progress' as const, number };
    const clock = () => new Date(`${today}T03:00:00.000Z`);
    await openRound(record.transactions, clock, { ...request, workflowId: 'conference/mau/2025/follow-up' });
    return record.transactions.read(({ rounds }) => rounds.read(roundId));
  }

  it('tells the head of office of late reports, and takes them until the next are asked for', async () => {
    const { round } = await ask(1, '2025-04-15');
    expect(round.steps.slice(-2)).toEqual([
      { step: 'escalate', at: round.dueAt.toISOString() },
      { step: 'expire', at: '2025-07-15T01:00:00.000Z' },
    ]);
    const { round: last } = await ask(4, '2026-01-15');
    expect(last.steps.at(-1)).toEqual({ step: 'expire', at: '2026-01-29T01:00:00.000Z' });
  });

  it('records as missing what is open when it ends', async () => {
    const { round } = await ask(1, '2025-04-15');
    const activities = new FollowUpActivitiesService(record.transactions);
    await activities.closeConference({ conferenceId: tasks.conference.id });
    const closed = await record.transactions.read(({ rounds }) => rounds.read(round.id));
    expect(closed.round).toMatchObject({ state: 'closed', outcome: 'reported' });
    for (const task of closed.tasks) expect(task).toMatchObject({ state: 'expired', channel: 'rule' });
    await record.transactions.run((records) => closeReports(records, tasks.conference.id, new Date()));
    expect((await record.transactions.read(({ conferences }) => conferences.get(tasks.conference.id))).stage).toBe(
      'closed',
    );
  });

  it('assembles the review once: what was promised, what was reached, who has not reported', async () => {
    await ask(1, '2025-04-15');
    const [target] = await record.transactions.read(({ targets }) => targets.ofConference(tasks.conference.id));
    await report(target!.id, {
      value: 100,
      judgement: 'met',
      note: 'đã hoàn thành',
      evidenceName: 'bang-tong-hop.pdf',
    });
    const reviews = new ReviewActivitiesService(record.transactions, record.files);
    const input = { conferenceId: tasks.conference.id, number: 1 };
    const first = await reviews.assembleReview(input);
    expect(await reviews.assembleReview(input)).toEqual(first);
    expect(first.documents).toEqual([{ documentId: expect.any(String), code: 'so-ket-1' }]);

    const { document, revision } = await record.transactions.read(async ({ documents }) => ({
      document: await documents.get(first.documents[0]!.documentId),
      revision: await documents.revision(first.documents[0]!.documentId, 1),
    }));
    const [chair, head] = ['unionChair', 'head'].map(
      (role) => [...tasks.people.values()].find(({ roles }) => roles.includes(role as never))?.id,
    );
    expect(document).toMatchObject({ kind: 'reviewReport', toIssue: true, approverIds: [chair, head].filter(Boolean) });
    const said = revision!.text!.blocks.map(plainText).join('\n');
    expect(said).toContain(`${target!.title}`);
    expect(said).toContain('đã hoàn thành | Đạt | Có');
    expect(said).toContain('Nội dung 01: bang-tong-hop.pdf');
    expect(said).toContain('01 chỉ tiêu đạt');
  });

  it('begins the next conference’s report with what became of this one’s resolution', async () => {
    const [target, ...others] = await record.transactions.read(({ targets }) =>
      targets.ofConference(tasks.conference.id),
    );
    await report(target!.id, { value: 100, judgement: 'met', note: 'đã hoàn thành' });
    const carried = carryOverPlan(tasks.conference.plan, vietnamCalendar);
    const plan = {
      ...carried,
      conference: { ...carried.conference, heldOn: '2026-01-20' },
      documents: [
        ...carried.documents,
        { ...carried.documents[0]!, code: 'bc-cong-doan', kind: 'unionReport' as const },
      ],
      followUp: { ...carried.followUp, until: '2026-12-31' },
    };
    const started = await record.transactions.run((records) =>
      startConference(records, { plan, rehearsal: true, actor: tasks.people.get('gd')!, now: new Date() }),
    );
    const next = (started as { value: ConferenceEntity }).value;
    const saved = await record.transactions.read(async ({ documents, drafts }) => {
      const own = (await documents.ofConference(next.id)).find(({ kind }) => kind === 'unionReport');
      return own ? drafts.latest(own.id) : null;
    });
    const said = saved!.text.blocks.map(plainText).join('\n');
    expect(said).toContain(`Kết quả thực hiện Nghị quyết ${tasks.conference.title}`);
    expect(said).toContain('đã hoàn thành | Đạt');
    for (const { title } of others) expect(said).toContain(`${title} (chưa báo cáo)`);
  });

  async function report(
    targetId: string,
    said: { value: number; judgement: string; note: string; evidenceName?: string },
  ) {
    await record.transactions.run(async ({ targets }) =>
      targets.addReport({
        targetId,
        partyId: (await targets.partiesNow([targetId]))[0]!.id,
        evidenceOn: null,
        replacesId: null,
        taskId: null,
        period: 1,
        evidenceSha256: null,
        evidenceName: null,
        reportedBy: tasks.people.get('gd')!.id,
        reportedAt: new Date('2025-04-20T03:00:00.000Z'),
        ...said,
      }),
    );
  }
});
