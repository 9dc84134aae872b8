import { askedOnce } from './asked-once';
import type { OutboxEntity, OutboxMessage } from './entities';
import type { NotificationListener } from './notification-listener';
import { Pump } from './pump';
import type { Records, Transactions } from './transactions';

/** Small, for what is carried counts only when all of a batch is. */
const BATCH = 10;

/** What carries one kind of outbox message out of the database. */
export interface OutboxCarrier {
  readonly topics: readonly OutboxMessage['topic'][];
  /**
   * Does what the message asks for; answers what is worth noting on it, or null. It may be called again for the same message.
   * What the directory and the conferences answered to one message of a batch, they answer to the next; a carrier changes neither.
   */
  carry(records: Records, message: OutboxEntity): Promise<string | null>;
}

/**
 * Carries outbox messages at least once: a message is marked only after it was carried, so a crash in between carries it again.
 * Several processes may do this side by side; each message is held by one of them at a time.
 */
export function outboxPump(
  transactions: Transactions,
  listener: NotificationListener,
  carrier: OutboxCarrier,
  failed: (error: unknown) => void,
): Pump {
  const pump = new Pump(() => transactions.run((records) => carryBatch(records, carrier)), failed);
  // the notification names the topic; after a reconnection it names none
  listener.on('outbox', (topic) => (topic === '' || isOneOf(carrier.topics, topic)) && pump.ask());
  return pump;
}

function isOneOf(topics: readonly string[], topic: string): boolean {
  return topics.includes(topic);
}

async function carryBatch(records: Records, carrier: OutboxCarrier): Promise<boolean> {
  const messages = await records.outbox.claim(carrier.topics, BATCH);
  const known = askedOnce({ directory: records.directory, conferences: records.conferences });
  for (const message of messages) {
    try {
      const carried = await records.attempt((inner) => carrier.carry(inner.knowing(known), message));
      await records.outbox.done(message.id, carried);
    } catch (error) {
      await records.outbox.retry(message, error instanceof Error ? error.message : String(error));
    }
  }
  return messages.length === BATCH;
}
