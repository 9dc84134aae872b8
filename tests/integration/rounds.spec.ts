import type { OutboxEntity } from '@conference/persistence';
import { decideTask, readRound, systemClock, takeRoundStep } from '@conference/tasks';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('rounds on the record', () => {
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

  const status = (roundId: string) => readRound(record.transactions, { roundId });
  const signals = async (roundId: string): Promise<OutboxEntity['payload'][]> => {
    const rows: { payload: OutboxEntity['payload'] }[] = await record.transactions.dataSource.query(
      `select payload from outbox where topic = 'signal' and payload ->> 'roundId' = $1 order by id`,
      [roundId],
    );
    return rows.map(({ payload }) => payload);
  };
  /** Takes every planned step, the last one of which is due at the deadline. */
  async function letTimePass(roundId: string): Promise<void> {
    for (let now = await status(roundId); now.nextStep; now = await status(roundId)) {
      await takeRoundStep(record.transactions, systemClock, { roundId, stepsTaken: now.stepsTaken });
    }
  }

  describe(takeRoundStep.name, () => {
    it('lets the silence rule close the round, and records it as the rule’s decision', async () => {
      const asked = await tasks.ask('opinion');
      const { roundId, id } = asked[0]!;
      await letTimePass(roundId);
      expect(await status(roundId)).toMatchObject({ outcome: 'answered', waitingOn: [] });
      expect(await tasks.task(id)).toMatchObject({
        state: 'expired',
        channel: 'rule',
        outcome: null,
        decidedById: null,
      });
      expect(await signals(roundId)).toMatchObject([{ signal: 'roundClosed' }]);
    });

    it('takes an opinion that comes after it only while the draft has not gone to the signatory', async () => {
      const [task] = await tasks.ask('opinion');
      await letTimePass(task!.roundId);
      expect(await tasks.answer(task!, 'agree')).toMatchObject({ ok: false, refusal: { code: 'too-late' } });
    });

    it('goes on waiting where silence is escalated', async () => {
      const [task] = await tasks.ask('approval');
      await letTimePass(task!.roundId);
      expect(await status(task!.roundId)).toMatchObject({ outcome: null, nextStep: null });
      expect((await tasks.answer(task!, 'approved')).ok).toBe(true);
    });

    it('takes a step once, however often it is asked to', async () => {
      const [task] = await tasks.ask('approval');
      const { roundId } = task!;
      await Promise.all(
        Array.from({ length: 5 }, () => takeRoundStep(record.transactions, systemClock, { roundId, stepsTaken: 0 })),
      );
      expect((await status(roundId)).stepsTaken).toBe(1);
    });

    it('never lets a deadline and a click both win', async () => {
      for (let time = 0; time < 10; time += 1) {
        const asked = await tasks.ask('opinion', time + 1);
        const { roundId } = asked[0]!;
        const [, ...answers] = await Promise.all([
          letTimePass(roundId),
          ...asked.map((task) => tasks.answer(task, 'agree')),
        ]);
        const rows = await Promise.all(asked.map(({ id }) => tasks.task(id)));
        expect(rows.map(({ state }) => state)).toEqual(answers.map(({ ok }) => (ok ? 'decided' : 'expired')));
        expect(await signals(roundId)).toHaveLength(1);
      }
    });
  });

  describe(decideTask.name, () => {
    it('counts two approvers in their order, and binds the approval to the packet', async () => {
      const [first, second] = await tasks.ask('approval');
      expect(await tasks.answer(second!, 'approved')).toMatchObject({ refusal: { code: 'not-your-turn' } });
      await tasks.answer(first!, 'approved');
      expect(await status(first!.roundId)).toMatchObject({ outcome: null });
      await tasks.answer(second!, 'approved');
      const document = await record.transactions.read(({ documents }) => documents.get(tasks.document.id));
      expect(document).toMatchObject({ approvedRevision: 1, approvedPacketHash: first!.packetHash });
    });

    it('recalls the others when one approver returns the packet', async () => {
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'returned', 'Thiếu số liệu.');
      expect(await status(first!.roundId)).toMatchObject({ outcome: 'returned' });
      expect((await tasks.task(second!.id)).state).toBe('recalled');
    });

    it('gives gapless numbers to documents issued at the same time', async () => {
      const many = await Promise.all(Array.from({ length: 8 }, () => MailedTasks.open(record)));
      for (const one of many) await one.revise();
      for (const one of many) for (const task of await one.ask('approval')) await one.answer(task, 'approved');
      const issued = await Promise.all(many.map(async (one) => (await one.ask('issue'))[0]!));
      await Promise.all(issued.map((task, index) => many[index]!.answer(task, 'issued')));
      const rows: { number: number }[] = await record.transactions.dataSource.query(
        `select number from register_entry where book = 'rehearsal' order by number`,
      );
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      expect(rows.length).toBeGreaterThanOrEqual(8);
    });
  });
});
