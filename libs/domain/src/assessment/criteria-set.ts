/** For whom a set of criteria is: bodies (the office, its units) or persons. */
export const CRITERIA_KINDS = ['collective', 'individual'] as const;
export type CriteriaKind = (typeof CRITERIA_KINDS)[number];

/** What must stand behind each own score: a file, words, or one of the two. */
export const SUPPORTS = ['evidence', 'explanation', 'either'] as const;
export type Support = (typeof SUPPORTS)[number];

/** One thing that is judged; without points it is judged in words, and none are invented. */
export interface Criterion {
  readonly code: string;
  readonly title: string;
  /** The most points that it gives. */
  readonly points: number | null;
}

/** A name that is earned from a share of what can be reached: 80 of 100. */
export interface RecognisedLevel {
  readonly title: string;
  readonly atLeast: number;
  readonly of: number;
}

/** What an office promises to be judged by, year after year. */
export interface CriteriaSet {
  readonly code: string;
  readonly kind: CriteriaKind;
  readonly title: string;
  readonly support: Support;
  /** Without levels nothing is concluded beyond the figures. */
  readonly levels: readonly RecognisedLevel[];
  readonly criteria: readonly Criterion[];
}
