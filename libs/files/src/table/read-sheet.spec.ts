import { bytesOf } from '../inspect/file-bytes';
import { xlsxOf } from '../inspect/office.factory';
import { readSheet } from './read-sheet';

const LINK =
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>';
const SHARED = {
  name: 'xl/sharedStrings.xml',
  content:
    '<sst><si><t>Họ và tên</t></si><si><r><t>Trần </t></r><r><rPr><b/></rPr><t>Đình Khải</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
};
const read = (body: string) => readSheet(bytesOf(xlsxOf({ body, relations: LINK, parts: [SHARED] })));

describe(readSheet.name, () => {
  it('reads shared, inline, reckoned and plain cells at their places', async () => {
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>_x000D_b</t></r></is></c>',
      '<c r="D1" t="str"><f>UPPER("x")</f><v>X</v></c>',
      '<c r="E1" s="3"><v>46091</v></c>',
      '<c r="AB1" t="s"><v>1</v></c>',
    ];
    const [line] = await read(cells.join(''));
    expect(line!.number).toBe(1);
    expect(line!.cells.map((cell, index) => [index, cell]).filter(([, cell]) => cell !== '')).toEqual([
      [0, 'Họ và tên'],
      [2, 'a\rb'],
      [3, 'X'],
      [4, '46091'],
      [27, 'Trần Đình Khải'],
    ]);
  });

  it('refuses a workbook whose sheet is not there', async () => {
    const without = readSheet(bytesOf(xlsxOf({ relations: LINK.replace('sheet1', 'sheet9') })));
    await expect(without).rejects.toMatchObject({ refusal: { code: 'file-broken' } });
  });
});
