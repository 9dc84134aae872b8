import { searchTerms } from './search-terms';

const said = (typed: string) => searchTerms(typed).map(({ words, isBegun }) => words.join(' ') + (isBegun ? '…' : ''));

describe(searchTerms.name, () => {
  it.each([
    ['hội nghị', ['hoi', 'nghi…']],
    ['HOI  NGHỊ ', ['hoi', 'nghi']],
    ['Đào Thị Hoà', ['dao', 'thi', 'hoa…']],
    ['12/NQ-HN', ['12 nq hn…']],
    ['số 01/QĐ', ['so', '1 qd…']],
    ['"quy chế dân chủ" cơ sở', ['quy che dan chu', 'co', 'so…']],
    ['“quy chế dân chủ”', ['quy che dan chu']],
    ['"quy chế dân', ['quy che dan…']],
    ['h', ['h']],
    ['số hóa h', ['so', 'hoa']],
    ['phòng 3', ['phong', '3']],
    ['hồ sơ h ', ['ho', 'so', 'h']],
    ['   ', []],
    ['!?/"', []],
    ["'; drop table task; --", ['drop', 'table', 'task']],
  ])('reads %p as %p', (typed, terms) => {
    expect(said(typed)).toEqual(terms);
  });

  it('looks at so much of what is typed, and no more', () => {
    expect(searchTerms('a '.repeat(1000))).toHaveLength(12);
    expect(searchTerms(`${'a'.repeat(500)} b`)).toEqual([{ words: ['a'.repeat(200)], isBegun: true }]);
  });
});
