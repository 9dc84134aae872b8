import fc from 'fast-check';
import { cutLine, plainLine, plainText } from './plain-line';

describe(plainLine.name, () => {
  it.each([
    ['a line break with a header behind it', 'Báo cáo\r\nBcc: v@evil.example', 'Báo cáo Bcc: v@evil.example'],
    ['a Unicode line separator', 'Báo cáo\u2028Phụ lục', 'Báo cáo Phụ lục'],
    ['a direction mark that turns a file name around', 'bao-cao\u202efdp.exe', 'bao-caofdp.exe'],
    ['zero-width characters', 'Ho\u200bà\ufeff', 'Hoà'],
    ['half of a character', 'Hòa\ud83d', 'Hòa\ufffd'],
    ['letters typed as base and mark', 'Nguyễn Thị Hòa'.normalize('NFD'), 'Nguyễn Thị Hòa'],
    ['no-break and double spaces', ' Sở\u00a0 Khoa học ', 'Sở Khoa học'],
  ])('clears %s', (_what, value, expected) => {
    expect(plainLine(value)).toBe(expected);
  });

  it('leaves nothing that breaks or hides a line, whatever the value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(plainLine(value)).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(plainLine(plainLine(value))).toBe(plainLine(value));
      }),
    );
  });
});

describe(plainText.name, () => {
  it('keeps the paragraphs of a reason and clears the rest', () => {
    expect(plainText('Mục 1.\r\nMục 2.\u0007\u2028\n\n\n\nMục 3.\u202e ')).toBe('Mục 1.\nMục 2. \n\nMục 3.');
  });
});

describe(cutLine.name, () => {
  it('keeps a short line', () => {
    expect(cutLine('Báo cáo', 7)).toBe('Báo cáo');
  });

  it('cuts between letters, never inside one', () => {
    expect(cutLine('ệ'.normalize('NFD').repeat(5), 3)).toBe(`${'ệ'.normalize('NFD').repeat(3)}…`);
  });

  it('does not let one letter carry any number of marks', () => {
    expect(cutLine(`a${'\u0301'.repeat(1000)}`, 10)).toBe('…');
  });
});
