import { PersonEntity } from '@conference/persistence';
import { ResultsFilesService } from '../../apps/api/src/results/results-files.service';
import { ResultsService } from '../../apps/api/src/results/results.service';
import { TargetCommandsService } from '../../apps/api/src/targets/target-commands.service';
import { TargetsService } from '../../apps/api/src/targets/targets.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { holdFollowed, type FollowedConference } from './followed-office.factory';

const PDF = Buffer.from('%PDF-1.7 <</Type /Page>>');
const MALICE = '=HYPERLINK("http://x","Tỷ lệ hồ sơ đúng hạn")';

describe('what became of it', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let results: ResultsService;
  let before: FollowedConference;
  let held: FollowedConference;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    results = new ResultsService(record.transactions);
    before = await holdFollowed(record.transactions, {
      year: 2024,
      heldOn: '2024-01-15',
      targets: [{ code: 'so-hoa', title: 'Số hóa hồ sơ', indicator: 'trên 80%', owner: 'nghiep-vu' }],
    });
    await report(before, 'so-hoa', 'tp-nv', { value: 75 });
    held = await holdFollowed(record.transactions, {
      year: 2025,
      heldOn: '2025-01-15',
      targets: [
        {
          code: 'so-hoa',
          title: 'Số hóa hồ sơ lưu trữ',
          indicator: 'trên 90%',
          previous: 'trên 80%',
          lineage: 'raised',
          owner: 'nghiep-vu',
          follows: [{ year: 2024, code: 'so-hoa' }],
        },
        { code: 'khoang', title: MALICE, indicator: '20–30%', owner: 'hanh-chinh' },
        {
          code: 'rieng',
          title: 'Học tập nâng cao',
          indicator: null,
          owner: 'luu-tru-1',
          party: { people: ['luu-tru-1'] },
        },
        { code: 'moi-phong', title: 'Không có đơn tố cáo', indicator: null, owner: 'hanh-chinh', party: 'allUnits' },
        { code: 'bo', title: 'Đã thôi', indicator: null, previous: '10%', lineage: 'dropped', owner: 'hanh-chinh' },
      ],
    });
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const person = (code: string) => held.people.get(code)!;
  const report = (
    of: FollowedConference,
    code: string,
    by: string,
    body: { value?: number; fileSha256?: string; fileName?: string; evidenceOn?: string },
  ) =>
    new TargetsService(record.transactions, record.files).report(of.people.get(by)!, of.targets.get(code)!.id, {
      value: null,
      note: 'Đã làm',
      ...body,
    });
  const page = (by = 'luu-tru-2') => results.page(person(by), held.conference.id);
  const row = async (code: string, by?: string) => (await page(by)).results.filter((result) => result.code === code);

  it('shows the newest conference with those that one may look at instead, and each promise once for each party', async () => {
    const view = await results.page(person('luu-tru-2'), undefined);
    expect(view.conferences.map(({ year }) => year)).toEqual([2025, 2024]);
    expect(view.conference).toMatchObject({ id: held.conference.id, untilOn: '2025-12-31' });
    expect(view.results.map(({ code }) => code)).toEqual([
      'so-hoa',
      'khoang',
      'rieng',
      ...held.conference.plan.units.map(() => 'moi-phong'),
    ]);
    expect(view.periods.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('says late where nothing was reported in time, and what was reached the year before', async () => {
    expect(await row('so-hoa')).toMatchObject([
      {
        state: 'late',
        report: null,
        indicator: { vi: 'trên 90%' },
        last: {
          year: 2024,
          figure: { vi: 'trên 80%' },
          written: { vi: '75%' },
          state: 'behind',
          conferenceId: before.conference.id,
        },
      },
    ]);
  });

  it('follows the reports and what leaders conclude, also after a target was handed over', async () => {
    await report(held, 'khoang', 'tp-hc', { value: 45 });
    expect(await row('khoang')).toMatchObject([{ state: 'reported', report: { value: 45, written: { vi: '45%' } } }]);
    const commands = new TargetCommandsService(record.transactions);
    const targetId = held.targets.get('khoang')!.id;
    const [{ id: partyId } = { id: '' }] = await row('khoang');
    await commands.handOver(
      person('gd'),
      { targetId, partyId },
      { ownerId: person('ke-toan').id, reason: 'Chuyển việc' },
    );
    await commands.appraise(person('gd'), targetId, { period: 2, conclusion: 'met', reason: 'Vượt là tốt' });
    expect(await row('khoang')).toMatchObject([
      {
        state: 'met',
        owner: person('ke-toan').name,
        report: { value: 45 },
        conclusion: { conclusion: 'met', reason: 'Vượt là tốt' },
        periods: [
          { number: 1, state: 'late' },
          { number: 2, state: 'met' },
        ],
      },
    ]);
  });

  it('opens the evidence of one person to those concerned and those who check, at the door too', async () => {
    const { sha256 } = await record.files.add(PDF, 'application/pdf', new Date());
    await record.transactions.run((records) =>
      records.files.addUpload({ sha256, personId: person('luu-tru-1').id, uploadedAt: new Date() }),
    );
    await report(held, 'rieng', 'luu-tru-1', {
      fileSha256: sha256,
      fileName: 'chung-chi.pdf',
      evidenceOn: '2025-09-01',
    });
    expect((await row('rieng', 'luu-tru-1'))[0]!.report!.evidence).toMatchObject({ name: 'chung-chi.pdf' });
    expect((await row('rieng', 'ct-cd'))[0]!.report!.evidence!.url).toMatch(/^\/api\/progress\//);
    expect((await row('rieng', 'luu-tru-2'))[0]!.report!.evidence).toEqual({ name: null, url: null });

    const [entry] = await record.transactions.read((records) =>
      records.targets.reports([held.targets.get('rieng')!.id]),
    );
    const door = new TargetsService(record.transactions, record.files);
    await expect(door.evidence(person('luu-tru-2'), entry!.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(door.evidence(person('ct-cd'), entry!.id)).resolves.toBeDefined();
    const files = new ResultsFilesService(results, record.transactions);
    const query = { conference: held.conference.id, language: 'vi' as const };
    expect(await textOf(files.csv(person('luu-tru-2'), query))).not.toContain('chung-chi.pdf');
    expect(await textOf(files.csv(person('ct-cd'), query))).toContain('chung-chi.pdf');
  });

  it('gives files of what is looked for alone, with nothing that a spreadsheet would run', async () => {
    const files = new ResultsFilesService(results, record.transactions);
    const query = { conference: held.conference.id, words: 'ho so', language: 'vi' as const };
    const lines = (await textOf(files.csv(person('gd'), query))).split('\r\n');
    expect(lines.map((line) => line.split(',')[1])).toEqual(['Mã', 'so-hoa', 'khoang', undefined]);
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://x"",""Tỷ lệ hồ sơ đúng hạn"")"`);
    expect(lines[2]).toContain('20–30%');
    const pdf = await bytesOf(files.pdf(person('gd'), query));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const xlsx = await bytesOf(files.xlsx(person('gd'), query));
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('is of one’s own office alone', async () => {
    const officeId = '00000000-0000-4000-8000-000000000000';
    const stranger = Object.assign(new PersonEntity(), person('luu-tru-2'), { officeId });
    await expect(results.page(stranger, held.conference.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await results.page(stranger, undefined)).toMatchObject({ conferences: [], conference: null, results: [] });
  });
});

async function bytesOf(file: ReturnType<ResultsFilesService['csv']>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await file).getStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function textOf(file: ReturnType<ResultsFilesService['csv']>): Promise<string> {
  return (await bytesOf(file)).toString('utf8');
}
