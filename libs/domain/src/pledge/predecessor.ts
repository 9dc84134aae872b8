import type { Indicator } from './indicator';

/** A target of an earlier conference that a target takes further: of the same office, or of one that it took over. */
export interface Predecessor {
  readonly office: string;
  readonly year: number;
  readonly code: string;
  /** What was promised then, where it is known. */
  readonly figure: Indicator;
}
