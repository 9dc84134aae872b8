import { seriesOf } from '@conference/domain';
import type { OutboxEntity, RegisterEntryEntity } from '@conference/persistence';
import {
  correctDocument,
  enterPaperNumber,
  recallDocument,
  recordHandOver,
  recordReceipt,
  sendAgain,
  stateOfDispatch,
  type PaperEntry,
} from '@conference/tasks';
import { followUpWorkflowId, publicityWorkflowId } from '@conference/workflows';
import fc from 'fast-check';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { IssuableDocuments } from './issuable.factory';

const at = (instant: string) => () => new Date(instant);
const noon = at('2024-01-30T05:00:00.000Z');

describe('the register on the record', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let ready: IssuableDocuments;
  let owner: Client;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  beforeEach(async () => {
    count += 1;
    ready = await IssuableDocuments.open(record.transactions, { office: `co-quan-${count}` });
  });

  afterAll(async () => {
    await owner?.end();
    await record?.close();
    await database?.drop();
  });

  const by = (code: string) => ({ actorId: ready.people.get(code)!.id, officeId: ready.office.id });
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    record.transactions.dataSource.query(sql, values);
  const outbox = async (match: string): Promise<OutboxEntity['payload'][]> =>
    (
      await query<{ payload: OutboxEntity['payload'] }>(
        'select payload from outbox where payload::text like $1 order by id',
        [`%${match}%`],
      )
    ).map(({ payload }) => payload);
  const dispatches = ({ id }: RegisterEntryEntity) =>
    record.transactions.read(({ register }) => register.dispatches([id]));
  const recall = (entryId: string) =>
    recallDocument(record.transactions, noon, {
      ...by('gd'),
      entryId,
      reason: 'Sai số liệu',
      runOf: publicityWorkflowId,
    });
  const correct = (entryId: string, kind: 'content' | 'form') =>
    correctDocument(record.transactions, noon, {
      ...by('gd'),
      entryId,
      kind,
      reason: 'Sai số liệu',
      followUpOf: followUpWorkflowId,
    });
  const paper = (different: Partial<PaperEntry> = {}): PaperEntry => ({
    ...by('ke-toan'),
    book: 'outgoing',
    typeCode: 'CV',
    number: 1,
    subject: 'Công văn giấy',
    unit: 'hanh-chinh',
    signerName: 'Hà Văn Lâm',
    signerPosition: 'Giám đốc',
    signedOn: '2024-01-30',
    issuedOn: '2024-01-30',
    confirmed: [],
    ...different,
  });

  describe('issuing', () => {
    it('gives each body its own series, and the year of Vietnam its own numbers', async () => {
      const newYearsEve = at('2023-12-31T16:59:59.000Z');
      const newYear = at('2023-12-31T17:00:00.000Z');
      const wanted = [
        [{ code: 'a' }, newYearsEve],
        [{ code: 'b', kind: 'decision' as const }, newYearsEve],
        [{ code: 'c', kind: 'unionReport' as const }, newYearsEve],
        [{ code: 'd', kind: 'inspectionReport' as const }, newYearsEve],
        [{ code: 'e', kind: 'notice' as const, unit: 'ban-to-chuc' }, newYearsEve],
        [{ code: 'f', kind: 'officialLetter' as const }, newYear],
      ] as const;
      const symbols: string[] = [];
      for (const [document, clock] of wanted) {
        const { symbol, year, book, issuedOn } = await ready.issue(document, clock);
        symbols.push(`${symbol} ${year} ${book} ${issuedOn}`);
      }
      expect(symbols).toEqual([
        '01/BC-TTLN 2023 outgoing 2023-12-31',
        '02/QĐ-TTLN 2023 outgoing 2023-12-31',
        '01/BC-CĐCS 2023 employeeSide 2023-12-31',
        '01/BC-BTTND 2023 inspectionBoard 2023-12-31',
        '01/TB-BTC 2023 advisory/ban-to-chuc 2023-12-31',
        '01/TTLN-HCTH 2024 outgoing 2024-01-01',
      ]);
    });

    it('keeps what it knew: signer, day of signature and by when the number was due', async () => {
      const task = await ready.prepare({ code: 'a' }, at('2024-01-26T03:00:00.000Z'));
      await ready.answer(task, 'issued', at('2024-01-30T03:00:00.000Z'));
      expect(await ready.entry(task.documentId!)).toMatchObject({
        source: 'system',
        typeCode: 'BC',
        subject: 'Văn bản a',
        organName: 'Trung tâm Lưu trữ Nhỏ',
        signerName: 'Hà Văn Lâm',
        signerPosition: 'Giám đốc',
        signedOn: '2024-01-26',
        dueOn: '2024-01-29',
        issuedOn: '2024-01-30',
      });
    });

    it('asks for a mail to each recipient with an address, in the same transaction', async () => {
      const entry = await ready.issue(
        {
          code: 'a',
          recipients: [
            { name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' },
            { name: 'Ông Thái Bá Đạt', email: 'TP-NV@ttln.example' },
            { name: 'Ủy ban nhân dân tỉnh', email: null },
            { name: 'Lưu: VT, HC (2 bản)', email: null },
          ],
        },
        noon,
      );
      const rows = await dispatches(entry);
      expect(rows.map(({ name, email, personId }) => [name, email, personId])).toEqual([
        ['Sở Nội vụ', 'sonoivu@tinh.example', null],
        ['Ông Thái Bá Đạt', 'TP-NV@ttln.example', ready.people.get('tp-nv')!.id],
        ['Ủy ban nhân dân tỉnh', null, null],
      ]);
      expect(rows.map((row) => stateOfDispatch(row, null))).toEqual(['queued', 'queued', 'onPaper']);
      for (const { id } of rows.slice(0, 2))
        expect(await outbox(id)).toEqual([{ kind: 'dispatch', dispatchId: id, attempt: 1 }]);
      expect(await outbox(rows[2]!.id)).toEqual([]);
    });

    it('sends nothing of a rehearsal to anybody outside the office', async () => {
      ready = await IssuableDocuments.open(record.transactions, { office: `dien-tap-${count}`, rehearsal: true });
      const outside = { name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' };
      const entry = await ready.issue({ code: 'a', recipients: [outside] }, noon);
      expect(entry).toMatchObject({ book: 'rehearsal', symbol: '01/BC-TTLN' });
      const [row] = await dispatches(entry);
      expect(stateOfDispatch(row!, null)).toBe('withheld');
      expect(await outbox(row!.id)).toEqual([]);
    });

    it('sends the resolution to the body above when nobody else is named', async () => {
      const entry = await ready.issue({ code: 'a', kind: 'resolution' }, noon);
      expect((await dispatches(entry)).map(({ name, email }) => [name, email])).toEqual([['Sở Nội vụ', null]]);
    });

    it('never lets a later number bear an earlier day', async () => {
      const first = await ready.issue({ code: 'a' }, at('2024-01-30T17:00:01.000Z'));
      const second = await ready.issue({ code: 'b' }, at('2024-01-30T16:59:59.000Z'));
      expect([first.issuedOn, second.issuedOn]).toEqual(['2024-01-31', '2024-01-31']);
    });
  });

  describe('the database itself', () => {
    it('commits no number without its entry, and no entry without its number', async () => {
      await ready.issue({ code: 'a' }, noon);
      const office = ready.office.id;
      const count = 'update register_counter set last_number = last_number + $2 where office_id = $1';
      await expect(query(count, [office, 1])).rejects.toMatchObject({ constraint: 'register_number_has_entry' });
      await expect(query(count, [office, 2])).rejects.toMatchObject({ constraint: 'register_counts_by_one' });
      await expect(query(count, [office, -1])).rejects.toMatchObject({ constraint: 'register_counts_by_one' });
      const copy = `insert into register_entry (office_id, book, year, number, symbol, source, type_code, subject,
          organ_name, issued_on, issued_by, registered_at)
        select office_id, book, year, number + 1, symbol, 'paper', type_code, subject, organ_name, issued_on, issued_by, registered_at
        from register_entry where office_id = $1`;
      await expect(query(copy, [office])).rejects.toMatchObject({ constraint: 'register_entry_has_number' });
    });

    it.each([
      'update register_entry set subject = subject',
      'delete from register_entry',
      'truncate register_entry cascade',
    ])('lets not even its owner rewrite the register: %s', async (statement) => {
      await ready.issue({ code: 'a' }, noon);
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('keeps number, title and form of an issued document', async () => {
      const { documentId } = await ready.issue({ code: 'a' }, noon);
      for (const change of ["title = 'khác'", "symbol = '02/BC-TTLN'", 'issued_at = now()', "code = 'khac'"]) {
        const update = `update document set ${change} where id = $1`;
        await expect(query(update, [documentId])).rejects.toMatchObject({ code: '42501' });
      }
      await query("update document set phase = 'final' where id = $1", [documentId]);
    });
  });

  describe(enterPaperNumber.name, () => {
    it('moves the counter on past the next number, so that the system’s number follows it', async () => {
      await ready.issue({ code: 'a' }, noon);
      const entered = await enterPaperNumber(record.transactions, noon, paper({ number: 2 }));
      expect(entered.ok && entered.value).toMatchObject({ symbol: '02/TTLN-HCTH', source: 'paper', documentId: null });
      expect((await ready.issue({ code: 'b' }, noon)).number).toBe(3);
    });

    it.each([
      [1, 'number-taken'],
      [3, 'number-leaves-gap'],
    ])('refuses number %d after 1, and changes nothing', async (number, code) => {
      await ready.issue({ code: 'a' }, noon);
      const refused = await enterPaperNumber(record.transactions, noon, paper({ number }));
      expect(refused).toMatchObject({ ok: false, refusal: { code, next: 2 } });
      expect((await ready.issue({ code: 'b' }, noon)).number).toBe(2);
    });

    it('opens a book in the middle of the year when that is confirmed', async () => {
      const first = paper({ number: 138 });
      expect(await enterPaperNumber(record.transactions, noon, first)).toMatchObject({
        refusal: { code: 'confirmation-missing', warnings: ['opens-book'] },
      });
      expect((await enterPaperNumber(record.transactions, noon, { ...first, confirmed: ['opens-book'] })).ok).toBe(
        true,
      );
      expect((await ready.issue({ code: 'a' }, noon)).symbol).toBe('139/BC-TTLN');
    });

    it('warns of the same number, symbol and agency in another book', async () => {
      ready = await IssuableDocuments.open(record.transactions, { office: `trung-${count}` });
      await query(`update unit set symbol = 'TTLN', name = 'Trung tâm Lưu trữ Nhỏ' where office_id = $1 and advisory`, [
        ready.office.id,
      ]);
      await ready.issue({ code: 'a', kind: 'decision', unit: 'ban-to-chuc' }, noon);
      const twin = paper({ typeCode: 'QĐ', unit: null });
      expect(await enterPaperNumber(record.transactions, noon, twin)).toMatchObject({
        refusal: { code: 'confirmation-missing', warnings: ['duplicate'] },
      });
      expect((await enterPaperNumber(record.transactions, noon, { ...twin, confirmed: ['duplicate'] })).ok).toBe(true);
    });

    it('lets one of two clerks have the number', async () => {
      const both = [1, 2].map(() => enterPaperNumber(record.transactions, noon, paper()));
      const answers = await Promise.all(both);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'number-taken', next: 2 } });
    });

    it('knows no unit of another office', async () => {
      const refused = await enterPaperNumber(record.transactions, noon, paper({ unit: 'khong-co' }));
      expect(refused).toMatchObject({ refusal: { code: 'unit-unknown' } });
    });
  });

  describe(recallDocument.name, () => {
    const outside = [{ name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' }];

    it('freezes the record, withdraws what is not written yet, and asks to tell whoever got it', async () => {
      const entry = await ready.issue({ code: 'a', recipients: outside }, noon);
      expect((await recall(entry.id)).ok).toBe(true);
      expect(await outbox(`"entryId": "${entry.id}"`)).toEqual([{ kind: 'recalled', entryId: entry.id }]);
      const [row] = await dispatches(entry);
      expect(stateOfDispatch(row!, null)).toBe('withdrawn');

      const frozen: [string, string][] = [
        ["update dispatch set email = 'x@y.example' where entry_id = $1", entry.id],
        ["update register_recall set reason = 'khác' where entry_id = $1", entry.id],
        ['update document set approved_packet_hash = null where id = $1', entry.documentId!],
        ['update document set current_revision = 9 where id = $1', entry.documentId!],
        [
          `insert into revision (document_id, number, file_sha256, file_name, media_type, size, uploaded_at)
           select document_id, 9, file_sha256, file_name, media_type, size, now() from revision where document_id = $1`,
          entry.documentId!,
        ],
      ];
      for (const [statement, id] of frozen) {
        await expect(owner.query(statement, [id])).rejects.toMatchObject({ code: '42501' });
      }
    });

    it('happens once; nothing is sent or handed over after it', async () => {
      const entry = await ready.issue({ code: 'a', recipients: outside }, noon);
      const [first, second] = await Promise.all([recall(entry.id), recall(entry.id)]);
      expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
      const [row] = await dispatches(entry);
      const command = { ...by('ke-toan'), dispatchId: row!.id };
      const refused = { ok: false, refusal: { code: 'recalled-already' } };
      expect(await sendAgain(record.transactions, noon, { ...command, email: null })).toEqual(refused);
      expect(await recordHandOver(record.transactions, noon, command)).toEqual(refused);
    });

    it('leaves the number used', async () => {
      const entry = await ready.issue({ code: 'a' }, noon);
      await recall(entry.id);
      expect((await ready.issue({ code: 'b' }, noon)).number).toBe(2);
    });

    it('is not there for another office', async () => {
      const entry = await ready.issue({ code: 'a' }, noon);
      const other = await IssuableDocuments.open(record.transactions, { office: `khac-${count}` });
      const refused = await recallDocument(record.transactions, noon, {
        officeId: other.office.id,
        actorId: other.people.get('gd')!.id,
        entryId: entry.id,
        reason: 'Không có quyền',
        runOf: publicityWorkflowId,
      });
      expect(refused).toEqual({ ok: false, refusal: { code: 'not-found' } });
    });
  });

  describe(correctDocument.name, () => {
    it('prepares a replacing document of the same type and wakes the run of the conference', async () => {
      const entry = await ready.issue({ code: 'bc-1' }, noon);
      const begun = await correct(entry.id, 'content');
      if (!begun.ok) throw new Error(begun.refusal.code);
      const { documentId } = begun.value;
      const added = await record.transactions.read(({ documents }) => documents.get(documentId));
      expect(added).toMatchObject({
        code: 'bc-1-tt',
        kind: 'headReport',
        title: 'Văn bản bc-1',
        phase: 'waiting',
        toIssue: true,
        replacesId: entry.documentId,
        correction: 'content',
      });
      expect(await outbox(documentId)).toEqual([
        { workflowId: ready.conference.workflowId, signal: 'documentAdded', documentId, code: 'bc-1-tt' },
      ]);
      expect(await correct(entry.id, 'content')).toMatchObject({ refusal: { code: 'replacement-underway' } });
    });

    it('gives the replacing document the next number of the same book, and each entry names the other', async () => {
      const entry = await ready.issue({ code: 'bc-1', kind: 'unionReport' }, noon);
      const begun = await correct(entry.id, 'form');
      if (!begun.ok) throw new Error(begun.refusal.code);
      const letter = await issueAdded(begun.value.documentId);
      expect(letter).toMatchObject({
        book: 'employeeSide',
        symbol: '02/CĐCS',
        correctsId: entry.id,
        correction: 'form',
      });
      const corrections = await record.transactions.read(({ register }) => register.correctionsOf([entry.id]));
      expect(corrections.map(({ id }) => id)).toEqual([letter.id]);
    });

    it('replaces a document once; the replacing one may be replaced in turn', async () => {
      const entry = await ready.issue({ code: 'bc-1' }, noon);
      const begun = await correct(entry.id, 'content');
      if (!begun.ok) throw new Error(begun.refusal.code);
      const second = await issueAdded(begun.value.documentId);
      expect(await correct(entry.id, 'content')).toMatchObject({ refusal: { code: 'replaced-already' } });
      const again = await correct(second.id, 'content');
      expect(again.ok).toBe(true);
    });

    it('wakes the run of the year after once the conference is in its follow-up, and nothing when it is over', async () => {
      const entry = await ready.issue({ code: 'bc-1' }, noon);
      const stage = (name: string) =>
        query('update conference set stage = $2 where id = $1', [ready.conference.id, name]);
      await stage('followUp');
      const begun = await correct(entry.id, 'form');
      if (!begun.ok) throw new Error(begun.refusal.code);
      expect(await outbox(begun.value.documentId)).toMatchObject([
        { workflowId: followUpWorkflowId(ready.conference.workflowId), code: 'bc-1-dc' },
      ]);
      await stage('closed');
      expect(await correct(entry.id, 'form')).toMatchObject({ refusal: { code: 'conference-over' } });
    });

    async function issueAdded(documentId: string): Promise<RegisterEntryEntity> {
      await record.transactions.run(async ({ documents }) => {
        const added = await documents.lock(documentId);
        const revision = (await documents.revision(added.replacesId!, 1))!;
        const { id: _id, documentId: _of, number: _number, ...copied } = revision;
        await documents.addRevision(added, copied);
        await documents.enterPhase(documentId, 'approval');
      });
      const [approval] = await ready.ask('approval', documentId, noon);
      await ready.answer(approval!, 'approved', noon);
      await record.transactions.run(({ documents }) => documents.enterPhase(documentId, 'issuing'));
      const [task] = await ready.ask('issue', documentId, noon);
      await ready.answer(task!, 'issued', noon);
      return ready.entry(documentId);
    }
  });

  describe(recordHandOver.name, () => {
    it('records the paper that the clerk handed over, once', async () => {
      const entry = await ready.issue({ code: 'a', kind: 'resolution' }, noon);
      const [row] = await dispatches(entry);
      const command = { ...by('ke-toan'), dispatchId: row!.id };
      expect((await recordHandOver(record.transactions, noon, command)).ok).toBe(true);
      expect(stateOfDispatch((await dispatches(entry))[0]!, null)).toBe('handedOver');
      expect(await recordHandOver(record.transactions, noon, command)).toMatchObject({
        refusal: { code: 'not-to-be-sent', state: 'handedOver' },
      });
    });

    it('keeps the day on which the paper went, and the receipt of the recipient', async () => {
      const entry = await ready.issue({ code: 'a', kind: 'resolution' }, noon);
      const [row] = await dispatches(entry);
      const command = { ...by('ke-toan'), dispatchId: row!.id };
      const received = { ...command, on: '2024-02-01', receipt: ' Số đến 125 ' };
      const later = at('2024-02-02T02:00:00.000Z');
      expect(await recordReceipt(record.transactions, later, received)).toMatchObject({
        refusal: { code: 'not-sent-yet' },
      });
      expect(await recordHandOver(record.transactions, later, { ...command, on: '2024-01-29' })).toMatchObject({
        refusal: { code: 'delivered-on-wrong-day' },
      });
      await recordHandOver(record.transactions, later, { ...command, on: '2024-01-31' });
      expect((await recordReceipt(record.transactions, later, received)).ok).toBe(true);
      expect((await dispatches(entry))[0]).toMatchObject({
        handedOverOn: '2024-01-31',
        receivedOn: '2024-02-01',
        receipt: 'Số đến 125',
        receiptRecordedBy: by('ke-toan').actorId,
      });
    });

    it('sends the resolution to the body above, though the list names others only', async () => {
      const recipients = [{ name: 'Các phòng', email: null }];
      const entry = await ready.issue({ code: 'nq', kind: 'resolution', recipients }, noon);
      expect((await dispatches(entry)).map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Các phòng']);
      const report = await ready.issue({ code: 'bc', recipients }, noon);
      expect((await dispatches(report)).map(({ name }) => name)).toEqual(['Các phòng']);
    });
  });

  it('has no gap and no double, whatever is issued, entered, recalled and corrected, in any order and at once', async () => {
    const act = fc.record({
      what: fc.constantFrom('issue', 'paper', 'recall', 'correct'),
      kind: fc.constantFrom('headReport' as const, 'unionReport' as const, 'officialLetter' as const),
      clock: fc.constantFrom('2023-12-31T16:59:59.000Z', '2023-12-31T17:00:00.000Z'),
      place: fc.nat(20),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        run += 1;
        ready = await IssuableDocuments.open(record.transactions, { office: `bat-ky-${run}` });
        const entries: RegisterEntryEntity[] = [];
        const perform = async ({ what, kind, clock, place }: (typeof acts)[number], index: number): Promise<void> => {
          const now = at(clock);
          const target = entries[place % Math.max(1, entries.length)];
          if (what === 'issue') entries.push(await ready.issue({ code: `vb-${index}`, kind }, now));
          else if (what === 'paper') {
            const issuedOn = clock < '2023-12-31T17' ? '2023-12-31' : '2024-01-01';
            const book = seriesOf({ kind, unit: null, isRehearsal: false, corrects: null }, ready.office).book;
            if (book === 'rehearsal') return;
            await enterPaperNumber(
              record.transactions,
              now,
              paper({ book, number: place, issuedOn, signedOn: null, confirmed: ['before-last', 'duplicate'] }),
            );
          } else if (what === 'recall' && target) await recall(target.id);
          else if (target) await correct(target.id, place % 2 ? 'content' : 'form');
        };
        await Promise.all(acts.map(perform));
        const series = await query<{ numbers: number[] }>(
          `select array_agg(number order by number) as numbers from register_entry where office_id = $1 group by book, year`,
          [ready.office.id],
        );
        for (const { numbers } of series) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 12 },
    );
  });
});
