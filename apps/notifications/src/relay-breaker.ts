const FAILURES_TO_OPEN = 3;
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/** What became of the relay for outgoing mail by the latest word from it. */
export type RelayTurn = 'opened' | 'closed' | null;

/**
 * Stops trying while the relay cannot be reached, so that no mail burns its attempts on it: opens after three failures in a row,
 * rests twice as long after each further one, then lets one mail try. A relay that answers about a mail, whatever it answers, is there.
 */
export class RelayBreaker {
  private failures = 0;
  private restMs = FIRST_REST_MS;
  private restsUntil = 0;
  private isProbing = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  get isOpen(): boolean {
    return this.failures >= FAILURES_TO_OPEN;
  }

  /** Whether a mail may be tried now; while open, by one at a time. */
  mayTry(): boolean {
    if (!this.isOpen) return true;
    if (this.isProbing || this.now() < this.restsUntil) return false;
    this.isProbing = true;
    return true;
  }

  /** There was no mail to try, or it was not tried. */
  untried(): void {
    this.isProbing = false;
  }

  reached(): RelayTurn {
    const wasOpen = this.isOpen;
    this.failures = 0;
    this.restMs = FIRST_REST_MS;
    this.isProbing = false;
    return wasOpen ? 'closed' : null;
  }

  missed(): RelayTurn {
    const wasOpen = this.isOpen;
    const wasProbe = this.isProbing;
    this.failures += 1;
    this.isProbing = false;
    if (!this.isOpen || (wasOpen && !wasProbe)) return null;
    this.restsUntil = this.now() + this.restMs;
    this.restMs = Math.min(LONGEST_REST_MS, this.restMs * 2);
    return wasOpen ? null : 'opened';
  }
}
