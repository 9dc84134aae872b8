import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { looksLikeFormula, type Cell } from './cell';
import { unpack } from './unpacked.factory';
import { writeXlsx } from './xlsx';

interface ReadCell {
  readonly '@_r': string;
  readonly '@_s': string;
  readonly '@_t'?: string;
  readonly v?: string;
  readonly f?: string;
  readonly is?: { readonly t: string | { readonly '#text'?: string } };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['row', 'c'].includes(name),
});

/** Every cell of the first sheet by its place, as another program reads them. */
async function cellsOf(rows: readonly (readonly Cell[])[]): Promise<ReadonlyMap<string, ReadCell>> {
  const files = await unpack(writeXlsx([{ name: 'Kết quả', rows, widths: [10, 10] }]));
  const xml = files.find(({ name }) => name === 'xl/worksheets/sheet1.xml')!.content.toString('utf8');
  const read = parser.parse(xml) as { worksheet: { sheetData: { row?: { c?: ReadCell[] }[] } } };
  return new Map((read.worksheet.sheetData.row ?? []).flatMap(({ c = [] }) => c.map((cell) => [cell['@_r'], cell])));
}

const textOf = ({ is }: ReadCell) => (typeof is!.t === 'string' ? is!.t : (is!.t['#text'] ?? ''));
/** The escapes of the format, read back. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe(writeXlsx.name, () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x","a")',
    "=cmd|' /C calc'!A0",
    '+84 912',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
  ])('keeps %j as text that is marked, and is no formula', async (text) => {
    const cell = (await cellsOf([['Đầu'], [text]])).get('A2')!;
    expect({ type: cell['@_t'], style: cell['@_s'], formula: cell.f }).toEqual({
      type: 'inlineStr',
      style: '3',
      formula: undefined,
    });
    expect(unescaped(textOf(cell))).toBe(text);
  });

  it.each([
    ['Ưỡn ẹo Đặng Thị Ngọc Ẩn – “nghị quyết” <b> & \u0000\u0008', 'Ưỡn ẹo Đặng Thị Ngọc Ẩn – “nghị quyết” <b> & '],
    ['20–30%', '20–30%'],
    ['_x0041_', '_x0041_'],
    ['dòng một\ndòng hai', 'dòng một\ndòng hai'],
  ])('keeps the words %j', async (text, kept) => {
    const cells = await cellsOf([['Đầu'], [text]]);
    expect(unescaped(textOf(cells.get('A2')!))).toBe(kept);
  });

  it('writes numbers as numbers, and nothing where there is none', async () => {
    const cells = await cellsOf([
      ['Đầu', 'Cuối'],
      [98.5, null],
      [null, 0],
    ]);
    expect([...cells.keys()]).toEqual(['A1', 'B1', 'A2', 'B3']);
    expect([cells.get('A2')!.v, cells.get('B3')!.v]).toEqual(['98.5', '0']);
  });

  it('is well-formed whatever people write, and marks what looks like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (text) => {
        const files = await unpack(writeXlsx([{ name: text, rows: [['Đầu'], [text]], widths: [10] }]));
        for (const { content } of files) expect(XMLValidator.validate(content.toString('utf8'))).toBe(true);
        const cell = (await cellsOf([['Đầu'], [text]])).get('A2')!;
        expect(cell['@_s']).toBe(looksLikeFormula(text) ? '3' : '1');
      }),
      { numRuns: 100 },
    );
  });

  it('names its columns as a spreadsheet does', async () => {
    const cells = await cellsOf([Array.from({ length: 53 }, (_, index) => index)]);
    expect([...cells.keys()].filter((_, index) => [0, 25, 26, 51, 52].includes(index))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
    ]);
  });
});
