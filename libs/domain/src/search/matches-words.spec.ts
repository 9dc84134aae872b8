import { matchesWords } from './matches-words';

describe(matchesWords.name, () => {
  it.each([
    ['Dương Minh Tâm', 'tam', true],
    ['Đào Thị Ngọc Ánh', 'dao anh', true],
    ['Dương Minh Tâm', 'TÂM dương', true],
    ['Dương Minh Tâm', 'tan', false],
    ['Dương Minh Tâm', '', true],
  ])('%s, typed “%s”: %s', (text, typed, expected) => {
    expect(matchesWords(text, typed)).toBe(expected);
  });
});
