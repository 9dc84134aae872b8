import { approvePacket, changeDocument, endObjections, mayIssue, type ApprovalState } from '@conference/domain';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { paragraphs, WrittenReport } from './written-report.factory';

describe('a document that changes after it was submitted', () => {
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
    await report.enter('approval');
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const changed = (words: string) => paragraphs(`mot ${words}`);
  const approvals = () => record.transactions.read((records) => records.approvals.ofDocument(report.id));
  const outcomeOf = (roundId: string) =>
    record.transactions.read(async ({ rounds }) => (await rounds.round(roundId))!.outcome);

  it('goes back to the signatory when its content changes: the approval is void', async () => {
    await report.approve();
    await report.enter('issuing');
    expect(await report.amend(changed('Chi 7 triệu đồng.'), 'substantive')).toMatchObject({
      ok: true,
      value: { revision: 2, effect: 'voids' },
    });
    expect(await report.row()).toMatchObject({ approvedRevision: null, approvedPacketHash: null, contestable: false });
    expect(await approvals()).toMatchObject([{ revision: 1, how: 'given', endedBecause: 'changed' }]);
  });

  it('keeps its approval when only the writing changes, with the name and reason of who says so, open to objection', async () => {
    await report.approve();
    await report.enter('issuing');
    expect(await report.amend(changed('Chi 5 triệu đồng.!'), 'editorial')).toMatchObject({
      value: { effect: 'carriesOver' },
    });
    const { packetHash } = await report.approval();
    expect(await report.row()).toMatchObject({
      approvedRevision: 2,
      approvedPacketHash: packetHash,
      contestable: true,
    });
    expect(await approvals()).toMatchObject([
      { revision: 1, endedBecause: 'carriedOver' },
      {
        revision: 2,
        how: 'carriedOver',
        changedBy: report.drafterId,
        changeReason: 'Sửa theo ý kiến rà soát',
        endedAt: null,
      },
    ]);
  });

  it('asks for objections those who approved, and falls when one objects', async () => {
    await report.approve();
    await report.enter('issuing');
    await report.amend(changed('Chi năm triệu đồng.'), 'editorial');
    await report.enter('editorial');
    const asked = await report.ask('objection');
    // they are asked together, so in no particular order
    expect(new Set(asked.map(({ assigneeId }) => assigneeId))).toEqual(
      new Set([report.person('pgd'), report.person('gd')]),
    );
    expect(asked.every(({ turn }) => turn === 0)).toBe(true);
    expect(await report.answerTask(asked[0]!, 'objected')).toMatchObject({ refusal: { code: 'reason-required' } });
    await report.answerTask(asked[0]!, 'objected', { reason: 'Đây là sửa nội dung.' });
    expect(await report.row()).toMatchObject({ approvedPacketHash: null, contestable: false });
    expect((await approvals()).at(-1)).toMatchObject({ endedBecause: 'objected' });
  });

  it('gets no number while it may be objected to, and gets one when nobody did', async () => {
    await report.approve();
    await report.enter('issuing');
    const [early] = await report.ask('issue');
    await report.amend(changed('Chi năm triệu đồng.'), 'editorial');
    expect(await outcomeOf(early!.roundId)).toBe('superseded');
    expect(await outcomeOf((await report.ask('issue'))[0]!.roundId)).toBe('superseded');
    await report.enter('editorial');
    for (const task of await report.ask('objection')) await report.answerTask(task, 'notObjected');
    await report.enter('issuing');
    const [task] = await report.ask('issue');
    expect(await report.answerTask(task!, 'issued')).toMatchObject({ ok: true });
    await expect(report.amend(changed('Khác.'), 'editorial')).rejects.toThrow('not saved: already-issued');
  });

  it('supersedes the round that asks about the older packet; nobody approves what they have not seen', async () => {
    const [first, second] = await report.ask('approval');
    await report.answerTask(first!, 'approved');
    expect(await report.amend(changed('Chi 7 triệu đồng.'), 'substantive')).toMatchObject({
      value: { effect: 'asksAgain' },
    });
    expect(await report.answerTask(second!, 'approved')).toMatchObject({ refusal: { code: 'task-recalled' } });
    expect(await outcomeOf(first!.roundId)).toBe('superseded');
  });

  it('starts its run again when it was final', async () => {
    await report.approve();
    await report.enter('final');
    await report.amend(changed('Chi 7 triệu đồng.'), 'substantive');
    const signals: { payload: object }[] = await record.transactions.dataSource.query(
      `select payload from outbox where payload ->> 'signal' = 'documentAdded' and payload ->> 'documentId' = $1`,
      [report.id],
    );
    expect(signals.map(({ payload }) => payload)).toMatchObject([{ code: 'bao-cao', from: 'approval' }]);
  });

  it('is not changed by others, nor without a change, nor from a packet that is not there any more', async () => {
    await report.approve();
    await report.enter('issuing');
    expect(await report.amend(changed('Chi 5 triệu đồng.'), 'editorial')).toMatchObject({
      refusal: { code: 'nothing-changed' },
    });
    await expect(report.amend(changed('Chi 9 triệu đồng.'), 'editorial', report.person('tp-nv'))).rejects.toThrow(
      'not saved: not-allowed',
    );
  });

  it('never has an approval of another packet than the one shown, in whatever order people act', async () => {
    type Act =
      | { do: 'amend'; changeClass: 'substantive' | 'editorial'; words: number }
      | { do: 'approve' }
      | { do: 'object'; objects: boolean }
      | { do: 'issue' };
    const anyAct: fc.Arbitrary<Act> = fc.oneof(
      fc.record({
        do: fc.constant('amend' as const),
        changeClass: fc.constantFrom('substantive' as const, 'editorial' as const),
        words: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({ do: fc.constant('approve' as const) }),
      fc.record({ do: fc.constant('object' as const), objects: fc.boolean() }),
      fc.record({ do: fc.constant('issue' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 9 }), async (acts) => {
        report = await WrittenReport.open(record);
        await report.handIn(paragraphs('mot Bản 0.'));
        await report.enter('approval');
        let model: ApprovalState & { isIssued: boolean } = { ...(await report.approval()), isIssued: false };
        for (const act of acts) {
          model = await perform(act, model);
          const real = await report.approval();
          const row = await report.row();
          expect(real.approvedHash === null || real.approvedHash === real.packetHash).toBe(true);
          expect(row.issuedAt !== null).toBe(model.isIssued);
          expect([real.approvedHash !== null, real.isContestable]).toEqual([
            model.approvedHash !== null,
            model.isContestable,
          ]);
          if (row.issuedAt) expect(row.approvedPacketHash).toBe(real.packetHash);
        }
      }),
      { numRuns: 25 },
    );

    /** Does an act on the record and on the domain's model of it; refused by one, it must be refused by the other. */
    async function perform(act: Act, model: ApprovalState & { isIssued: boolean }): Promise<typeof model> {
      switch (act.do) {
        case 'amend': {
          const done = await report.amend(changed(`Bản ${act.words}.`), act.changeClass).catch(() => null);
          const packetHash = (await report.approval()).packetHash!;
          const expected = changeDocument(model, model.isIssued, { ...act, reason: 'x', packetHash });
          expect(done?.ok ?? false).toBe(expected.ok);
          return expected.ok ? { ...model, ...expected.value.state } : model;
        }
        case 'approve': {
          if (model.approvedHash !== null) return model;
          await report.approve();
          const approved = approvePacket(model, model.packetHash!);
          return approved.ok ? { ...model, ...approved.value } : model;
        }
        case 'object': {
          const [task, ...others] = await report.ask('objection');
          if (!model.isContestable) return model;
          await report.answerTask(task!, act.objects ? 'objected' : 'notObjected', { reason: 'Không đồng ý.' });
          if (!act.objects) for (const other of others) await report.answerTask(other, 'notObjected');
          return { ...model, ...endObjections(model, act.objects) };
        }
        case 'issue': {
          const [task] = await report.ask('issue');
          const done = await report.answerTask(task!, 'issued');
          const mayBe = mayIssue(model) && !model.isIssued;
          expect(done.ok).toBe(mayBe);
          return { ...model, isIssued: model.isIssued || mayBe };
        }
      }
    }
  });
});
