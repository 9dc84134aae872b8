import { readSettings } from '@conference/config';
import type { Remark } from '@conference/domain';
import type { MailEntity, TaskEntity } from '@conference/persistence';
import { systemClock, takeRoundStep } from '@conference/tasks';
import { DispositionMailsService } from '../../apps/notifications/src/disposition-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { paragraphs, WrittenReport } from './written-report.factory';

describe('mails about remarks', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let report: WrittenReport;
  let tasks: TaskMailsService;
  let dispositions: DispositionMailsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    tasks = new TaskMailsService(record.transactions, new MailDeskService(settings), settings, record.files);
    dispositions = new DispositionMailsService(record.transactions, new MailDeskService(settings), settings);
  });

  beforeEach(async () => {
    report = await WrittenReport.open(record);
    await report.handIn(paragraphs('aaaa Giải ngân đạt thấp.', 'bbbb Phương hướng năm tới.'));
    await report.enter('consultation');
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const mails = async (kind: string): Promise<MailEntity[]> =>
    (await record.transactions.read((all) => all.mails.ofConference(report.tasks.conference.id))).filter(
      (mail) => mail.kind === kind,
    );
  const receipt = ({ id }: TaskEntity) =>
    record.transactions.run((records) => tasks.answer(records, { kind: 'receipt', taskId: id }));
  const REMARKS: Remark[] = [
    { blockId: 'aaaa', text: 'Vì sao?' },
    { blockId: 'gone', text: 'Thiếu căn cứ.' },
  ];

  async function askAndAnswer(): Promise<TaskEntity> {
    const [task] = await report.ask('opinion');
    await report.answerTask(task!, 'disagree', { remarks: REMARKS });
    return task!;
  }

  /** The drafting unit answers the first remark; the second is left open by an override. */
  async function dispose(): Promise<void> {
    await record.transactions.run(async ({ documents }) => {
      const [first] = await documents.opinions([report.id]);
      await documents.dispose(first!.id, {
        disposition: 'takenOver',
        dispositionReason: 'Đã nêu nguyên nhân.',
        disposedBy: report.drafterId,
        disposedAt: new Date(),
      });
    });
  }

  it('tell each author once what became of all their remarks, each with its paragraph and the reason', async () => {
    await askAndAnswer();
    await dispose();
    await dispositions.announceDispositions({ documentId: report.id });
    await dispositions.announceDispositions({ documentId: report.id });
    const told = await mails('dispositions');
    expect(told.map(({ personId }) => personId)).toEqual([report.person('tp-nv')]);
    expect(told[0]!.text).toMatch(
      /Ý kiến 1 – đoạn 1, “Giải ngân đạt thấp\.”:\n {2}\| Vì sao\?\n\nKết quả: Tiếp thu\nLý do: Đã nêu nguyên nhân\./,
    );
    expect(told[0]!.text).toMatch(/Ý kiến 2:\n {2}\| Thiếu căn cứ\.\n\nKết quả: Chưa trả lời/);
  });

  it('lead whoever wants them in the digest from there to the table of the document', async () => {
    await askAndAnswer();
    // a rehearsal gathers nothing
    const real = 'update conference set rehearsal = false where id = $1';
    await record.transactions.dataSource.query(real, [report.tasks.conference.id]);
    const authorId = report.person('tp-nv');
    await record.transactions.run(({ directory }) =>
      directory.savePreferences(authorId, { mailWishes: { answers: 'digest' } }),
    );
    await dispositions.announceDispositions({ documentId: report.id });
    expect(await mails('dispositions')).toEqual([]);
    const [news] = await record.transactions.read(({ digests }) => digests.newsFor(authorId));
    expect(news!.link).toMatch(new RegExp(`/documents/${report.id}/dispositions$`));
  });

  it('tell nobody who did not remark', async () => {
    const [task] = await report.ask('opinion');
    await report.answerTask(task!, 'agree');
    await dispositions.announceDispositions({ documentId: report.id });
    expect(await mails('dispositions')).toEqual([]);
  });

  it('confirm an opinion with each remark and its paragraph', async () => {
    await receipt(await askAndAnswer());
    const [confirmed] = await mails('receipt');
    expect(confirmed!.text).toMatch(/Góp ý 1 – đoạn 1, “Giải ngân đạt thấp\.”:\n {2}\| Vì sao\?/);
    expect(confirmed!.text).toMatch(/Góp ý 2:\n {2}\| Thiếu căn cứ\./);
  });

  it('confirm a late opinion as late, once, and say that the rule’s decision stands', async () => {
    const [task] = await report.ask('opinion');
    for (let stepsTaken = 0; (await report.tasks.task(task!.id)).state === 'open'; stepsTaken += 1) {
      await takeRoundStep(record.transactions, systemClock, { roundId: task!.roundId, stepsTaken });
    }
    await receipt(task!);
    expect(await mails('receipt')).toEqual([]);
    await report.answerTask(task!, 'agreeWithRemarks', { remarks: REMARKS.slice(0, 1) });
    await receipt(task!);
    await receipt(task!);
    const confirmed = await mails('receipt');
    expect(confirmed).toHaveLength(1);
    expect(confirmed[0]!.subject).toContain('Đã ghi nhận: Nhất trí, có góp ý (gửi muộn)');
    expect(confirmed[0]!.text).toContain('kết quả theo quy tắc im lặng được giữ nguyên');
  });

  it('ask for objections with who classed the change, why, and which paragraphs changed', async () => {
    await report.enter('approval');
    await report.approve();
    await report.enter('issuing');
    await report.amend(paragraphs('aaaa Giải ngân đạt mức thấp.', 'bbbb Phương hướng năm tới.'), 'editorial');
    await report.enter('editorial');
    const [task] = await report.ask('objection');
    await tasks.announceRound({ roundId: task!.roundId, step: 0, kind: 'task' });
    const [asked] = await mails('objection');
    expect(asked!.text).toContain(
      'Người xếp loại là sửa đổi kỹ thuật: Trưởng phòng Hành chính - Tổng hợp Đoàn Hữu Nghĩa',
    );
    expect(asked!.text).toContain('Sửa theo ý kiến rà soát');
    expect(asked!.text).toMatch(/Thay đổi so với bản 1 Ông\/Bà đã xem:\n- đoạn 1: sửa\n/);
    expect(asked!.text).toContain('phê duyệt được giữ nguyên');
  });

  it('print the silence rule and ask for approval in a capacity', async () => {
    const [opinion] = await report.ask('opinion');
    await tasks.announceRound({ roundId: opinion!.roundId, step: 0, kind: 'task' });
    expect((await mails('opinion'))[0]!.text).toContain('“không có ý kiến khác theo quy tắc”');
    await report.enter('approval');
    const [approval] = await report.ask('approval');
    await tasks.announceRound({ roundId: approval!.roundId, step: 0, kind: 'task' });
    expect((await mails('approval'))[0]!.text).toContain('Tư cách: Phê duyệt:');
    expect((await mails('approval'))[0]!.text).toContain('(bước 1/2)');
  });
});
