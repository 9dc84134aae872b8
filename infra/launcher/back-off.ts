const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const HEALTHY_AFTER_MS = 30_000;

/** How long to wait before a crashed process is started again: a quarter second, doubling to five, from the start again after half a minute of health. */
export class BackOff {
  private crashes = 0;

  /** @param livedMs how long the process had run when it crashed */
  next(livedMs: number): number {
    if (livedMs >= HEALTHY_AFTER_MS) this.crashes = 0;
    return Math.min(FIRST_PAUSE_MS * 2 ** this.crashes++, LONGEST_PAUSE_MS);
  }
}
