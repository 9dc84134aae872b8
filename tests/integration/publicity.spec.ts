import { addDays, vietnamDateOf } from '@conference/domain';
import { openPublicity, provePublicity, readPublicity, systemClock, withdrawPublicity } from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { paragraphs, WrittenReport } from './written-report.factory';

describe('what became of the opinions, shown to all staff', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let report: WrittenReport;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    report = await WrittenReport.open(record);
    await report.handIn(paragraphs('mot Chi 5 triệu đồng.'));
    await openPublicity(record.transactions, systemClock, { documentId: report.id });
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const latest = () => record.transactions.read(({ publicity }) => publicity.latest(report.id, 'answers'));
  const publicise = async () => {
    const [task] = await report.ask('publication');
    const answered = await report.answerTask(task!, 'publicised');
    if (!answered.ok) throw new Error(answered.refusal.code);
    return (await latest())!;
  };
  const withdraw = async (code: string) =>
    withdrawPublicity(record.transactions, systemClock, {
      publicityId: (await latest())!.id,
      actorId: report.person(code),
      reason: 'Có lỗi trong bảng.',
      runOf: publicityWorkflowId,
    });

  it('is due within 5 working days, and asked of the head of office', async () => {
    const [task] = await report.ask('publication');
    expect(task!.assigneeId).toBe(report.person('tp-hc'));
    const dueOn = (await latest())!.dueOn;
    expect(dueOn > vietnamDateOf(new Date().toISOString())).toBe(true);
  });

  it('is shown for the 20 days after the day on which it was publicised, and no proof is given before', async () => {
    const { publicisedAt, shownUntil, publicisedBy } = await publicise();
    const lastDay = addDays(vietnamDateOf(publicisedAt!.toISOString()), 20);
    expect(vietnamDateOf(new Date(shownUntil!.getTime() - 1).toISOString())).toBe(lastDay);
    expect(publicisedBy).toBe(report.person('tp-hc'));
    const early = await provePublicity(record.transactions, systemClock, { documentId: report.id });
    expect(early.isProven).toBe(false);
    const after = () => new Date(shownUntil!.getTime() + 1);
    expect((await provePublicity(record.transactions, after, { documentId: report.id })).isProven).toBe(true);
    const proofs: { payload: string }[] = await record.transactions.dataSource.query(
      `select payload from audit_event where action = 'publicity.proven' and payload like $1`,
      [`%${report.id}%`],
    );
    expect(proofs.map(({ payload }) => JSON.parse(payload).facts)).toMatchObject([
      { shownFrom: publicisedAt!.toISOString(), shownUntil: shownUntil!.toISOString() },
    ]);
  });

  it('begins again from the first day when it was taken down', async () => {
    await publicise();
    expect(await withdraw('tp-nv')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await withdraw('tp-hc')).toMatchObject({ ok: true });
    expect(await withdraw('tp-hc')).toMatchObject({ refusal: { code: 'not-shown' } });
    expect((await readPublicity(record.transactions, { documentId: report.id })).isWithdrawn).toBe(true);
    const again = await openPublicity(record.transactions, systemClock, { documentId: report.id });
    expect(again).toEqual({ showing: 2, shownUntil: null, isWithdrawn: false, isProven: false });
    expect((await publicise()).showing).toBe(2);
  });

  it('is opened once, however often it is asked for', async () => {
    await Promise.all(
      Array.from({ length: 4 }, () => openPublicity(record.transactions, systemClock, { documentId: report.id })),
    );
    const showings = await record.transactions.read(({ publicity }) => publicity.ofDocument(report.id));
    expect(showings).toHaveLength(1);
  });
});
