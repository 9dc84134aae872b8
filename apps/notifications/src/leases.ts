import { randomUUID } from 'node:crypto';

/** The right to send one mail, for as long as this process is heard of. */
export interface Lease {
  readonly id: string;
  /** @throws Error when somebody else may have the mail by now */
  assertHeld(): void;
}

/** Renews leases in the record and answers with those that are still held. */
export type Renew = (ids: readonly string[], seconds: number) => Promise<readonly string[]>;

/**
 * The leases of this process. They are short, so that the mails of a process that died go on soon, and are renewed while a mail is
 * being handed over, however long the relay takes. They run out on a clock that nobody can move, never later than in the record.
 */
export class Leases {
  /** When each runs out, in milliseconds of the monotonic clock. */
  private readonly until = new Map<string, number>();
  private renewing: NodeJS.Timeout | undefined;

  constructor(
    readonly seconds: number,
    private readonly renew: Renew,
    private readonly warn: (error: unknown) => void,
  ) {}

  start(): void {
    this.renewing = setInterval(() => void this.renewAll().catch(this.warn), (this.seconds * 1000) / 4);
    this.renewing.unref();
  }

  stop(): void {
    clearInterval(this.renewing);
  }

  /** Does something under a lease; the time begins before the record is asked for it. */
  async during<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    const id = randomUUID();
    this.until.set(id, this.from(performance.now()));
    try {
      return await work({ id, assertHeld: () => this.assertHeld(id) });
    } finally {
      this.until.delete(id);
    }
  }

  async renewAll(): Promise<void> {
    if (this.until.size === 0) return;
    const askedAt = performance.now();
    for (const id of await this.renew([...this.until.keys()], this.seconds)) {
      if (this.until.has(id)) this.until.set(id, this.from(askedAt));
    }
  }

  private from(ms: number): number {
    return ms + this.seconds * 1000;
  }

  private assertHeld(id: string): void {
    if (performance.now() > (this.until.get(id) ?? 0)) throw new Error('the lease has run out');
  }
}
