/** How often a pump looks by itself, in case a notification was missed. */
const POLL_MS = 1_000;

/**
 * Empties something that fills up: when asked, and by itself every second or as seldom as is said; one run at a time, and once more when asked
 * during a run.
 */
export class Pump {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;
  private isAsked = false;
  private isBusy = false;

  /**
   * @param work does one portion and answers whether there may be more
   * @param failed hears of a portion that failed; the next look tries again
   * @param everyMs how often it looks by itself
   */
  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
    private readonly everyMs = POLL_MS,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.ask(), this.everyMs);
    this.ask();
  }

  ask(): void {
    if (this.isAsked || this.isStopping) return;
    this.isAsked = true;
    this.running = this.running.then(() => this.empty()).catch(this.failed);
  }

  /** Whether it is between two runs. */
  get isIdle(): boolean {
    return !this.isBusy && !this.isAsked;
  }

  /** Stops after the portion under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async empty(): Promise<void> {
    this.isAsked = false;
    this.isBusy = true;
    try {
      while (!this.isStopping && (await this.work()));
    } finally {
      this.isBusy = false;
    }
  }
}
