import { withoutAccents } from '../search/folded-words';

/** Of some names the one that somebody most likely meant: without accents the same or nearly so; null when none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const wanted = withoutAccents(typed).replace(/\s+/g, ' ').trim();
  const [best] = names
    .map((name) => ({ name, steps: stepsBetween(wanted, withoutAccents(name)) }))
    .toSorted((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(2, Math.floor(wanted.length / 3)) ? best.name : null;
}

/** How many letters have to be put in, left out or changed. */
function stepsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      line.push(Math.min(line[column - 1]! + 1, above[column]! + 1, above[column - 1]! + change));
    }
    above = line;
  }
  return above[other.length]!;
}
