/** How a result is compared with a figure; `==` is a bare figure: "100%", "09 sáng kiến". */
export type Comparator = '==' | '>=' | '>' | '<=' | '<';

/** The figure of a target. A target without a figure stays without one: nothing is invented. */
export type Indicator = BoundIndicator | RangeIndicator | AbsentIndicator;

/** A single figure to be reached, exceeded, or kept below. */
export interface BoundIndicator {
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit?: string | undefined;
}

/** A span in which the result should lie: "20–30%", "từ 3 đến 5 sáng kiến". */
export interface RangeIndicator {
  readonly comparator: 'range';
  readonly min: number;
  readonly max: number;
  readonly unit?: string | undefined;
}

/** No figure is known, or none was set. */
export interface AbsentIndicator {
  readonly comparator: 'none';
}
