import fc from 'fast-check';
import { readCsv } from './read-csv';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ cells }) => cells) : read.refusal;
};

describe(readCsv.name, () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'sep=;\r\na,1;b',
      [
        ['sep=', ''],
        ['a,1', 'b'],
      ],
    ],
    ['"nói ""có""","hai\ndòng"\n', [['nói "có"', 'hai\ndòng']]],
    ['a,,\n', [['a', '', '']]],
    [' "a" ,b', [['a ', 'b']]],
    ['', []],
  ])('reads %j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('keeps the line of the file at which each row begins', () => {
    const read = readCsv('a,b\n"x\ny",c\nd,e\n');
    expect(read.ok && read.value.map(({ number }) => number)).toEqual([1, 2, 4]);
  });

  it('says where a quotation mark is never closed', () => {
    expect(cellsOf('a,b\nc,"d\ne,f\n')).toEqual({ code: 'csv-quote-open', line: 2 });
  });

  it('reads back what a careful program writes', () => {
    const rows = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ệ', '"', ',', ';', '\n', '\r\n', ' ') }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';'), (said, separator) => {
        const head = ['dau', 'cuoi'];
        const text = [head, ...said]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
          .join('\n');
        expect(cellsOf(`sep=${separator}\n${text}`)).toEqual([['sep=', ''], head, ...said]);
      }),
    );
  });
});
