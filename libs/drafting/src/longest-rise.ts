/** Finds the longest run of items, in their order, whose places only rise: what is outside it has moved. */
export function longestRise<T>(items: readonly T[], placeOf: (item: T) => number): T[] {
  const ends: number[] = [];
  const before: number[] = [];
  items.forEach((item, index) => {
    const at = firstNotBelow(ends, (end) => placeOf(items[end]!), placeOf(item));
    before[index] = at > 0 ? ends[at - 1]! : -1;
    ends[at] = index;
  });
  const rise: T[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rise.unshift(items[index]!);
  return rise;
}

function firstNotBelow(ends: readonly number[], valueOf: (end: number) => number, value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(ends[middle]!) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
