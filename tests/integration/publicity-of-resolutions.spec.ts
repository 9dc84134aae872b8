import { randomUUID } from 'node:crypto';
import { renderPdf } from '@conference/documents';
import { publicityRecordForm } from '@conference/drafting';
import type { RegisterEntryEntity } from '@conference/persistence';
import {
  openPublicity,
  provePublicity,
  recallDocument,
  recordPublicityPlace,
  withdrawPublicity,
  withdrawPublicityPlace,
  type PlaceRecord,
} from '@conference/tasks';
import { publicityWorkflowId } from '@conference/workflows';
import { pdfLines, readPdf } from '../../libs/documents/src/read-pdf.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { IssuableDocuments } from './issuable.factory';

const at = (instant: string) => () => new Date(instant);
const noon = at('2024-01-30T05:00:00.000Z');
const nextDay = at('2024-01-31T05:00:00.000Z');
const FILE = 'f'.repeat(64);

describe('a resolution that is issued, made known to all staff', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let ready: IssuableDocuments;
  let entry: RegisterEntryEntity;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    count += 1;
    ready = await IssuableDocuments.open(record.transactions, { office: `co-quan-${count}` });
    entry = await ready.issue({ code: 'nq', kind: 'resolution' }, noon);
    await record.transactions.run(({ files }) =>
      files.add({ sha256: FILE, mediaType: 'application/pdf', size: 8 }, noon()),
    );
    await ready.layOut(entry.documentId!, FILE);
    await openPublicity(record.transactions, noon, { documentId: entry.documentId!, matter: 'issued' });
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const latest = async () =>
    (await record.transactions.read(({ publicity }) => publicity.latest(entry.documentId!, 'issued')))!;
  const actor = (code: string) => ready.people.get(code)!.id;
  const place = async (different: Partial<PlaceRecord> = {}) =>
    recordPublicityPlace(record.transactions, nextDay, {
      publicityId: (await latest()).id,
      actorId: actor('tp-hc'),
      way: 'noticeBoard',
      place: ' Bảng tin tầng 1 trụ sở ',
      fromOn: '2024-01-31',
      untilOn: null,
      link: null,
      proof: null,
      ...different,
    });
  const places = async () => {
    const { id } = await latest();
    return record.transactions.read(({ publicity }) => publicity.places([id]));
  };
  const publicise = async () => {
    const [task] = await ready.ask('posting', entry.documentId!, nextDay);
    await ready.answer(task!, 'publicised', nextDay);
    return task!;
  };

  it('is asked of the head of office, due in 5 working days that the plan sets, and shown for 20 days', async () => {
    const task = await publicise();
    expect(task.assigneeId).toBe(actor('tp-hc'));
    const round = await record.transactions.read(({ rounds }) => rounds.round(task.roundId));
    expect(round!.dueExplanation.vi).toMatch(/^theo kế hoạch \(pháp luật không ấn định/);
    expect(await latest()).toMatchObject({
      matter: 'issued',
      showing: 1,
      dueOn: '2024-02-06',
      packetHash: FILE,
      publicisedBy: actor('tp-hc'),
      shownUntil: new Date('2024-02-20T17:00:00.000Z'),
    });
    const over = at('2024-02-20T17:00:01.000Z');
    const proven = await provePublicity(record.transactions, over, { documentId: entry.documentId!, matter: 'issued' });
    expect(proven.isProven).toBe(true);
  });

  it('is shown beside the answers to the opinions on it, each with its own days', async () => {
    await openPublicity(record.transactions, noon, { documentId: entry.documentId! });
    const all = await record.transactions.read(({ publicity }) => publicity.ofDocument(entry.documentId!));
    expect(all.map(({ matter, showing }) => `${matter} ${showing}`)).toEqual(['answers 1', 'issued 1']);
  });

  it('keeps where else it was made known: place, days, the file, who recorded it when, and what shows it', async () => {
    const proof = { sha256: 'a'.repeat(64), name: 'bang-tin.jpg' };
    expect(await place({ proof })).toMatchObject({ refusal: { code: 'file-unknown' } });
    await record.transactions.run(async ({ files }) => {
      await files.add({ sha256: proof.sha256, mediaType: 'image/jpeg', size: 8 }, noon());
      await files.addUpload({ sha256: proof.sha256, personId: actor('tp-hc'), uploadedAt: noon() });
    });
    expect(await place({ proof })).toMatchObject({ ok: true });
    expect(await places()).toMatchObject([
      {
        place: 'Bảng tin tầng 1 trụ sở',
        fileSha256: FILE,
        proofSha256: proof.sha256,
        recordedBy: actor('tp-hc'),
        recordedAt: nextDay(),
      },
    ]);
  });

  it('takes nothing from before the issue, from days to come, or from whoever keeps no register', async () => {
    expect(await place({ fromOn: '2024-01-29' })).toMatchObject({ refusal: { code: 'place-before-issue' } });
    expect(await place({ fromOn: '2024-02-01' })).toMatchObject({ refusal: { code: 'place-ahead' } });
    expect(await place({ actorId: actor('tp-nv') })).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await place({ publicityId: randomUUID() })).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await places()).toEqual([]);
  });

  it('keeps what was recorded wrongly, taken back once with the reason', async () => {
    const recorded = await place();
    if (!recorded.ok) throw new Error(recorded.refusal.code);
    const takeBack = () =>
      withdrawPublicityPlace(record.transactions, nextDay, {
        placeId: recorded.value.placeId,
        actorId: actor('tp-hc'),
        reason: 'Nhầm bảng tin',
      });
    expect((await takeBack()).ok).toBe(true);
    expect((await takeBack()).ok).toBe(false);
    expect(await places()).toMatchObject([{ withdrawnBecause: 'Nhầm bảng tin' }]);
  });

  it('is written as a record to be signed, with the hash of the file and every place that stands', async () => {
    await publicise();
    await place({ link: 'https://so.example/nghi-quyet' });
    const form = await record.transactions.read(async (records) =>
      publicityRecordForm(records, {
        document: await records.documents.get(entry.documentId!),
        showing: await latest(),
        at: nextDay().toISOString(),
      }),
    );
    const pdf = await renderPdf(form, nextDay().toISOString());
    const text = pdfLines(readPdf(pdf), 1).join(' ');
    expect(text).toContain(`Công khai Nghị quyết số ${entry.symbol}`);
    expect(text.replaceAll(' ', '')).toContain(FILE);
    expect(text).toContain('Bảng tin tầng 1 trụ sở');
    expect(text).toContain('Thời gian công khai chưa hết');
  });

  it('is asked for again when it was taken down, and no more once it is recalled', async () => {
    await publicise();
    const withdrawal = { actorId: actor('tp-hc'), reason: 'Nhầm tệp', runOf: publicityWorkflowId };
    const down = await withdrawPublicity(record.transactions, nextDay, {
      publicityId: (await latest()).id,
      ...withdrawal,
    });
    expect(down.ok).toBe(true);
    const signals: { payload: { workflowId: string } }[] = await record.transactions.dataSource.query(
      `select payload from outbox where payload::text like '%courseChanged%' order by id desc limit 1`,
    );
    expect(signals[0]!.payload.workflowId).toMatch(/\/document\/nq\/posting$/);
    const again = await openPublicity(record.transactions, nextDay, {
      documentId: entry.documentId!,
      matter: 'issued',
    });
    expect(again).toMatchObject({ showing: 2, isWithdrawn: false });
    const [open] = await ready.ask('posting', entry.documentId!, nextDay, 2);
    const recall = { officeId: ready.office.id, entryId: entry.id, ...withdrawal, actorId: actor('gd') };
    expect((await recallDocument(record.transactions, nextDay, recall)).ok).toBe(true);
    const round = await record.transactions.read(({ rounds }) => rounds.round(open!.roundId));
    expect(round!.outcome).toBe('cancelled');
    expect(await place()).toMatchObject({ refusal: { code: 'recalled-already' } });
  });

  it('is taken down with its recall, and its run hears that it is over', async () => {
    await publicise();
    const recall = { officeId: ready.office.id, entryId: entry.id, actorId: actor('gd'), reason: 'Sai số liệu' };
    await recallDocument(record.transactions, nextDay, { ...recall, runOf: publicityWorkflowId });
    const now = await openPublicity(record.transactions, nextDay, { documentId: entry.documentId!, matter: 'issued' });
    expect(now).toMatchObject({ showing: 1, isWithdrawn: true });
  });
});
