import { decideTask, overrideDispositions, saveDispositions, systemClock, takeRoundStep } from '@conference/tasks';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { paragraphs, WrittenReport } from './written-report.factory';

const TEXT = paragraphs('mot Chi 5 triệu đồng.', 'hai Áp dụng từ năm 2024.', 'ba Phòng Hành chính thi hành.');

describe('a document that is written here', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let report: WrittenReport;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    report = await WrittenReport.open(record);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const opinions = () => record.transactions.read(({ documents }) => documents.opinions([report.id]));
  const revision = async () =>
    record.transactions.read(async ({ documents }) =>
      documents.revision(report.id, (await documents.get(report.id)).currentRevision),
    );

  describe('is saved', () => {
    it('by two people at once: the second gets a merge, and nothing is lost', async () => {
      await report.write(TEXT);
      const mine = paragraphs('mot Chi 7 triệu đồng.', 'hai Áp dụng từ năm 2024.', 'ba Phòng Hành chính thi hành.');
      const theirs = paragraphs('mot Chi 5 triệu đồng.', 'hai Áp dụng từ năm 2025.', 'ba Phòng Hành chính thi hành.');
      expect((await report.save(mine, 1)).ok).toBe(true);
      const merged = await report.save(theirs, 1, report.person('ke-toan'));
      expect(merged).toMatchObject({
        ok: true,
        value: {
          version: 3,
          isSaved: true,
          mergedFromId: report.drafterId,
          foreignBlockIds: ['mot0'],
          conflicts: [],
          text: paragraphs('mot Chi 7 triệu đồng.', 'hai Áp dụng từ năm 2025.', 'ba Phòng Hành chính thi hành.'),
        },
      });
    });

    it('with a conflict answered, and nothing overwritten, when both changed the same paragraph', async () => {
      await report.write(TEXT);
      await report.save(paragraphs('mot Chi 7 triệu đồng.', 'hai Áp dụng từ năm 2024.', 'ba X'), 1);
      const second = await report.save(paragraphs('mot Chi 9 triệu đồng.', 'hai Áp dụng từ năm 2024.', 'ba X'), 1);
      expect(second).toMatchObject({
        ok: true,
        value: { isSaved: false, version: 2, conflicts: [{ blockId: 'mot0' }] },
      });
      const latest = await record.transactions.read(({ drafts }) => drafts.latest(report.id));
      expect(latest).toMatchObject({ version: 2, text: { blocks: [{ text: 'Chi 7 triệu đồng.' }, {}, {}] } });
    });

    it.each([
      ['somebody of another unit', 'tp-nv', 'not-allowed'],
      ['a version that was never saved', 'tp-hc', 'version-unknown'],
    ])('never by %s', async (_, code, refusal) => {
      await report.write(TEXT);
      expect(await report.save(TEXT, code === 'tp-hc' ? 9 : 1, report.person(code))).toMatchObject({
        ok: false,
        refusal: { code: refusal },
      });
    });

    it('by many at the same moment, each save kept under its own version', async () => {
      await report.write(TEXT);
      const saves = Array.from({ length: 12 }, (_, index) =>
        report.save(
          { blocks: [...TEXT.blocks, { id: `neu${100 + index}`, kind: 'paragraph', text: `Đoạn ${index}` }] },
          1,
        ),
      );
      const done = await Promise.all(saves);
      expect(done.every((save) => save.ok && save.value.isSaved)).toBe(true);
      const latest = await record.transactions.read(({ drafts }) => drafts.latest(report.id));
      expect(latest?.version).toBe(13);
      expect(
        latest?.text.blocks
          .map((block) => (block.kind === 'table' ? '' : block.text))
          .filter((text) => text.startsWith('Đoạn'))
          .toSorted(),
      ).toEqual(Array.from({ length: 12 }, (_, index) => `Đoạn ${index}`).toSorted());
    });
  });

  describe('is handed in', () => {
    it('with its text, its official form and everybody who wrote it', async () => {
      await report.write(TEXT, report.person('ke-toan'));
      await report.handIn(paragraphs('mot Chi 6 triệu đồng.'));
      expect(await revision()).toMatchObject({
        number: 1,
        text: paragraphs('mot Chi 6 triệu đồng.'),
        draftVersion: 2,
        mediaType: 'application/pdf',
      });
      const authors = (await revision())!.authorIds;
      expect(authors.toSorted()).toEqual([report.drafterId, report.person('ke-toan')].toSorted());
    });

    it('not when somebody saved meanwhile', async () => {
      const draftVersion = await report.write(TEXT);
      const [task] = await report.ask('draft');
      await report.write(paragraphs('mot Khác.'), report.person('ke-toan'));
      const { id: taskId, assigneeId: actorId, packetHash } = task!;
      const answer = {
        taskId,
        actorId,
        packetHash,
        outcome: 'submitted' as const,
        reason: null,
        channel: 'dashboard' as const,
      };
      expect(
        await decideTask(record.transactions, systemClock, { ...answer, draftVersion, file: await report.file() }),
      ).toEqual({ ok: false, refusal: { code: 'draft-changed', version: 2 } });
      expect((await report.row()).currentRevision).toBe(0);
    });

    it('not without content', async () => {
      await expect(report.handIn(paragraphs('mot  '))).rejects.toThrow('text-empty');
    });
  });

  describe('is consulted on', () => {
    beforeEach(async () => {
      await report.handIn(TEXT);
      await report.enter('consultation');
    });

    it('with remarks on single paragraphs, each kept with the first words of its paragraph', async () => {
      const [task] = await report.ask('opinion');
      await report.answerTask(task!, 'agreeWithRemarks', {
        reason: 'Nhìn chung nhất trí.',
        remarks: [
          { blockId: 'mot0', text: 'Nên ghi bằng chữ.' },
          { blockId: 'khac', text: 'Đoạn không còn.' },
        ],
      });
      expect(await opinions()).toMatchObject([
        { remark: 'Nhìn chung nhất trí.', blockId: null, quote: null, isLate: false },
        { remark: 'Nên ghi bằng chữ.', blockId: 'mot0', quote: 'Chi 5 triệu đồng.' },
        { remark: 'Đoạn không còn.', blockId: null, quote: null },
      ]);
    });

    it('late, visibly: the silence rule’s decision stands, and the remark is answered like the others', async () => {
      const [task] = await report.ask('opinion');
      for (let steps = 0; (await report.tasks.task(task!.id)).state === 'open'; steps += 1) {
        await takeRoundStep(record.transactions, systemClock, { roundId: task!.roundId, stepsTaken: steps });
      }
      expect(await report.answerTask(task!, 'disagree', { reason: 'Mức chi quá cao.' })).toMatchObject({ ok: true });
      expect(await report.tasks.task(task!.id)).toMatchObject({
        state: 'expired',
        outcome: null,
        channel: 'rule',
        lateOutcome: 'disagree',
        lateReason: 'Mức chi quá cao.',
      });
      expect(await opinions()).toMatchObject([{ remark: 'Mức chi quá cao.', isLate: true }]);
    });

    it('late once: the same answer again is the same, another one is refused', async () => {
      const [task] = await report.ask('opinion');
      for (let steps = 0; (await report.tasks.task(task!.id)).state === 'open'; steps += 1) {
        await takeRoundStep(record.transactions, systemClock, { roundId: task!.roundId, stepsTaken: steps });
      }
      await report.answerTask(task!, 'disagree', { reason: 'Mức chi quá cao.' });
      const again = await report.answerTask(task!, 'disagree', { reason: 'Mức chi quá cao.' });
      expect(again).toMatchObject({ ok: true, value: { repeated: true } });
      expect(await report.answerTask(task!, 'agree')).toMatchObject({ refusal: { code: 'already-decided' } });
      expect(await opinions()).toHaveLength(1);
    });

    it('not any more once the packet has gone to the signatory', async () => {
      const [task] = await report.ask('opinion');
      for (let steps = 0; (await report.tasks.task(task!.id)).state === 'open'; steps += 1) {
        await takeRoundStep(record.transactions, systemClock, { roundId: task!.roundId, stepsTaken: steps });
      }
      await report.enter('approval');
      expect(await report.answerTask(task!, 'agree')).toMatchObject({ refusal: { code: 'too-late' } });
    });

    it('never without a whole consultation plan', async () => {
      const { conferenceId } = report.tasks.document;
      await record.transactions.run(async ({ conferences }) => {
        const { plan } = await conferences.lock(conferenceId);
        await conferences.savePlan(conferenceId, { ...plan, consultation: { ...plan.consultation, method: null } });
      });
      await expect(report.ask('opinion')).rejects.toThrow('the consultation plan does not state method');
    });
  });

  describe('has its remarks answered', () => {
    beforeEach(async () => {
      await report.handIn(TEXT);
      await report.enter('consultation');
      const [task] = await report.ask('opinion');
      const remarks = ['mot0', 'hai0', 'ba00'].map((blockId, index) => ({ blockId, text: `Góp ý ${index}` }));
      await report.answerTask(task!, 'agreeWithRemarks', { remarks });
      await report.enter('disposition');
    });

    const dispose = async (count: number, actorId = report.drafterId) => {
      const dispositions = (await opinions())
        .slice(0, count)
        .map(({ id }) => ({ opinionId: id, disposition: 'takenOver' as const, reason: 'Đã sửa.' }));
      return saveDispositions(record.transactions, systemClock, { documentId: report.id, actorId, dispositions });
    };

    it('as one goes, by the drafter alone', async () => {
      expect(await dispose(2)).toEqual({ ok: true, value: { saved: 2 } });
      expect((await opinions()).map(({ disposition }) => disposition)).toEqual(['takenOver', 'takenOver', null]);
      expect(await dispose(1, report.person('tp-nv'))).toMatchObject({ refusal: { code: 'not-allowed' } });
    });

    it('all of them, before the draft goes on', async () => {
      const [task] = await report.ask('disposition');
      await dispose(2);
      expect(await report.answerTask(task!, 'disposed')).toMatchObject({ refusal: { code: 'remarks-undisposed' } });
      await dispose(3);
      expect(await report.answerTask(task!, 'disposed')).toMatchObject({ ok: true });
    });

    it('unless the head of office overrides it by name and reason, which the packet then says', async () => {
      const [task] = await report.ask('disposition');
      const before = (await report.approval()).packetHash;
      const override = (code: string) =>
        overrideDispositions(record.transactions, systemClock, {
          documentId: report.id,
          actorId: report.person(code),
          reason: 'Trình gấp, trả lời sau.',
        });
      expect(await override('tp-nv')).toMatchObject({ refusal: { code: 'not-allowed' } });
      expect(await override('tp-hc')).toMatchObject({ ok: true });
      expect((await report.approval()).packetHash).not.toBe(before);
      expect(await report.answerTask(task!, 'disposed')).toMatchObject({ ok: true });
      const audited: unknown[] = await record.transactions.dataSource.query(
        `select action from audit_event where action = 'document.dispositionsOverridden' and actor_id = $1`,
        [report.person('tp-hc')],
      );
      expect(audited).toHaveLength(1);
    });

    it('not any more once the table has been sent on', async () => {
      await report.enter('approval');
      expect(await dispose(1)).toMatchObject({ refusal: { code: 'table-closed' } });
    });
  });
});
