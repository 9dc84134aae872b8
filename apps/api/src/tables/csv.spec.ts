import fc from 'fast-check';
import { looksLikeFormula } from './cell';
import { writeCsv } from './csv';

describe(writeCsv.name, () => {
  it.each([
    ['Nghị quyết', 'Nghị quyết'],
    ['a,b', '"a,b"'],
    ['nói "có"', '"nói ""có"""'],
    ['=1+1', `"'=1+1"`],
    ['+84', `"'+84"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    [' =1', `"' =1"`],
    ['＝1+1', `"'＝1+1"`],
    ['=HYPERLINK("http://x","a")', `"'=HYPERLINK(""http://x"",""a"")"`],
    ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
    ['20–30%', '20–30%'],
    [-1.5, '-1.5'],
    [null, ''],
    ['05/NQ-SKHCN', '05/NQ-SKHCN'],
  ])('writes %j as %s', (text, written) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF${written}\r\n`);
  });

  it('is read back cell by cell, and no cell begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(rows).slice(1));
        expect(read.flat().filter(looksLikeFormula)).toEqual([]);
        expect(read).toEqual(rows.map((row) => row.map((cell) => (looksLikeFormula(cell) ? `'${cell}` : cell))));
      }),
    );
  });
});

/** As RFC 4180 says, written another way than the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[(at += 1)]!;
      else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
}
