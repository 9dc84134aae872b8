/** Something that has to be fast: what it needs is prepared once and not timed. */
export interface Benchmark<T = unknown> {
  readonly name: string;
  readonly prepare: () => Promise<T> | T;
  /** One run; a number that it answers is its figure in milliseconds, otherwise its duration is. */
  readonly run: (prepared: T) => unknown;
  /** What was prepared is taken down. */
  readonly tearDown?: (prepared: T) => Promise<void> | void;
  /** The median that was promised, in milliseconds. */
  readonly targetMs?: number;
}

/** What came out, in milliseconds. */
export interface Figures {
  readonly name: string;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly targetMs: number | null;
  /** The median as a share of the promise; above one it is broken. */
  readonly ofTarget: number | null;
  /** The median in units of the yardstick, which compares machines. */
  readonly ofYardstick: number;
}

/** Registers a benchmark with the types of what it prepares. */
export function benchmark<T>(definition: Benchmark<T>): Benchmark {
  return definition as Benchmark;
}

/** Sums up the runs of one benchmark. */
export function figures({ name, targetMs }: Benchmark, runs: readonly number[], yardstick: number): Figures {
  const sorted = [...runs].sort((one, other) => one - other);
  const middle = median(sorted);
  return {
    name,
    min: sorted[0] ?? NaN,
    median: middle,
    max: sorted.at(-1) ?? NaN,
    targetMs: targetMs ?? null,
    ofTarget: targetMs === undefined ? null : middle / targetMs,
    ofYardstick: middle / yardstick,
  };
}

/** The middle of an odd number of figures, or the mean of the two in the middle. */
export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half) - 1] ?? NaN)) / 2;
}

/** The figure that a share of all figures, in percent, does not exceed: the nearest rank. */
export function percentile(all: readonly number[], percent: number): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}
