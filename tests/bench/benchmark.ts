/** Something that has to be fast: what it needs is prepared once and not timed. */
export interface Benchmark<T = unknown> {
  readonly name: string;
  readonly prepare: () => Promise<T> | T;
  /** One run; a number that it answers is its figure, otherwise its duration in milliseconds is. */
  readonly run: (prepared: T) => unknown;
  /** What was prepared is taken down. */
  readonly tearDown?: (prepared: T) => Promise<void> | void;
  /** The median that was promised, in milliseconds or in the unit of the figure. */
  readonly target?: number;
  /** What the figure counts; milliseconds where nothing is said. */
  readonly unit?: string;
}

/** What came out. */
export interface Figures {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly target: number | null;
  /** The median as a share of the promise; above one it is broken. */
  readonly ofTarget: number | null;
  /** The median in units of the yardstick, which compares machines. */
  readonly ofYardstick: number;
  /** How many processes wanted a core while it ran, on average: figures of a busy machine are rough. */
  readonly load: number;
}

/** One run of a benchmark: its figure, and the load average of the machine after it. */
export interface Run {
  readonly figure: number;
  readonly load: number;
}

/** Registers a benchmark with the types of what it prepares. */
export function benchmark<T>(definition: Benchmark<T>): Benchmark {
  return definition as Benchmark;
}

/** Sums up the runs of one benchmark. */
export function figures({ name, target, unit }: Benchmark, runs: readonly Run[], yardstick: number): Figures {
  const sorted = runs.map(({ figure }) => figure).sort((one, other) => one - other);
  const middle = median(sorted);
  return {
    name,
    unit: unit ?? 'ms',
    min: sorted[0] ?? NaN,
    median: middle,
    max: sorted.at(-1) ?? NaN,
    target: target ?? null,
    ofTarget: target === undefined ? null : middle / target,
    ofYardstick: middle / yardstick,
    load: runs.reduce((sum, { load }) => sum + load, 0) / runs.length,
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
