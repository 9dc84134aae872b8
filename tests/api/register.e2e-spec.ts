import type { RegisterPageView } from '@conference/contracts';
import { XMLParser } from 'fast-xml-parser';
import { fromBuffer } from 'yauzl';
import { IssuableDocuments } from '../integration/issuable.factory';
import { openTestApp, type TestApp } from '../support/test-app';
import { SignedIn } from './signed-in.factory';

const PDF = Buffer.from('%PDF-1.7 <</Type /Page>> <</Type /Page>>');
const noon = () => new Date('2024-01-30T05:00:00.000Z');

describe('the register at the door', () => {
  let test: TestApp;
  let ready: IssuableDocuments;
  let head: SignedIn;
  let clerk: SignedIn;
  let staff: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    ready = await IssuableDocuments.open(test.transactions);
    const recipients = [
      { name: 'Sở Nội vụ', email: 'sonoivu@tinh.example' },
      { name: '=HYPERLINK("x")', email: null },
    ];
    for (const code of ['mot', 'hai', 'ba']) await ready.issue({ code, recipients }, noon);
    [head, clerk, staff] = [
      await SignedIn.as(test.origin, 'head'),
      await SignedIn.as(test.origin, 'clerk'),
      await SignedIn.as(test.origin, 'countingCommittee'),
    ];
  });

  afterAll(() => test?.close());

  const page = async (who = clerk, query = 'year=2024') =>
    (await (await who.get(`/api/register?${query}`)).json()) as RegisterPageView;

  it('shows the year, newest first, page by page, to everybody of the office', async () => {
    const first = await page(staff, 'year=2024&limit=2');
    expect(first.items.map(({ symbol }) => symbol)).toEqual(['03/BC-TTLN', '02/BC-TTLN']);
    expect(first.may.enterPaperNumber).toBe(false);
    const second = await page(staff, `year=2024&limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map(({ symbol }) => symbol)).toEqual(['01/BC-TTLN']);
    expect(second.nextCursor).toBeNull();
    expect(first.books.find(({ book }) => book === 'outgoing')?.nextNumber).toBe(4);
    expect((await page(staff, 'year=2024&book=employeeSide')).items).toEqual([]);
    expect((await staff.get('/api/register?book=nonsense')).status).toBe(400);
    expect((await (await SignedIn.as(test.origin)).get('/api/register')).status).toBe(401);
  });

  it('offers recall and correction to the signatories, sending and paper numbers to the clerk', async () => {
    const [forHead] = (await page(head)).items;
    const [forClerk] = (await page(clerk)).items;
    expect(forHead!.may).toEqual({ recall: true, replace: true, rectify: true });
    expect(forClerk!.may).toEqual({ recall: false, replace: false, rectify: false });
    expect(forClerk!.deliveries.map(({ may }) => may.handOver)).toEqual([false, true]);
    const { id } = forHead!;
    expect((await clerk.post(`/api/register/${id}/recall`, { reason: 'Không có quyền' })).status).toBe(403);
    expect(
      (
        await staff.post('/api/register/paper-numbers', {
          number: 4,
          typeCode: 'BC',
          subject: 'x',
          issuedOn: '2024-01-30',
        })
      ).status,
    ).toBe(403);
    const dispatch = forClerk!.deliveries[1]!.id;
    expect((await staff.post(`/api/dispatches/${dispatch}/hand-over`, {})).status).toBe(403);
    expect((await clerk.post(`/api/dispatches/${dispatch}/hand-over`, {})).status).toBe(204);
    expect((await clerk.post(`/api/dispatches/${forClerk!.deliveries[0]!.id}/send`, {})).status).toBe(409);
  });

  it('writes the year as CSV in which nothing is a formula', async () => {
    const answer = await clerk.get('/api/register.csv?year=2024');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('so-van-ban-di-2024.csv');
    const lines = Buffer.from(await answer.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFSổ,"Số, ký hiệu",Ngày ban hành,Loại văn bản,Trích yếu,Cơ quan ban hành,Người ký,Nơi nhận,Tình trạng,Ghi chú',
    );
    expect(lines.slice(1, 4).map((line) => line.split(',')[1])).toEqual(['01/BC-TTLN', '02/BC-TTLN', '03/BC-TTLN']);
    expect(lines.join('\n')).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('packs an issued document with its metadata', async () => {
    const { documentId, id } = (await page()).items.at(-1)!;
    expect((await clerk.get(`/api/register/${id}/export`)).status).toBe(404);
    const file = await test.files.add(PDF, 'application/pdf', noon());
    await ready.layOut(documentId!, file.sha256);
    const answer = await clerk.get((await page()).items.at(-1)!.exportUrl!);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const packed = await unpack(Buffer.from(await answer.arrayBuffer()));
    expect([...packed.keys()]).toEqual(['01-BC-TTLN.pdf', '01-BC-TTLN.xml']);
    expect(packed.get('01-BC-TTLN.pdf')!.equals(PDF)).toBe(true);
    const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
    expect(parser.parse(packed.get('01-BC-TTLN.xml')!.toString('utf8'))).toMatchObject({
      Document: {
        TypeName: 'Báo cáo',
        CodeNumber: '01',
        CodeNotation: 'BC-TTLN',
        IssuedDate: '2024-01-30',
        PageAmount: '2',
        SignerInfo: { Position: 'Giám đốc', FullName: 'Hà Văn Lâm' },
        To: [{ OrganName: 'Sở Nội vụ' }, { OrganName: '=HYPERLINK("x")' }],
      },
    });
  });

  it('takes the next paper number, and says which one it is when another is given', async () => {
    const body = { number: 6, typeCode: 'CV', subject: 'Công văn giấy', unit: 'hanh-chinh', issuedOn: '2024-01-30' };
    const gap = await clerk.post('/api/register/paper-numbers', body);
    expect([gap.status, await gap.json()]).toMatchObject([409, { code: 'number-leaves-gap', facts: { next: 4 } }]);
    const taken = await clerk.post('/api/register/paper-numbers', { ...body, number: 4 });
    expect([taken.status, await taken.json()]).toMatchObject([201, { symbol: '04/TTLN-HCTH' }]);
    expect((await page()).items[0]).toMatchObject({ source: 'paper', documentId: null, exportUrl: null });
    const late = { ...body, number: 5, signedOn: '2024-01-22' };
    const warned = await clerk.post('/api/register/paper-numbers', late);
    expect(await warned.json()).toMatchObject({ code: 'confirmation-missing', facts: { warnings: ['numbered-late'] } });
    const confirmed = await clerk.post('/api/register/paper-numbers', { ...late, confirmed: ['numbered-late'] });
    expect(confirmed.status).toBe(201);
  });

  it('recalls once, shows it everywhere, and begins a correction', async () => {
    const { id } = (await page(head)).items.at(-1)!;
    expect((await head.post(`/api/register/${id}/recall`, { reason: '  ' })).status).toBe(400);
    expect((await head.post(`/api/register/${id}/recall`, { reason: 'Sai số liệu' })).status).toBe(204);
    const again = await head.post(`/api/register/${id}/recall`, { reason: 'Sai số liệu' });
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'recalled-already' }]);
    expect((await page(head)).items.at(-1)).toMatchObject({
      state: 'recalled',
      recall: { reason: 'Sai số liệu', recalledBy: 'Hà Văn Lâm' },
      may: { recall: false, replace: true, rectify: false },
    });
    expect(await (await clerk.get('/api/register.csv?year=2024')).text()).toContain('Đã thu hồi,Thu hồi: Sai số liệu');

    const begun = await head.post(`/api/register/${id}/corrections`, { kind: 'content', reason: 'Sai số liệu' });
    expect(begun.status).toBe(201);
    expect((await page(head)).items.at(-1)!.correctedBy).toMatchObject([{ symbol: null, kind: 'content' }]);
    const wrong = await head.post('/api/register/00000000-0000-4000-8000-000000000000/recall', { reason: 'Không có' });
    expect(wrong.status).toBe(404);
  });
});

function unpack(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, failed) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return failed(error);
      const found = new Map<string, Buffer>();
      file.on('entry', (entry: { fileName: string }) =>
        file.openReadStream(entry as never, (problem, stream) => {
          if (problem) return failed(problem);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.once('end', () => {
            found.set(entry.fileName, Buffer.concat(pieces));
            file.readEntry();
          });
        }),
      );
      file.once('end', () => done(found));
      file.readEntry();
    });
  });
}
