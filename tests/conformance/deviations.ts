/** Collects what is not as the regulation wants it; an empty list is a conforming document. */
export class Deviations {
  readonly list: string[] = [];

  /** Notes what an element is where it should be something else. */
  expect(isRight: boolean, what: string): void {
    if (!isRight) this.list.push(what);
  }

  /** Notes a measure outside of its limits. */
  within(measure: number, [from, to]: readonly [number, number], tolerance: number, what: string): void {
    this.expect(
      measure >= from - tolerance && measure <= to + tolerance,
      `${what}: ${measure.toFixed(2)} is not within ${from}–${to}`,
    );
  }
}
