import type { TargetState } from '@conference/domain';

/** How many promises are in each state, in one period. */
export interface Bar {
  readonly counts: readonly { readonly state: TargetState; readonly count: number }[];
}

/** One state's part of a bar: where it begins, and how broad it is. */
interface Band {
  readonly state: TargetState;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** Divides bars into bands: the longest bar fills the width, and all are drawn to one scale. */
export function bandsOf<Drawn extends Bar>(
  bars: readonly Drawn[],
  width: number,
): readonly { readonly bar: Drawn; readonly bands: readonly Band[] }[] {
  const totals = bars.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0));
  const scale = width / Math.max(1, ...totals);
  return bars.map((bar) => {
    let before = 0;
    const bands = bar.counts.map(({ state, count }) => {
      const band = { state, count, x: before * scale, width: count * scale };
      before += count;
      return band;
    });
    return { bar, bands };
  });
}
