import fc from 'fast-check';
import { isUnsafeName, safeFileName } from './file-name';

describe(safeFileName.name, () => {
  it.each([
    ['Báo cáo.docx', 'Báo cáo.docx'],
    ['../../etc/passwd', 'passwd'],
    ['c:\\tài liệu\\a.pdf', 'a.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a"b<c>.pdf', 'abc.pdf'],
    ['\u200Ba\u00AD.pdf', 'a.pdf'],
    ['Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
    ['\u0000', 'tep'],
    ['.', 'tep'],
    ['a/..', 'tep'],
  ])('makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('shortens a long name between letters and keeps its ending', () => {
    const safe = safeFileName(`${'ộ👍🏽'.repeat(150)}.docx`);
    expect(safe.length).toBeLessThanOrEqual(200);
    expect(safe).toMatch(/^(ộ|👍🏽)+\.docx$/u);
  });

  it('makes every name safe, and leaves a safe one alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const safe = safeFileName(name);
        expect(isUnsafeName(safe)).toBe(false);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});
