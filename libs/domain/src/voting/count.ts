import { refuse, type Refused } from '../result';

/** A figure that cannot be a count of people or ballots. */
export interface NotACount {
  readonly code: 'not-a-count';
  readonly figure: string;
  readonly value: number;
}

/** Finds the first figure that cannot be a count: only whole numbers from zero up count people and ballots. */
export function notACount(figures: readonly (readonly [figure: string, value: number])[]): Refused<NotACount> | null {
  const wrong = figures.find(([, value]) => !Number.isSafeInteger(value) || value < 0);
  return wrong ? refuse({ code: 'not-a-count', figure: wrong[0], value: wrong[1] }) : null;
}

/** Adds figures up. */
export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** Finds the first name that stands in a list twice. */
export function firstTwice(names: readonly string[]): string | undefined {
  return names.find((name, place) => names.indexOf(name) !== place);
}

/** Gives the smallest number that exceeds half of a base, without leaving the integers. */
export function moreThanHalfOf(base: number): number {
  return (base - (base % 2)) / 2 + 1;
}
