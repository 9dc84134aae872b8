import { randomBytes } from 'node:crypto';
import { vietnamDateOf, type RecordedChannel } from '@conference/domain';
import type { TaskEntity } from '@conference/persistence';
import { decideTask, systemClock, withdrawAnswer, type Answer } from '@conference/tasks';
import { MailedTasks, PDF } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('answers that are taken back, and answers from paper and voice', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(record);
    await tasks.revise();
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const person = (code: string) => tasks.people.get(code)!.id;
  const withdraw = ({ id, assigneeId }: TaskEntity) =>
    withdrawAnswer(record.transactions, systemClock, { taskId: id, actorId: assigneeId, reason: 'Nhầm bản.' });

  describe(withdrawAnswer.name, () => {
    it('keeps the answer on record and counts only the new one', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const withdrawn = await withdraw(first!);
      const newTaskId = withdrawn.ok ? withdrawn.value.newTaskId : '';
      expect(await tasks.answer(second!, 'approved')).toMatchObject({ refusal: { code: 'not-your-turn' } });
      expect(await tasks.answer(await tasks.task(newTaskId), 'returned', 'Thiếu số liệu.')).toMatchObject({
        value: { roundClosed: true },
      });
      const events = await record.transactions.read(({ audit }) => audit.ofConference(tasks.conference.id, 50));
      expect(events.map(({ action }) => action)).toContain('task.withdrawn');
      expect(await tasks.task(first!.id)).toMatchObject({ outcome: 'approved', withdrawnBecause: 'Nhầm bản.' });
    });

    it('takes the remarks of an opinion with it', async () => {
      const [task] = await tasks.ask('opinion');
      // somebody else is asked too, so that the round stays open
      await record.transactions.run(async ({ rounds }) => {
        const { id: _, ...row } = task!;
        await rounds.addTask({ ...row, assigneeId: person('luu-tru-2') });
      });
      await tasks.answer(task!, 'agreeWithRemarks', 'Sửa số liệu.');
      expect((await withdraw(task!)).ok).toBe(true);
      expect(await record.transactions.read(({ documents }) => documents.opinions([tasks.document.id]))).toEqual([]);
    });

    it('never wins together with the answer that closes the round', async () => {
      const outcomes = new Set<string>();
      for (let time = 0; time < 12; time += 1) {
        const [first, second] = await tasks.ask('approval', time + 1);
        await tasks.answer(first!, 'approved');
        const acts = [() => withdraw(first!), () => tasks.answer(second!, 'approved')];
        const [one, two] = await Promise.all((time % 2 ? acts.toReversed() : acts).map((act) => act()));
        expect([one!.ok, two!.ok].filter(Boolean)).toHaveLength(1);
        const { state } = await tasks.task(first!.id);
        outcomes.add(state);
        const round = await record.transactions.read(({ rounds }) => rounds.round(first!.roundId));
        expect(round!.state).toBe(state === 'withdrawn' ? 'open' : 'closed');
        if (round!.state === 'open') await closeByReturn(first!);
        await tasks.revise();
      }
      expect(outcomes.size).toBeGreaterThan(0);
    });

    async function closeByReturn(first: TaskEntity) {
      const all = await record.transactions.read(({ rounds }) => rounds.tasksOf(first.roundId));
      const again = all.find(({ againForTaskId }) => againForTaskId === first.id)!;
      await tasks.answer(again, 'returned', 'Thử lại.');
    }
  });

  describe('recording a decision for somebody else', () => {
    async function scan(): Promise<{ sha256: string; name: string }> {
      const file = await record.files.add(Buffer.concat([PDF, randomBytes(8)]), 'application/pdf', new Date());
      return { sha256: file.sha256, name: 'Phiếu trả lời đã ký.pdf' };
    }
    const today = () => vietnamDateOf(new Date().toISOString());
    const answerFor = (
      task: TaskEntity,
      recorded: Partial<NonNullable<Answer['recorded']>>,
      channel: RecordedChannel = 'paper',
    ): Answer => ({
      taskId: task.id,
      actorId: task.assigneeId,
      channel,
      outcome: task.kind === 'issue' ? 'issued' : 'approved',
      reason: null,
      packetHash: task.packetHash,
      recorded: {
        recorderId: person('ke-toan'),
        channel,
        evidence: null,
        note: null,
        givenOn: today(),
        ...recorded,
      },
    });
    const decide = (answer: Answer) => decideTask(record.transactions, systemClock, answer);

    it('writes whose decision it is, who recorded it, and from which evidence; both stand in the audit', async () => {
      const [first] = await tasks.ask('approval');
      const evidence = await scan();
      expect((await decide(answerFor(first!, { evidence }))).ok).toBe(true);
      expect(await tasks.task(first!.id)).toMatchObject({
        state: 'decided',
        decidedById: person('pgd'),
        recordedById: person('ke-toan'),
        channel: 'paper',
        evidenceSha256: evidence.sha256,
        evidenceName: evidence.name,
        givenOn: today(),
      });
      const [event] = await record.transactions.read(({ audit }) => audit.ofConference(tasks.conference.id, 1));
      expect(event).toMatchObject({ action: 'task.decided', actorId: person('ke-toan') });
      expect(JSON.parse(event!.payload)).toMatchObject({
        facts: { decidedById: person('pgd'), evidenceSha256: evidence.sha256, channel: 'paper' },
      });
      expect(await tasks.waitingMails('receipt')).toContainEqual(expect.objectContaining({ taskId: first!.id }));
    });

    it('counts once: the person’s own answer and a paper that says the same are one', async () => {
      const [first] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      expect(await decide(answerFor(first!, { evidence: await scan() }))).toMatchObject({ value: { repeated: true } });
      expect((await tasks.task(first!.id)).recordedById).toBeNull();
    });

    it('takes a call with its note', async () => {
      const [first] = await tasks.ask('approval');
      const note = '10 giờ 05, Phó Giám đốc gọi cho văn thư.';
      expect((await decide(answerFor(first!, { note }, 'voice'))).ok).toBe(true);
      expect(await tasks.task(first!.id)).toMatchObject({ channel: 'voice', recordedNote: note, evidenceSha256: null });
    });

    it.each([
      ['a paper without its scan', 'paper', {}, 'scan-required'],
      [
        'a scan that was never uploaded',
        'paper',
        { evidence: { sha256: 'a'.repeat(64), name: 'x.pdf' } },
        'file-unknown',
      ],
      ['a call without a note', 'voice', {}, 'call-note-required'],
    ] as const)('refuses %s', async (_what, channel, recorded, code) => {
      const [first] = await tasks.ask('approval');
      expect(await decide(answerFor(first!, recorded, channel))).toMatchObject({ refusal: { code } });
      expect((await tasks.task(first!.id)).state).toBe('open');
    });

    it('refuses a scan that is none, and whoever may not record', async () => {
      const [first] = await tasks.ask('approval');
      const text = await record.files.add(Buffer.from('không phải bản quét'), 'text/plain', new Date());
      const evidence = { sha256: text.sha256, name: 'x.txt' };
      expect(await decide(answerFor(first!, { evidence }))).toMatchObject({ refusal: { code: 'file-not-a-scan' } });
      const recorderId = person('tp-nv');
      const asStaff = answerFor(first!, { evidence: await scan(), recorderId });
      expect(await decide(asStaff)).toMatchObject({ refusal: { code: 'may-not-record' } });
      const forOneself = answerFor(first!, { evidence: await scan(), recorderId: first!.assigneeId });
      expect((await decide(forOneself)).ok).toBe(false);
    });

    it('takes from paper alone what the office asks a second factor for', async () => {
      const [first, second] = await tasks.ask('approval');
      for (const task of [first!, second!]) await tasks.answer(task, 'approved');
      const [issue] = await tasks.ask('issue');
      const recorderId = person('tp-hc');
      const byVoice = answerFor(issue!, { recorderId, note: 'Gọi lúc 9 giờ.' }, 'voice');
      expect(await decide(byVoice)).toMatchObject({ refusal: { code: 'voice-not-enough' } });
      expect((await decide(answerFor(issue!, { recorderId, evidence: await scan() }))).ok).toBe(true);
      const document = await record.transactions.read(({ documents }) => documents.get(tasks.document.id));
      expect(document.symbol).not.toBeNull();
    });

    it('keeps to the turn and to the version that was on the paper', async () => {
      const [first, second] = await tasks.ask('approval');
      const evidence = await scan();
      expect(await decide(answerFor(second!, { evidence }))).toMatchObject({ refusal: { code: 'not-your-turn' } });
      const older = { ...answerFor(first!, { evidence }), packetHash: 'b'.repeat(64) };
      expect(await decide(older)).toMatchObject({ refusal: { code: 'packet-changed' } });
    });
  });
});
