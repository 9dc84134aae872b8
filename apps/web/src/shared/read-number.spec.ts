import { readNumber } from './read-number';

describe(readNumber.name, () => {
  it.each([
    ['92,5', 92.5],
    ['92.5', 92.5],
    [' 100 ', 100],
    ['-3', -3],
    ['', null],
    ['chín', undefined],
    ['1.000,5', undefined],
  ])('“%s” is %s', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });
});
