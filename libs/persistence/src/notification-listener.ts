import { Client } from 'pg';

/** The channels on which PostgreSQL tells that something waits or changed. */
export type Channel = 'outbox' | 'mail' | 'conference';

const RECONNECT_MS = 500;

/**
 * Hears PostgreSQL's notifications on one connection of its own, and comes back after it is lost.
 *
 * A notification is a hint: after each reconnection every hearer is called once, for what may have been missed.
 */
export class NotificationListener {
  private readonly hearers = new Map<Channel, Set<(payload: string) => void>>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly url: string) {}

  /** Calls the hearer for each notification of the channel, with an empty payload after a reconnection. */
  on(channel: Channel, hearer: (payload: string) => void): () => void {
    const hearers = this.hearers.get(channel) ?? new Set();
    this.hearers.set(channel, hearers.add(hearer));
    if (!this.client && !this.timer) void this.connect();
    return () => hearers.delete(hearer);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'hoi-nghi-listener',
      connectionTimeoutMillis: 5_000,
    });
    this.client = client;
    // without this hearer a lost connection would end the process
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ channel, payload }) => this.tell(channel as Channel, payload ?? ''));
    try {
      await client.connect();
      await client.query('listen outbox; listen mail; listen conference');
      for (const channel of this.hearers.keys()) this.tell(channel, '');
    } catch {
      this.reconnect(client);
    }
  }

  private reconnect(lost: Client): void {
    if (this.client !== lost || this.stopped) return;
    this.client = undefined;
    void lost.end().catch(() => undefined);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.connect();
    }, RECONNECT_MS);
  }

  private tell(channel: Channel, payload: string): void {
    for (const hearer of this.hearers.get(channel) ?? []) hearer(payload);
  }
}
