import { plainAddress, type Envelope } from '../message/address';
import type { Mailer, Receipt } from './mailer';

/** A mail that a memory mailer took. */
export interface SentMail {
  readonly envelope: Envelope;
  readonly raw: Buffer;
}

/** A mailer that keeps mails in memory, for tests. */
export interface MemoryMailer extends Mailer {
  readonly sent: readonly SentMail[];
}

/** Makes a mailer that keeps what it is given. */
export function memoryMailer(): MemoryMailer {
  const sent: SentMail[] = [];
  return {
    sent,
    async send({ from, to }, raw, handing): Promise<Receipt> {
      await handing?.beforeLastByte?.();
      sent.push({ envelope: { from: plainAddress(from), to: plainAddress(to) }, raw: Buffer.from(raw) });
      return { response: `kept as ${sent.length}` };
    },
    async close() {},
  };
}
