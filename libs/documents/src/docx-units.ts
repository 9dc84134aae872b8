/** Converts points to the twentieths that Word counts in. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
