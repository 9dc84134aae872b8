/** How many mails to nobody one address may send in a while before it is not listened to. */
const MOST_GUESSES = 20;
const WHILE_MS = 60 * 60 * 1000;
const MOST_STRANGERS = 10_000;

/** Counts who writes to addresses that nobody has: whoever does so again and again is guessing. */
export class StrangerLimit {
  private readonly guesses = new Map<string, { count: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether somebody has guessed too often lately. */
  isOver(address: string): boolean {
    const found = this.guesses.get(address);
    return found !== undefined && found.until > this.now() && found.count >= MOST_GUESSES;
  }

  guessed(address: string, times: number): void {
    const found = this.guesses.get(address);
    const known = found && found.until > this.now() ? found : { count: 0, until: this.now() + WHILE_MS };
    if (!found && this.guesses.size >= MOST_STRANGERS) this.guesses.clear();
    this.guesses.set(address, { ...known, count: known.count + times });
  }
}
