import { randomUUID } from 'node:crypto';
import { addWorkingDays, vietnamDateOf, type FreezeEnd } from '@conference/domain';
import type { OutboxEntity, TaskEntity } from '@conference/persistence';
import { freezeStage, liftFreeze, openRound, readRound, systemClock, takeRoundStep } from '@conference/tasks';
import { followUpWorkflowId } from '@conference/workflows';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('a stage frozen because an answer was not theirs', () => {
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
  const document = () => record.transactions.read(({ documents }) => documents.get(tasks.document.id));
  const report = (task: Pick<TaskEntity, 'id' | 'assigneeId'>, words: string | null = null) =>
    freezeStage(record.transactions, systemClock, { taskId: task.id, personId: task.assigneeId, words });
  const lift = (freezeId: string, how: FreezeEnd, actorId = person('tp-hc'), clock = systemClock) =>
    liftFreeze(record.transactions, clock, {
      officeId: tasks.conference.officeId,
      freezeId,
      actorId,
      how,
      reason: 'Đã gọi điện xác minh.',
      followUpOf: followUpWorkflowId,
    });
  const payloads = async (topic: string): Promise<OutboxEntity['payload'][]> => {
    const rows: { payload: OutboxEntity['payload'] }[] = await record.transactions.dataSource.query(
      `select payload from outbox where topic = $1 order by id`,
      [topic],
    );
    return rows.map(({ payload }) => payload);
  };
  const frozenBy = async (task: TaskEntity) => {
    const frozen = await report(task);
    if (!frozen.ok) throw new Error(frozen.refusal.code);
    return frozen.value;
  };

  describe(freezeStage.name, () => {
    it('stops every question about the document, and every step that would happen by itself', async () => {
      const [first, second] = await tasks.ask('approval');
      const opinions = await tasks.ask('opinion');
      await tasks.answer(first!, 'approved');
      const { freezeId, repeated } = await frozenBy(first!);
      expect(repeated).toBe(false);
      expect(await tasks.answer(second!, 'approved')).toMatchObject({ refusal: { code: 'stage-frozen' } });
      expect(await tasks.answer(opinions[0]!, 'agree')).toMatchObject({ refusal: { code: 'stage-frozen' } });
      const { roundId } = opinions[0]!;
      expect(await readRound(record.transactions, { roundId })).toMatchObject({
        nextStep: null,
        frozenSince: expect.any(String),
      });
      await takeRoundStep(record.transactions, systemClock, { roundId, stepsTaken: 0 });
      expect((await tasks.task(opinions[0]!.id)).state).toBe('open');
      expect(await payloads('mail')).toContainEqual({ kind: 'frozen', freezeId });
      expect(await payloads('signal')).toContainEqual(
        expect.objectContaining({ signal: 'stageFrozen', roundId: first!.roundId }),
      );
    });

    it('opens no next round, and numbers nothing', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      await tasks.answer(second!, 'approved');
      const [issue] = await tasks.ask('issue');
      await frozenBy(first!);
      expect(await tasks.answer(issue!, 'issued')).toMatchObject({ refusal: { code: 'stage-frozen' } });
      const roundId = randomUUID();
      const { id: conferenceId, workflowId } = tasks.conference;
      const next = {
        roundId,
        conferenceId,
        workflowId,
        documentId: tasks.document.id,
        kind: 'issue',
        number: 2,
      } as const;
      expect(await openRound(record.transactions, systemClock, next)).toMatchObject({
        frozenSince: expect.any(String),
      });
      expect(await record.transactions.read(({ rounds }) => rounds.round(roundId))).toBeNull();
      expect(await document()).toMatchObject({ issuedAt: null, frozenAt: expect.any(Date) });
    });

    it('gives the first answer when it is pressed again, and keeps the words', async () => {
      const [first] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const said = await report(first!, '  Tôi đang đi công tác. ');
      const again = await Promise.all([report(first!), report(first!, 'Khác.')]);
      for (const one of again) expect(one).toMatchObject({ value: { ...(said.ok && said.value), repeated: true } });
      const freezes = await record.transactions.read(({ freezes }) => freezes.ofDocument(tasks.document.id));
      expect(freezes).toMatchObject([{ words: 'Tôi đang đi công tác.', wasIssued: false, liftedAt: null }]);
    });

    it('is not for others, nor about nothing', async () => {
      const [first, second] = await tasks.ask('approval');
      expect(await report(first!)).toMatchObject({ refusal: { code: 'nothing-recorded' } });
      await tasks.answer(first!, 'approved');
      expect(await report({ id: first!.id, assigneeId: second!.assigneeId })).toMatchObject({
        refusal: { code: 'not-asked' },
      });
      expect((await document()).frozenAt).toBeNull();
    });

    it('signs the person out everywhere', async () => {
      const [first] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const now = new Date();
      const [mine, other] = [Buffer.alloc(32, randomUUID()), Buffer.alloc(32, randomUUID())];
      await record.transactions.run(async ({ sessions, devices }) => {
        const began = { createdAt: now, seenAt: now, steppedUpAt: null };
        await sessions.add({ secretSha256: mine, personId: first!.assigneeId, ...began });
        await sessions.add({ secretSha256: other, personId: person('tp-hc'), ...began });
        const expiresAt = new Date(now.getTime() + 1e9);
        await devices.add({
          secretSha256: mine,
          personId: first!.assigneeId,
          label: 'Chrome',
          createdAt: now,
          expiresAt,
        });
      });
      await frozenBy(first!);
      await record.transactions.read(async ({ sessions, devices }) => {
        expect(await sessions.find(mine)).toBeNull();
        expect(await sessions.find(other)).not.toBeNull();
        expect(await devices.bySecret(mine, now)).toBeNull();
      });
    });

    it('is put on record after the document was issued, and undoes nothing', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      await tasks.answer(second!, 'approved');
      const [issue] = await tasks.ask('issue');
      await tasks.answer(issue!, 'issued');
      const { freezeId } = await frozenBy(first!);
      expect(await record.transactions.read(({ freezes }) => freezes.byId(freezeId))).toMatchObject({
        wasIssued: true,
      });
      expect(await lift(freezeId, 'annulled')).toMatchObject({ value: { effect: 'onRecordOnly' } });
      expect(await document()).toMatchObject({ approvedRevision: 1, symbol: expect.any(String), returnTo: null });
      expect((await tasks.task(first!.id)).state).toBe('decided');
    });

    it('holds a round of progress that has no document', async () => {
      const asked = await tasks.ask('progress');
      const evidence = await record.transactions.read(({ targets }) =>
        targets.byIds(asked.map(({ targetId }) => targetId!)),
      );
      const needsNone = (task: TaskEntity) => !evidence.find(({ id }) => id === task.targetId)!.evidenceRequired;
      const [mine, other] = [asked.find(needsNone)!, asked.find((task) => task.id !== asked.find(needsNone)!.id)!];
      await tasks.answer(mine, 'reported', 'Đạt.');
      await frozenBy(mine);
      expect(await tasks.answer(other, 'reported', 'Đạt.')).toMatchObject({ refusal: { code: 'stage-frozen' } });
    });
  });

  describe(liftFreeze.name, () => {
    it('lets the answer stand, and the course go on', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const { freezeId } = await frozenBy(first!);
      expect(await lift(freezeId, 'stands')).toMatchObject({ value: { effect: null, isStillFrozen: false } });
      expect(await lift(freezeId, 'annulled')).toMatchObject({ refusal: { code: 'lifted-already', how: 'stands' } });
      expect((await tasks.answer(second!, 'approved')).ok).toBe(true);
      expect(await document()).toMatchObject({ approvedRevision: 1, frozenAt: null });
      expect(await payloads('mail')).toContainEqual({ kind: 'thawed', freezeId });
    });

    it('is for leaders, and never about an answer of their own', async () => {
      const [, ours] = await tasks.ask('approval');
      expect(ours!.assigneeId).toBe(person('gd'));
      const [first] = await tasks.ask('approval', 2);
      await tasks.answer(first!, 'approved');
      const { freezeId } = await frozenBy(first!);
      expect(await lift(freezeId, 'stands', person('ke-toan'))).toMatchObject({ refusal: { code: 'may-not-lift' } });
      expect(await lift(freezeId, 'stands', person('pgd'))).toMatchObject({ refusal: { code: 'may-not-lift' } });
      expect((await lift(freezeId, 'stands', person('gd'))).ok).toBe(true);

      await tasks.answer((await tasks.ask('approval', 3))[0]!, 'approved');
      const approvals = await record.transactions.read(({ rounds }) =>
        rounds.rounds({ documentId: tasks.document.id }),
      );
      const third = await record.transactions.read(({ rounds }) => rounds.tasksOf(approvals.at(-1)!.id));
      await tasks.answer(third[1]!, 'approved');
      const own = await frozenBy(third[1]!);
      expect(await lift(own.freezeId, 'stands', person('gd'))).toMatchObject({ refusal: { code: 'own-answer' } });
      expect((await lift(own.freezeId, 'annulled', person('tp-hc'))).ok).toBe(true);
    });

    it('asks the person again in a round that is open, and counts only the new answer', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const { freezeId } = await frozenBy(first!);
      expect(await lift(freezeId, 'annulled')).toMatchObject({ value: { effect: 'asksAgain' } });
      expect(await tasks.task(first!.id)).toMatchObject({ state: 'withdrawn', outcome: 'approved' });
      expect(await tasks.answer(first!, 'approved')).toMatchObject({ refusal: { code: 'task-withdrawn' } });
      expect(await tasks.answer(second!, 'approved')).toMatchObject({ refusal: { code: 'not-your-turn' } });
      const all = await record.transactions.read(({ rounds }) => rounds.tasksOf(first!.roundId));
      const again = all.find(({ againForTaskId }) => againForTaskId === first!.id)!;
      expect(await payloads('mail')).toContainEqual({ kind: 'task', taskId: again.id });
      expect((await tasks.answer(again, 'approved')).ok).toBe(true);
      expect(await tasks.answer(second!, 'approved')).toMatchObject({ value: { roundClosed: true } });
      expect(await document()).toMatchObject({ approvedRevision: 1 });
    });

    it('leads the document back when the round was over: the approval falls, later questions end', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      await tasks.answer(second!, 'approved');
      const [issue] = await tasks.ask('issue');
      const { freezeId } = await frozenBy(second!);
      expect(await lift(freezeId, 'annulled')).toMatchObject({ value: { effect: 'goesBack' } });
      expect(await document()).toMatchObject({ approvedPacketHash: null, frozenAt: null, returnTo: 'approval' });
      const approvals = await record.transactions.read((records) => records.approvals.ofDocument(tasks.document.id));
      expect(approvals).toMatchObject([{ endedBecause: 'annulled' }]);
      expect(await tasks.answer(issue!, 'issued')).toMatchObject({ refusal: { code: 'task-recalled' } });
      expect(await readRound(record.transactions, { roundId: issue!.roundId })).toMatchObject({
        outcome: 'superseded',
      });
    });

    it('strikes the remarks of an annulled opinion', async () => {
      const [task] = await tasks.ask('opinion');
      await tasks.answer(task!, 'agreeWithRemarks', 'Sửa số liệu.');
      const { freezeId } = await frozenBy(task!);
      const opinions = () => record.transactions.read(({ documents }) => documents.opinions([tasks.document.id]));
      expect(await opinions()).toHaveLength(1);
      await lift(freezeId, 'annulled');
      expect(await opinions()).toEqual([]);
    });

    it('asks again only whose opinion was annulled, when the round of opinions was over', async () => {
      const [task] = await tasks.ask('opinion');
      await record.transactions.run(async ({ rounds }) => {
        const { id: _, ...row } = task!;
        await rounds.addTask({ ...row, assigneeId: person('luu-tru-2') });
      });
      const asked = await record.transactions.read(({ rounds }) => rounds.tasksOf(task!.roundId));
      for (const one of asked) await tasks.answer(one, 'agree');
      const theirs = asked.find(({ assigneeId }) => assigneeId === person('luu-tru-2'))!;
      const { freezeId } = await frozenBy(theirs);
      expect(await lift(freezeId, 'annulled')).toMatchObject({ value: { effect: 'goesBack' } });
      expect((await document()).returnTo).toBe('consultation');
      await record.transactions.run(({ documents }) => documents.hold(tasks.document.id, { returnTo: null }));
      expect((await tasks.ask('opinion', 2)).map(({ assigneeId }) => assigneeId)).toEqual([person('luu-tru-2')]);
    });

    it('stays frozen as long as another report stands', async () => {
      const asked = [(await tasks.ask('opinion'))[0]!, (await tasks.ask('approval'))[0]!] as const;
      await tasks.answer(asked[0], 'agree');
      await tasks.answer(asked[1], 'approved');
      const [one, two] = [await frozenBy(asked[0]), await frozenBy(asked[1])];
      expect(await lift(one.freezeId, 'stands')).toMatchObject({ value: { isStillFrozen: true } });
      expect((await document()).frozenAt).not.toBeNull();
      expect(await lift(two.freezeId, 'stands')).toMatchObject({ value: { isStillFrozen: false } });
      expect((await document()).frozenAt).toBeNull();
    });

    it('adds what was lost to the time that people have', async () => {
      const [task, other] = await tasks.ask('approval');
      await tasks.answer(task!, 'approved');
      const { freezeId } = await frozenBy(task!);
      const before = await record.transactions.read(async ({ rounds }) => (await rounds.round(other!.roundId))!);
      const later = new Date(before.dueAt.getTime() + 20 * 24 * 60 * 60 * 1000);
      await lift(freezeId, 'stands', person('tp-hc'), () => later);
      const after = await record.transactions.read(async ({ rounds }) => (await rounds.round(other!.roundId))!);
      expect(after.dueAt.getTime()).toBeGreaterThan(later.getTime());
      expect(after.dueExplanation.vi).toContain('tạm dừng');
      const calendar = await record.transactions.read(({ directory }) => directory.calendar(tasks.conference.officeId));
      expect(
        vietnamDateOf(after.dueAt.toISOString()) >= addWorkingDays(calendar, vietnamDateOf(later.toISOString()), 1),
      ).toBe(true);
      expect((await readRound(record.transactions, { roundId: other!.roundId })).nextStep).not.toBeNull();
    });
  });

  it('never lets an answer, a step, a round or a number through while it is frozen, however everything comes together', async () => {
    const ROUNDS = 24;
    let [froze, wonAnswers] = [0, 0];
    for (let time = 0; time < ROUNDS; time += 1) {
      tasks = await MailedTasks.open(record);
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'approved');
      const isOver = time % 2 === 0;
      if (isOver) await tasks.answer(second!, 'approved');
      const [issue] = isOver ? await tasks.ask('issue') : [];
      const [opinion] = await tasks.ask('opinion');
      const acts: (() => Promise<unknown>)[] = [
        () => tasks.answer(second!, 'approved'),
        ...(issue ? [() => tasks.answer(issue, 'issued')] : []),
        () => tasks.answer(opinion!, 'agree'),
        () => takeRoundStep(record.transactions, systemClock, { roundId: opinion!.roundId, stepsTaken: 0 }),
        () => tasks.ask('issue', 9).catch(() => undefined),
        async () => {
          const frozen = await report(first!);
          if (frozen.ok && time % 3 === 0) await lift(frozen.value.freezeId, time % 6 === 0 ? 'stands' : 'annulled');
        },
      ];
      await Promise.all(shuffled(acts).map((act) => act()));
      const events = await record.transactions.read(({ audit }) => audit.ofConference(tasks.conference.id, 500));
      const inOrder = events.toReversed().map(({ action }) => action);
      let isFrozen = false;
      for (const action of inOrder) {
        if (action === 'stage.frozen') isFrozen = true;
        else if (action === 'stage.thawed') isFrozen = false;
        else expect(isFrozen && `${time}: ${action} while frozen`).toBe(false);
      }
      if (isFrozen) froze += 1;
      wonAnswers += inOrder.filter((action) => action === 'task.decided').length;
      const { frozenAt, issuedAt } = await document();
      expect(frozenAt !== null).toBe(isFrozen);
      const entry = await record.transactions.read(({ register }) => register.entryOf(tasks.document.id));
      expect(entry !== null).toBe(issuedAt !== null);
      // what an answer has closed stays closed, and woke its run once
      const rounds = await record.transactions.read((all) => all.rounds.rounds({ documentId: tasks.document.id }));
      const woken = (await payloads('signal')).filter((said) => 'signal' in said && said.signal === 'roundClosed');
      for (const { id, state } of rounds) {
        const times = woken.filter((said) => 'roundId' in said && said.roundId === id).length;
        expect([time, state, times]).toEqual([time, state, state === 'closed' ? 1 : 0]);
      }
      if (isFrozen && issuedAt === null && issue) {
        expect(await tasks.answer(issue, 'issued')).toMatchObject({ ok: false });
      }
    }
    // the interleavings were real ones: some reports came first, some answers did
    expect(froze).toBe(ROUNDS - ROUNDS / 3);
    expect(wonAnswers).toBeGreaterThan(ROUNDS);
  });
});

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
