import fc from 'fast-check';
import { foundPassage, markFound, type FoundRun } from './found-words';
import { searchTerms } from './search-terms';

const shown = (runs: readonly FoundRun[]) => runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const LONG = `${'Mở đầu của báo cáo. '.repeat(30)}Hội nghị thông qua chỉ tiêu. ${'Phần sau. '.repeat(50)}`;

describe(markFound.name, () => {
  it.each([
    ['Hội nghị viên chức', 'hoi nghi', '[Hội] [nghị] viên chức'],
    ['Báo cáo của Đào Thị Hòa', 'dao hoà', 'Báo cáo của [Đào] Thị [Hòa]'],
    ['Nghị quyết số 01/NQ-SKHCN', '1/nq', 'Nghị quyết số [01]/[NQ]-SKHCN'],
    ['dân chủ, quy chế dân chủ', '"quy chế dân chủ"', 'dân chủ, [quy] [chế] [dân] [chủ]'],
    ['anh và an', 'an ', 'anh và [an]'],
    ['anh và an', 'an', '[anh] và [an]'],
    ['không có gì', 'hội nghị', 'không có gì'],
    ['Hội nghị'.normalize('NFD'), 'hội', `[${'Hội'.normalize('NFD')}]${' nghị'.normalize('NFD')}`],
  ])('marks in “%s” what “%s” finds', (text, typed, marked) => {
    expect(shown(markFound(text, searchTerms(typed)))).toBe(marked);
  });

  it('changes nothing of a text, whatever is in it and whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, typed) => {
        const runs = markFound(text, searchTerms(typed));
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });
});

describe(foundPassage.name, () => {
  it('shows the part of a long text in which it stands, whole words and not more than a few lines', () => {
    const passage = shown(foundPassage(LONG, searchTerms('hoi nghi thong qua')));
    expect(passage).toContain('[Hội] [nghị] [thông] [qua] chỉ tiêu.');
    expect(passage).toMatch(/^….* .*…$/);
    expect(passage.length).toBeLessThan(270);
  });

  it('shows the beginning where none of the words is in it', () => {
    expect(shown(foundPassage(LONG, searchTerms('khác')))).toMatch(/^Mở đầu của báo cáo\..*…$/);
  });

  it('shows a short text whole', () => {
    expect(shown(foundPassage('Đồng ý.', searchTerms('dong')))).toBe('[Đồng] ý.');
  });

  it('shows a piece of the text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.string({ maxLength: 20 }), (text, typed) => {
        const runs = foundPassage(text, searchTerms(typed));
        const piece = runs.map((run) => run.text).join('');
        expect(text).toContain(piece.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });

  it('marks all that is shown where everything is a find', () => {
    const passage = foundPassage('hội '.repeat(5000), searchTerms('hoi'));
    expect(passage.filter(({ isFound }) => isFound).length).toBeGreaterThan(50);
  });
});
