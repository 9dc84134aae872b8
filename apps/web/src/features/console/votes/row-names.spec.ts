import { rowNames } from './row-names';

describe(rowNames.name, () => {
  it.each([
    ['A, B,C', ['A', 'B', 'C']],
    [' Dãy trái;Dãy phải ; ', ['Dãy trái', 'Dãy phải']],
    ['', []],
    [' , ', []],
  ])('reads %j', (typed, names) => expect(rowNames(typed)).toEqual(names));
});
