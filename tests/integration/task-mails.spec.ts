import { takeRoundStep, systemClock } from '@conference/tasks';
import type { TaskEntity } from '@conference/persistence';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { DigestOffice } from './digest-office.factory';

describe('mails about a task', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let office: DigestOffice;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    office = await DigestOffice.open(record, database.appUrl);
    await office.tasks.revise();
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  async function askForApproval(): Promise<TaskEntity[]> {
    const tasks = await office.tasks.ask('approval');
    await office.dueIn(tasks[0]!, 40);
    await office.mails.announceRound({ roundId: tasks[0]!.roundId, step: 0, kind: 'task' });
    return tasks;
  }
  const revisionSize = async () => {
    const revision = await record.transactions.read(({ documents }) => documents.revision(office.tasks.document.id, 1));
    return revision!.size;
  };

  it('say who is asked next, and that a file is on the page', async () => {
    const [, second] = await askForApproval();
    const [asked] = await office.sent('approval');
    const next = [...office.tasks.people.values()].find(({ id }) => id === second!.assigneeId)!;
    expect(asked!.mail.text).toContain('(bước 1/2)');
    expect(asked!.mail.text).toContain(`Sau Ông/Bà: ${next.position} ${next.name}`);
    expect(asked!.mail.text).toContain('- báo cáo.pdf (1 kB, xem trên trang)');
    expect(asked!.read.attachments).toEqual([]);
  });

  it('carry the file where the office wants files', async () => {
    await office.settle({ attachments: 'files' });
    await askForApproval();
    const [asked] = await office.sent('approval');
    expect(asked!.read.attachments.map(({ filename, size }) => [filename, size])).toEqual([
      ['báo cáo.pdf', await revisionSize()],
    ]);
    expect(asked!.mail.text).toContain('- báo cáo.pdf (1 kB, gửi kèm thư)');
  });

  it('leave out what is larger than the office allows', async () => {
    await office.settle({ attachments: 'files', attachmentBytes: (await revisionSize()) - 1 });
    await askForApproval();
    const [asked] = await office.sent('approval');
    expect(asked!.read.attachments).toEqual([]);
    expect(asked!.mail.text).toContain('xem trên trang');
  });

  it('carry the disposition table to whoever approves', async () => {
    await office.settle({ attachments: 'files' });
    const [opinion] = await office.tasks.ask('opinion');
    await office.tasks.answer(opinion!, 'disagree', 'Thiếu số liệu.');
    await askForApproval();
    const [asked] = await office.sent('approval');
    const table = asked!.read.attachments.find(({ filename }) => filename?.endsWith('tiep-thu-giai-trinh.pdf'));
    expect(table?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked!.mail.text).toMatch(/- \S+-tiep-thu-giai-trinh\.pdf \(\d+ kB, gửi kèm thư\)/);
    expect(asked!.mail.text).toContain('Ý kiến chưa thống nhất');
  });

  it('say nothing of a restricted document, in the subject, the text or a file', async () => {
    await office.settle({ attachments: 'files' });
    await office.sql('update document set restricted = true where id = $1', [office.tasks.document.id]);
    const [opinion] = await office.tasks.ask('opinion');
    await office.mails.announceRound({ roundId: opinion!.roundId, step: 0, kind: 'task' });
    await office.tasks.answer(opinion!, 'disagree', 'Số liệu bí mật.');
    await record.transactions.run((records) => office.mails.answer(records, { kind: 'receipt', taskId: opinion!.id }));
    const [approval] = await askForApproval();
    await office.mails.announceRound({ roundId: approval!.roundId, step: 1, kind: 'remind' });
    await office.mails.announceRound({ roundId: approval!.roundId, step: 2, kind: 'escalate' });
    const sent = await office.sent();
    expect(new Set(sent.map(({ mail }) => mail.kind))).toEqual(
      new Set(['opinion', 'receipt', 'approval', 'reminder', 'escalation']),
    );
    for (const { mail, read } of sent) {
      const said = `${mail.subject} ${mail.text} ${read.subject} ${read.text} ${read.html}`;
      expect(said).not.toContain(office.tasks.document.title);
      expect(said).not.toContain('Số liệu bí mật');
      expect(said).not.toContain('báo cáo.pdf');
      expect(said).toMatch(new RegExp(`\\S+-${office.tasks.conference.year}/${office.tasks.document.code}`));
      expect(read.attachments).toEqual([]);
    }
  });

  it('remind in the same thread, count, and say what happened meanwhile', async () => {
    await office.sql(`update document set approval_rule = '{"type":"all"}' where id = $1`, [office.tasks.document.id]);
    const [task, other] = await askForApproval();
    const { roundId } = task!;
    const planned = ['2099-01-05', '2099-01-07'].map((day) => ({ step: 'remind', at: `${day}T01:00:00.000Z` }));
    await office.sql('update round set steps = $1 where id = $2', [JSON.stringify(planned), roundId]);
    await office.mails.announceRound({ roundId, step: 1, kind: 'remind' });
    await office.tasks.answer(other!, 'approved');
    await office.mails.announceRound({ roundId, step: 2, kind: 'remind' });
    const reminded = (await office.sent('reminder')).filter(({ mail }) => mail.taskId === task!.id);
    const first = (await office.sent('approval')).find(({ mail }) => mail.taskId === task!.id)!;
    const answered = [...office.tasks.people.values()].find(({ id }) => id === other!.assigneeId)!;
    expect(reminded.map(({ read }) => read.inReplyTo)).toEqual([first.read.messageId, first.read.messageId]);
    expect(reminded[0]!.mail.text).toContain('Nhắc lần 1/2');
    expect(reminded[0]!.mail.text).not.toContain('đã trả lời');
    expect(reminded[1]!.mail.text).toContain('Nhắc lần 2/2');
    expect(reminded[1]!.mail.text).toContain(`- ${answered.position} ${answered.name} đã trả lời `);
    expect(reminded[1]!.mail.text).toContain('- Hồ sơ trình không thay đổi từ thư trước');
    const toOther = (await office.sent('reminder')).filter(({ mail }) => mail.taskId === other!.id);
    expect(toOther).toHaveLength(1);
  });

  it('remind nobody who has answered, handed the task over or is away', async () => {
    const [task] = await askForApproval();
    const { roundId, assigneeId, officeId } = task!;
    const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await office.sql(
      `insert into absence (office_id, person_id, starts_on, ends_on, entered_by, entered_at) values ($1, $2, $3, $3, $2, now())`,
      [officeId, assigneeId, today],
    );
    await office.mails.announceRound({ roundId, step: 1, kind: 'remind' });
    expect(await office.sent('reminder')).toEqual([]);
    await office.sql('update absence set ended_at = now(), ended_by = person_id');
    await office.tasks.answer(task!, 'approved');
    await office.mails.announceRound({ roundId, step: 2, kind: 'remind' });
    const reminded = await office.sent('reminder');
    expect(reminded.map(({ mail }) => mail.personId)).not.toContain(assigneeId);
  });

  it('report to the head of office who has not moved, since when, why, and what is missed', async () => {
    const [task] = await askForApproval();
    await office.mails.announceRound({ roundId: task!.roundId, step: 1, kind: 'escalate' });
    const [report] = await office.sent('escalation');
    const waited = [...office.tasks.people.values()].find(({ id }) => id === task!.assigneeId)!;
    expect(report!.mail.text).toContain(`- ${waited.name}, `);
    expect(report!.mail.text).toMatch(/được hỏi từ .* \(0 ngày làm việc\), đã nhắc \d+ lần/);
    expect(report!.mail.text).toContain('Căn cứ báo cáo: đến hạn mà chưa có câu trả lời');
  });

  it('plan no more reminders than the office allows', async () => {
    await office.settle({ mostReminders: 0 });
    const [task] = await office.tasks.ask('draft', 7);
    const { round } = await record.transactions.read(({ rounds }) => rounds.read(task!.roundId));
    expect(round.steps.map(({ step }) => step)).toEqual(['escalate']);
    await takeRoundStep(record.transactions, systemClock, { roundId: task!.roundId, stepsTaken: 0 });
  });
});
