import { readingOrder, stepsAround } from './steps-around';

describe(stepsAround.name, () => {
  it.each([
    ['in the middle', ['a', 'b', 'c'], 'b', { previous: 'a', next: 'c', place: 2, all: 3 }],
    ['at the beginning', ['a', 'b', 'c'], 'a', { previous: null, next: 'b', place: 1, all: 3 }],
    ['at the end', ['a', 'b', 'c'], 'c', { previous: 'b', next: null, place: 3, all: 3 }],
    ['after its answer', ['a', 'c'], 'b', { previous: 'a', next: 'c', place: 2, all: 3 }],
    ['when those around were answered elsewhere', ['c'], 'b', { previous: null, next: 'c', place: 1, all: 2 }],
  ])('knows the way %s', (_, open, current, steps) => {
    expect(stepsAround(['a', 'b', 'c'], open, current)).toEqual(steps);
  });

  it('knows no way from a task that is not read in this order', () => {
    expect(stepsAround(['a'], ['a'], 'x')).toBeNull();
  });
});

describe(readingOrder.name, () => {
  it('keeps what was answered in its place, and puts what is new at the end', () => {
    expect(readingOrder(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});
