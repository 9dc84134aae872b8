import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import { MailRefusal } from './mail-refusal';

/** What of a stored mail decides to whom which bytes go. */
export interface StoredMessage {
  readonly messageId: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  readonly raw: Buffer;
  readonly rawSha256: string;
}

/** Headers that stand exactly once in our mails. */
const ONCE = ['from', 'to', 'message-id', 'date'];
/** Headers by which a mail would reach, or seem to come from, somebody else. */
const NEVER = ['cc', 'bcc', 'sender', 'resent-to', 'resent-cc', 'resent-bcc', 'resent-from', 'apparently-to'];

/** Binds the bytes of a mail to its one recipient when it is written, with a key that the database does not have. */
export function sealOf(
  key: string,
  { messageId, envelopeFrom, envelopeTo, rawSha256 }: Omit<StoredMessage, 'raw'>,
): string {
  const bound = JSON.stringify(['mail', messageId, envelopeFrom, envelopeTo, rawSha256]);
  return createHmac('sha256', key).update(bound).digest('hex');
}

/**
 * Reads a stored mail once more before it leaves: its bytes, headers, envelope and seal must all name the same sender and the same
 * one recipient as when it was written. A mail from before there were seals has none.
 * @throws MailRefusal `bytes-differ`, `header-differs`, `envelope-differs` or `seal-differs`
 */
export function refuseTampered(mail: StoredMessage, seal: string | null, key: string): void {
  if (createHash('sha256').update(mail.raw).digest('hex') !== mail.rawSha256)
    throw new MailRefusal('bytes-differ', 'The stored bytes are not those that were written.');
  const headers = headersOf(mail.raw);
  if (ONCE.some((name) => headers.get(name)?.length !== 1) || NEVER.some((name) => headers.has(name)))
    throw new MailRefusal('header-differs', 'The stored mail has other headers than ours have.');
  if (headers.get('message-id')?.[0] !== mail.messageId)
    throw new MailRefusal('header-differs', 'The stored mail has another Message-ID than its row.');
  const [sender, recipient] = [onlyAddress(headers.get('from')?.[0]), onlyAddress(headers.get('to')?.[0])];
  // returned mails go to an address of their own, so the sender of the envelope is not the one that people see
  if (sender === null || recipient !== mail.envelopeTo)
    throw new MailRefusal('envelope-differs', 'The stored mail would travel to another address than it names.');
  if (seal !== null && !isSame(seal, sealOf(key, mail)))
    throw new MailRefusal('seal-differs', 'The stored mail is not the one that was written for this person.');
}

/** Header fields by name in small letters, unfolded (RFC 5322 §2.2.3). */
function headersOf(raw: Buffer): Map<string, string[]> {
  const end = raw.indexOf('\r\n\r\n');
  const block = raw.toString('latin1', 0, end < 0 ? raw.length : end).replace(/\r\n(?=[ \t])/g, '');
  const headers = new Map<string, string[]>();
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

function onlyAddress(field = ''): string | null {
  const [first, ...others] = addressparser(field, { flatten: true });
  return first && others.length === 0 ? first.address : null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
